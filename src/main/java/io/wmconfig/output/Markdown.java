package io.wmconfig.output;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes names and texts of others into Markdown, where they stay text: no HTML, no image, no link, no new cell.
 *
 * <p>A backslash does not stop GitHub from linking an address, a user or an issue, and neither does an entity; code
 * does.
 */
final class Markdown {
    private static final Pattern QUOTED = Pattern.compile("`[^`]+`");
    private static final Pattern LINKED = Pattern.compile(
            "\\S*(?:://|www\\.|@|#[0-9]|\\b(?:mailto|xmpp):|\\bGH-[0-9])\\S*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPECIAL = Pattern.compile("[\\\\*_\\[\\]<>#~|`&!$]");
    private static final Pattern FENCE = Pattern.compile("`+");

    private Markdown() {}

    /** Returns prose: what is in backticks and what GitHub would link becomes code. */
    static String text(String plain) {
        return parts(
                QUOTED,
                Ansi.sanitize(plain),
                quoted -> code(quoted.substring(1, quoted.length() - 1)),
                rest -> parts(LINKED, rest, Markdown::code, Markdown::escaped));
    }

    private interface Part {
        String write(String part);
    }

    private static String parts(Pattern pattern, String text, Part found, Part between) {
        StringBuilder written = new StringBuilder();
        Matcher matcher = pattern.matcher(text);
        int end = 0;
        while (matcher.find()) {
            append(written, between.write(text.substring(end, matcher.start())));
            append(written, found.write(matcher.group()));
            end = matcher.end();
        }
        append(written, between.write(text.substring(end)));
        return written.toString();
    }

    /** Two spans of code side by side would be read as one with other fences. */
    private static void append(StringBuilder written, String part) {
        boolean touching = part.startsWith("`") && !written.isEmpty() && written.charAt(written.length() - 1) == '`';
        written.append(touching ? " " : "").append(part);
    }

    private static String escaped(String plain) {
        return SPECIAL.matcher(plain).replaceAll("\\\\$0");
    }

    /** Returns code; pipes stand outside it, because readers disagree about backslashes before one in a cell. */
    static String code(String plain) {
        StringBuilder code = new StringBuilder();
        for (String part : Ansi.sanitize(plain).split("\\|", -1)) {
            code.append(span(part)).append("\\|");
        }
        code.setLength(code.length() - 2);
        return code.toString();
    }

    /** A fence is longer than every run of backticks inside; a space apart keeps it from growing. */
    private static String span(String plain) {
        if (plain.isEmpty()) {
            return "";
        }
        int longest = FENCE.matcher(plain)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        boolean apart = longest > 0 || (plain.startsWith(" ") && plain.endsWith(" ") && !plain.isBlank());
        return apart ? fence + " " + plain + " " + fence : fence + plain + fence;
    }
}
