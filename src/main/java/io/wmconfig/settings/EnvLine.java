package io.wmconfig.settings;

import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.internal.DotenvParser;
import io.github.cdimascio.dotenv.internal.DotenvReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parsed line of a {@code .env} file.
 *
 * <p>dotenv-java parses plain names and values. The rest is parsed here, because version 3.2.0 cuts {@code C=#0056b3}
 * to nothing and {@code a#b} to {@code a}, keeps single quotes and backslashes, stops at {@code export}, silently drops
 * a line with an unclosed quote, and puts a line that it cannot parse, and so the secret, into its error message.
 *
 * <p>Values are literal: {@code $NAME} is not expanded. A value ends at the end of its line.
 *
 * @param name of the variable; null for an empty line, a comment or an invalid line
 * @param value empty if there is no name
 * @param mistake the error in the line, without its text; null if it is valid
 */
record EnvLine(
        @Nullable String name, String value, @Nullable String mistake) {
    private static final EnvLine EMPTY = new EnvLine(null, "", null);

    static EnvLine parse(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.charAt(0) == '#') {
            return EMPTY;
        }
        if (isPlain(text)) {
            return ofLibrary(text);
        }
        if (text.startsWith("export") && text.length() > 6 && Character.isWhitespace(text.charAt(6))) {
            text = text.substring(6).stripLeading();
        }
        int equals = text.indexOf('=');
        String name = equals < 0 ? "" : text.substring(0, equals).stripTrailing();
        if (name.isEmpty() || !name.chars().allMatch(EnvLine::isNameCharacter)) {
            return wrong("this line does not have the form `NAME=value`");
        }
        String rest = text.substring(equals + 1);
        String value = rest.stripLeading();
        if (value.startsWith("'") || value.startsWith("\"")) {
            return quoted(name, value);
        }
        // In `A= # none yet` and `A= #none`, `#` starts a comment; in `A=#05b` and `A = #05b`, the value.
        boolean apart = value.length() < rest.length();
        boolean spaced = name.length() < equals;
        return new EnvLine(name, uncommented(value, apart && !spaced), null);
    }

    /** Returns whether the line contains nothing that the library would misread. */
    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c == '#' || c == '\'' || c == '"' || c == '\\')
                && !text.startsWith("export");
    }

    private static EnvLine ofLibrary(String text) {
        List<DotenvEntry> entries = new DotenvParser(new OneLine(text), false, false).parse();
        return entries.size() == 1
                ? new EnvLine(entries.get(0).getKey(), entries.get(0).getValue().strip(), null)
                : wrong("this line does not have the form `NAME=value`");
    }

    /** Passes one line to the library from memory: a file for it would be a second copy of the secret. */
    private static final class OneLine extends DotenvReader {
        private final String line;

        OneLine(String line) {
            super("", "");
            this.line = line;
        }

        @Override
        public List<String> read() {
            return List.of(line);
        }
    }

    private static boolean isNameCharacter(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '.'
                || c == '-';
    }

    private static EnvLine wrong(String mistake) {
        return new EnvLine(null, "", mistake);
    }

    private static EnvLine quoted(String name, String text) {
        char quote = text.charAt(0);
        StringBuilder value = new StringBuilder(text.length());
        int at = 1;
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\\' && quote == '"' && at < text.length()) {
                value.append(unescaped(text.charAt(at++)));
            } else {
                value.append(c);
            }
        }
        if (at >= text.length()) {
            return wrong("the value of `" + name + "` has no closing quote");
        }
        String rest = text.substring(at + 1).stripLeading();
        return rest.isEmpty() || rest.charAt(0) == '#'
                ? new EnvLine(name, value.toString(), null)
                : wrong("the value of `" + name + "` continues after its closing quote");
    }

    private static String unescaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case '"', '\\', '$' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }

    private static String uncommented(String value, boolean apart) {
        for (int at = value.indexOf('#'); at >= 0; at = value.indexOf('#', at + 1)) {
            boolean starts = at == 0
                    ? apart || value.length() == 1 || Character.isWhitespace(value.charAt(1))
                    : Character.isWhitespace(value.charAt(at - 1));
            if (starts) {
                return value.substring(0, at).stripTrailing();
            }
        }
        return value;
    }

    /** Omits the value, which may be a secret. */
    @Override
    public String toString() {
        return String.valueOf(name);
    }
}
