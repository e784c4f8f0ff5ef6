package io.wmconfig.input;

import io.wmconfig.problem.HiddenCharacter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a value is written in a look file so that it arrives as it is, whichever version of YAML reads it. */
public final class KeyText {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z][A-Za-z0-9_./?!'()+-]*( [A-Za-z0-9_./?!'()+-]+)*|https://[A-Za-z0-9_./?=&%-]+");
    private static final Pattern PATH = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final int LONGEST = 200;

    /** Words that some version of YAML takes for a switch or for nothing. */
    private static final Set<String> NO_TEXT =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

    private KeyText() {}

    /** Returns a text as a scalar, quoted unless it cannot be taken for anything else. */
    public static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && text.length() <= LONGEST
                && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    /** Returns a key: a word of ours, a path, or whatever else somebody has called something. */
    public static String key(String text) {
        boolean plain = PATH.matcher(text).matches() && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    /** Returns a text in double quotes. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> append(quoted, point);
            }
        });
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int point) {
        if (HiddenCharacter.is(point)) {
            HiddenCharacter.appendEscaped(quoted, point);
        } else {
            quoted.appendCodePoint(point);
        }
    }

    /** Returns a value as it stands in a hint: {@code primary: "#0056b3"}. */
    static String typed(FlagValue key, String value) {
        String name = key.name().substring(key.name().lastIndexOf('.') + 1);
        if (key.flag() == LookFlag.ALLOW_DOMAIN) {
            return name + ": [" + scalar(value) + "]";
        }
        if (key.flag().shape().equals(ValueSyntax.COLOR)) {
            return name + ": " + quoted(value.startsWith("#") ? value : "#" + value);
        }
        boolean count = key.flag().shape().equals(ValueSyntax.PIXELS)
                && COUNT.matcher(value).matches();
        return name + ": " + (count ? value : scalar(value));
    }
}
