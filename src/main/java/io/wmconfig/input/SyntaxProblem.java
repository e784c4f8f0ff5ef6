package io.wmconfig.input;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Errors about YAML syntax and size. */
final class SyntaxProblem {
    private SyntaxProblem() {}

    /** Translates the library's error into one with its position and the most frequent cause. */
    static Problem of(InputText input, YamlEngineException wrong) {
        if (!(wrong instanceof MarkedYamlEngineException marked)) {
            return refused("invalid YAML", input.at(0, 0))
                    .because(String.valueOf(wrong.getMessage())
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
        SourceLocation place = YamlReader.place(
                input, marked.getProblemMark().or(marked::getContextMark).orElse(null));
        String said = String.valueOf(marked.getProblem());
        if (said.contains("'\\t(TAB)'")) {
            return refused("tab used for indentation", place).hint("indent with spaces");
        }
        if (said.startsWith("mapping values are not allowed")) {
            return refused("unexpected ':'", place)
                    .because("either the indentation differs from the line above, or a text contains `: `")
                    .hint("indent keys of one level equally; put a text that contains `: ` in quotes");
        }
        if (said.startsWith("found character '")) {
            String character = said.substring("found character '".length(), said.indexOf("'", 17));
            return refused("a value cannot start with `" + character + "`", place)
                    .hint("put the value in quotes");
        }
        if (said.startsWith("found undefined alias")) {
            return refused("`*" + said.substring(said.lastIndexOf(' ') + 1) + "` refers to an undefined anchor", place)
                    .hint("put a text that starts with `*` in quotes");
        }
        String context = marked.getContext();
        return refused("unexpected end or continuation of the YAML", place)
                .because(said + (context == null || context.isBlank() ? "" : ", " + context))
                .hint("check for an unclosed quote or bracket, and the indentation");
    }

    static Problem unprintable(InputText input) {
        int line = 1;
        int column = 1;
        int[] points = input.text().codePoints().toArray();
        int at = 0;
        while (at < points.length && StreamReader.isPrintable(points[at])) {
            column = points[at] == '\n' ? 1 : column + 1;
            line += points[at] == '\n' ? 1 : 0;
            at++;
        }
        String found = at < points.length ? String.format("\\u%04x", points[at]) : "";
        return refused("the text contains a control character, `" + found + "`", input.at(line, column))
                .hint("remove it, or write it as an escape in double quotes");
    }

    static Problem tooDeep(SourceLocation place) {
        return refused("the values are nested deeper than " + YamlReader.DEEPEST + " levels", place)
                .hint("nesting is too deep; wrong file?");
    }

    static Problem tooMuch(SourceLocation place) {
        return refused("the file contains more than " + YamlReader.MOST_NODES + " values", place)
                .hint("split it into several files; wrong file?");
    }

    static Problem tooLong(SourceLocation place) {
        return refused("the value is longer than " + YamlReader.LONGEST_VALUE + " characters", place)
                .hint("wrong file, or a quote that is not closed?");
    }

    static Problem beyondBounds(SourceLocation place) {
        return refused("aliases expand the document too much", place).hint("write the values out");
    }

    static Problem tag(String tag, SourceLocation place) {
        return refused("unsupported tag `" + tag + "`", place)
                .because("look files contain plain data only")
                .hint("put a text that starts with `!` in quotes, or remove the tag");
    }

    static Problem key(SourceLocation place) {
        return refused("a key must be a single word, found a list or keys and values", place)
                .hint("put a key with spaces or symbols in quotes");
    }

    static Problem twice(String key, SourceLocation before, SourceLocation place) {
        return refused("the key " + key + " is given twice, first on line " + before.line(), place)
                .hint("remove one of them");
    }

    private static Problem refused(String summary, SourceLocation place) {
        return Problem.of(ProblemKind.INVALID_INPUT, summary).at(place);
    }
}
