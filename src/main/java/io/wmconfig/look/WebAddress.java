package io.wmconfig.look;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTPS URL of an image.
 *
 * @param url as it was given
 */
public record WebAddress(String url) {
    private static final String RULE = "must be an HTTPS URL such as `https://cdn.example.com/logo.png`";
    private static final String HTTPS = "https://";
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+-]*):(?![0-9]).*", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile("(.*?)(:([0-9]{1,5}))?", Pattern.DOTALL);

    public WebAddress {
        Optional<Problem> wrong = check(url);
        if (wrong.isPresent()) {
            throw new IllegalArgumentException(wrong.get().summary());
        }
    }

    /**
     * Reads an address from which browsers can load an image.
     *
     * @throws ProblemException for another scheme, a missing host, a user name, spaces and control characters
     */
    public static WebAddress parse(String text) {
        String typed = text.strip();
        Optional<Problem> wrong = check(typed);
        if (wrong.isPresent()) {
            throw InvalidValue.disguised(RULE, typed, WebAddress::isRight)
                    .orElse(wrong.get())
                    .toException();
        }
        return new WebAddress(typed);
    }

    private static boolean isRight(String typed) {
        return check(typed).isEmpty();
    }

    private static Optional<Problem> check(String typed) {
        if (!typed.toLowerCase(Locale.ROOT).startsWith(HTTPS)) {
            return Optional.of(wrongScheme(typed));
        }
        if (hasBlank(typed)) {
            Problem wrong = InvalidValue.rule(RULE, typed).because("a URL can't contain spaces or control characters");
            return Optional.of(hintIfRight(wrong, typed.replace(" ", "%20")));
        }
        String authority = typed.substring(HTTPS.length()).split("[/?#\\\\]", 2)[0];
        if (authority.contains("@")) {
            // The message does not repeat the address, which may contain a password.
            return Optional.of(InvalidValue.because("must be an HTTPS URL without a user name")
                    .because("visitors' browsers would receive the name and password"));
        }
        if (!isHostAndPort(authority)) {
            return Optional.of(InvalidValue.rule(RULE, typed)
                    .because(authority.isEmpty() ? "it has no host" : QuotedInput.text(authority) + " is not a host"));
        }
        return misplacedCharacter(typed);
    }

    private static Problem wrongScheme(String typed) {
        Problem wrong = InvalidValue.rule(RULE, typed);
        String lower = typed.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://")) {
            return hintIfRight(
                    wrong.because("browsers block http images on https pages"),
                    HTTPS + typed.substring("http://".length()));
        }
        Matcher scheme = SCHEME.matcher(typed);
        if (scheme.matches()) {
            return wrong.because(
                    "`" + scheme.group(1).toLowerCase(Locale.ROOT) + ":` URLs can't be loaded from the web");
        }
        if (typed.isEmpty()) {
            return wrong;
        }
        String bare = typed.startsWith("//") ? typed.substring(2) : typed;
        return bare.contains(".") && !bare.startsWith("/") && !bare.startsWith(".")
                ? hintIfRight(wrong, HTTPS + bare)
                : wrong.because("a URL needs a scheme and a host");
    }

    private static Problem hintIfRight(Problem wrong, String better) {
        return !hasBlank(better) && isRight(better) ? wrong.hint(better) : wrong;
    }

    private static Optional<Problem> misplacedCharacter(String typed) {
        try {
            new URI(typed);
            return Optional.empty();
        } catch (URISyntaxException misplaced) {
            int index = misplaced.getIndex();
            Problem wrong = InvalidValue.rule(RULE, typed);
            return Optional.of(
                    index < 0 || index >= typed.length()
                            ? wrong
                            : wrong.because(QuotedInput.text(Character.toString(typed.codePointAt(index)))
                                    + " is not allowed there; percent-encode it"));
        }
    }

    private static boolean isHostAndPort(String authority) {
        Matcher parts = PORT.matcher(authority);
        if (!parts.matches() || (parts.group(3) != null && Integer.parseInt(parts.group(3)) > 65_535)) {
            return false;
        }
        String host = parts.group(1);
        // Some storage services have hosts with an underscore.
        return HostName.ascii(host.replace('_', 'x')).isPresent() || isBracketed(host);
    }

    private static boolean isBracketed(String host) {
        try {
            return host.startsWith("[") && new URI(HTTPS + host).getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    /** Returns whether the text contains spaces or control characters. */
    private static boolean hasBlank(String text) {
        return PlainText.firstUnprintable(text).isPresent()
                || text.codePoints().anyMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point));
    }

    @Override
    public String toString() {
        return url;
    }
}
