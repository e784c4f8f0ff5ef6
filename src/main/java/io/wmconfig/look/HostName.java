package io.wmconfig.look;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Validates bare hosts for the list of allowed domains: no scheme, port or path (contract §8). */
public final class HostName {
    private static final String RULE = "must be a bare host such as `shop.example.com`";
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");
    private static final Pattern BYTE = Pattern.compile("25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9]");
    private static final Pattern ADDRESS = Pattern.compile("(" + BYTE + ")(\\.(" + BYTE + ")){3}");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:)?//(.*)");
    private static final Pattern PORT = Pattern.compile("([^:]*):[0-9]*");

    private HostName() {}

    /**
     * Returns the host in lower case, with non-Latin scripts in {@code xn--} form.
     *
     * @throws ProblemException for a host that browsers would never match
     */
    public static String parse(String text) {
        String typed = text.strip();
        return ascii(typed).orElseThrow(() -> refusal(typed).toException());
    }

    /** Returns the host as browsers compare it, empty if it is not a host. */
    static Optional<String> ascii(String typed) {
        if (typed.isEmpty() || typed.length() > 253 || isDividedOn(typed)) {
            return Optional.empty();
        }
        String host;
        try {
            host = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES | IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
        boolean right = host.length() <= 253
                && NAME.matcher(host).matches()
                && (!ENDS_IN_NUMBER.matcher(host).matches()
                        || ADDRESS.matcher(host).matches());
        return right ? Optional.of(host) : Optional.empty();
    }

    /** Browsers and Java's older IDNA rules turn these characters into different hosts. */
    private static boolean isDividedOn(String typed) {
        return typed.chars().anyMatch(c -> "ßẞς\u200c\u200d".indexOf(c) >= 0);
    }

    private static Problem refusal(String typed) {
        Problem wrong = InvalidValue.rule(RULE, typed);
        Problem explained = reason(typed).map(wrong::because).orElse(wrong);
        return InvalidValue.disguised(RULE, typed, plain -> ascii(plain).isPresent())
                .orElseGet(() -> ascii(core(typed)).map(explained::hint).orElse(explained));
    }

    private static Optional<String> reason(String typed) {
        if (SCHEME.matcher(typed).matches()) {
            return Optional.of("an entry with a scheme never matches a page");
        }
        if (typed.contains("*")) {
            return Optional.of("a host includes its subdomains, without a wildcard");
        }
        if (typed.chars().anyMatch(c -> c == ',' || c == ';' || Character.isWhitespace(c))) {
            return Optional.of("give each host separately");
        }
        if (typed.contains("/")) {
            return Optional.of("an entry with a path never matches a page");
        }
        if (PORT.matcher(typed).matches()) {
            return Optional.of("an entry with a port never matches a page");
        }
        if (isDividedOn(typed)) {
            return Optional.of("write it in its `xn--` form, which every program understands");
        }
        if (typed.contains("_")) {
            return Optional.of("a host name can't contain an underscore");
        }
        if (typed.length() > 253) {
            return Optional.of("a host name can have at most 253 characters");
        }
        return Optional.empty();
    }

    /** Removes everything around a host, such as scheme, path and port; the rest may still be invalid. */
    private static String core(String typed) {
        String rest = typed;
        Matcher scheme = SCHEME.matcher(rest);
        if (scheme.matches()) {
            rest = scheme.group(2);
        }
        rest = rest.split("[/?#,; \t]", 2)[0];
        rest = rest.substring(rest.lastIndexOf('@') + 1);
        Matcher port = PORT.matcher(rest);
        if (port.matches()) {
            rest = port.group(1);
        }
        return rest.replaceAll("^[*.]+|\\.\\z", "");
    }
}
