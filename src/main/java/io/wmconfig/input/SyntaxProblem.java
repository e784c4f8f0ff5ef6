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

    /** Translates the library's error, with its position and the most frequent cause. */
    static Problem of(InputText input, YamlEngineException wrong) {
        if (!(wrong instanceof MarkedYamlEngineException marked)) {
            return refused("this is no YAML that can be read", input.at(0, 0))
                    .because(String.valueOf(wrong.getMessage())
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
        SourceLocation place = YamlReader.place(
                input, marked.getProblemMark().or(marked::getContextMark).orElse(null));
        String said = String.valueOf(marked.getProblem());
        if (said.contains("'\\t(TAB)'")) {
            return refused("a tab stands where YAML wants spaces", place).hint("indent with spaces");
        }
        if (said.startsWith("mapping values are not allowed")) {
            return refused("a colon stands where no key can be", place)
                    .because("either the indentation differs from the line above, or a text holds `: `")
                    .hint("give keys of one level the same indentation; put a text that holds `: ` in quotes");
        }
        if (said.startsWith("found character '")) {
            String character = said.substring("found character '".length(), said.indexOf("'", 17));
            return refused("a value cannot begin with `" + character + "`", place)
                    .hint("put the value in quotes");
        }
        if (said.startsWith("found undefined alias")) {
            return refused("`*" + said.substring(said.lastIndexOf(' ') + 1) + "` names no anchor before it", place)
                    .hint("a text that begins with `*` stands in quotes");
        }
        String context = marked.getContext();
        return refused("the YAML ends or goes on where it cannot", place)
                .because(said + (context == null || context.isBlank() ? "" : ", " + context))
                .hint("look for a quote or bracket that is not closed, and at the indentation");
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
        return refused("a control character stands in the text, `" + found + "`", input.at(line, column))
                .hint("take it out, or write it as an escape in double quotes");
    }

    static Problem tooDeep(SourceLocation place) {
        return refused("the values are nested deeper than " + YamlReader.DEEPEST + " levels", place)
                .hint("nothing that is meant is that deep; is this the right file?");
    }

    static Problem tooMuch(SourceLocation place) {
        return refused("the file holds more than " + YamlReader.MOST_NODES + " values", place)
                .hint("split it into several files; or is this the right file?");
    }

    static Problem tooLong(SourceLocation place) {
        return refused("the value is longer than " + YamlReader.LONGEST_VALUE + " characters", place)
                .hint("wrong file, or a quote that is not closed?");
    }

    static Problem beyondBounds(SourceLocation place) {
        return refused("aliases make the document far longer than its text", place)
                .hint("write the values out");
    }

    static Problem tag(String tag, SourceLocation place) {
        return refused("the tag `" + tag + "` is not understood", place)
                .because("such a file holds plain data")
                .hint("put a text that begins with `!` in quotes, or take the tag away");
    }

    static Problem key(SourceLocation place) {
        return refused("a key must be a single word, found a list or keys and values", place)
                .hint("a key with blanks or signs in it stands in quotes");
    }

    static Problem twice(String key, SourceLocation before, SourceLocation place) {
        return refused("the key " + key + " is given twice, first in line " + before.line(), place)
                .hint("leave one of them out");
    }

    private static Problem refused(String summary, SourceLocation place) {
        return Problem.of(ProblemKind.INVALID_INPUT, summary).at(place);
    }
}
