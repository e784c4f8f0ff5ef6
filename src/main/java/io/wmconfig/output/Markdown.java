package io.wmconfig.output;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escapes untrusted names and texts for Markdown, so that they cannot add HTML, images, links or table cells.
 *
 * <p>GitHub links addresses, users and issues even if they contain a backslash or an entity, but not in code.
 */
final class Markdown {
    private static final Pattern QUOTED = Pattern.compile("`[^`]+`");
    private static final Pattern LINKED = Pattern.compile(
            "\\S*(?:://|www\\.|@|#[0-9]|\\b(?:mailto|xmpp):|\\bGH-[0-9])\\S*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPECIAL = Pattern.compile("[\\\\*_\\[\\]<>#~|`&!$]");
    private static final Pattern FENCE = Pattern.compile("`+");

    private Markdown() {}

    /** Escapes prose; text in backticks and anything that GitHub would link becomes code. */
    static String text(String plain) {
        return parts(
                QUOTED,
                Ansi.sanitize(plain),
                quoted -> code(quoted.substring(1, quoted.length() - 1)),
                rest -> parts(LINKED, rest, Markdown::code, Markdown::escaped));
    }

    private static String parts(
            Pattern pattern, String text, UnaryOperator<String> found, UnaryOperator<String> between) {
        StringBuilder written = new StringBuilder();
        Matcher matcher = pattern.matcher(text);
        int end = 0;
        while (matcher.find()) {
            append(written, between.apply(text.substring(end, matcher.start())));
            append(written, found.apply(matcher.group()));
            end = matcher.end();
        }
        append(written, between.apply(text.substring(end)));
        return written.toString();
    }

    /** Separates adjacent code spans, which Markdown would otherwise read as one span with other fences. */
    private static void append(StringBuilder written, String part) {
        boolean touching = part.startsWith("`") && !written.isEmpty() && written.charAt(written.length() - 1) == '`';
        written.append(touching ? " " : "").append(part);
    }

    private static String escaped(String plain) {
        return SPECIAL.matcher(plain).replaceAll("\\\\$0");
    }

    /** Returns code with pipes left outside, because parsers disagree about an escaped pipe in a table cell's code. */
    static String code(String plain) {
        StringBuilder code = new StringBuilder();
        for (String part : Ansi.sanitize(plain).split("\\|", -1)) {
            code.append(span(part)).append("\\|");
        }
        code.setLength(code.length() - 2);
        return code.toString();
    }

    /** Uses a fence longer than any run of backticks inside; a space keeps outer backticks from extending it. */
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
