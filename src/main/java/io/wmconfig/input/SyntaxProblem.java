package io.wmconfig.input;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.SourceLocation;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Errors about YAML syntax. */
final class SyntaxProblem {
    private SyntaxProblem() {}

    /** Translates the library's error into one with its position and the most frequent cause. */
    static Problem of(InputText input, YamlEngineException wrong) {
        if (!(wrong instanceof MarkedYamlEngineException marked)) {
            return KeyProblem.refused("invalid YAML", input.at(0, 0))
                    .because(String.valueOf(wrong.getMessage())
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
        SourceLocation place = YamlReader.place(
                input, marked.getProblemMark().or(marked::getContextMark).orElse(null));
        String said = String.valueOf(marked.getProblem());
        if (said.contains("'\\t(TAB)'")) {
            return KeyProblem.refused("tab used for indentation", place).hint("indent with spaces");
        }
        if (said.startsWith("mapping values are not allowed")) {
            return KeyProblem.refused("unexpected ':'", place)
                    .because("either the indentation differs from the line above, or a text contains `: `")
                    .hint("indent keys of one level equally; put a text that contains `: ` in quotes");
        }
        if (said.startsWith("found character '")) {
            String character = said.substring("found character '".length(), said.indexOf("'", 17));
            return KeyProblem.refused("a value cannot start with `" + character + "`", place)
                    .hint("put the value in quotes");
        }
        if (said.startsWith("found undefined alias")) {
            String alias = "*" + said.substring(said.lastIndexOf(' ') + 1);
            return KeyProblem.refused("`" + alias + "` refers to an undefined anchor", place)
                    .hint("put a text that starts with `*` in quotes");
        }
        String context = marked.getContext();
        return KeyProblem.refused("unexpected end or continuation of the YAML", place)
                .because(said + (context == null || context.isBlank() ? "" : ", " + context))
                .hint("check for an unclosed quote or bracket, and the indentation");
    }

    /** Returns the error about the first control character of a text that has one. */
    static Problem unprintable(InputText input) {
        int line = 1;
        int column = 1;
        int[] points = input.text().codePoints().toArray();
        int at = 0;
        while (StreamReader.isPrintable(points[at])) {
            column = points[at] == '\n' ? 1 : column + 1;
            line += points[at] == '\n' ? 1 : 0;
            at++;
        }
        String found = String.format("\\u%04x", points[at]);
        return KeyProblem.refused("the text contains a control character, `" + found + "`", input.at(line, column))
                .hint("remove it, or write it as an escape in double quotes");
    }
}
