package io.wmconfig.input;

import io.wmconfig.input.YamlValue.MapEntry;
import io.wmconfig.input.YamlValue.Scalar;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
import java.util.Locale;

/** What is wrong with a key before anybody asks what its value means. */
final class KeyProblem {
    private KeyProblem() {}

    /** The value never came: nothing was written, or a comment began where it should stand. */
    static Problem absent(InputText input, String path, MapEntry entry) {
        Problem absent = refused("`" + path + "` has no value", entry.place());
        String comment = input.commentAfter(entry.place());
        if (!comment.isEmpty()) {
            return absent.because("an unquoted `#` after a blank starts a comment in YAML: the value is gone")
                    .hint("write `" + entry.key() + ": \"" + comment.replace("\"", "") + "\"`");
        }
        return absent.because("a key that is left out keeps what is there")
                .hint("give it a value, or leave the key out");
    }

    static Problem shape(String path, String needs, YamlValue found) {
        Problem wrong = refused("`" + path + "` needs " + needs + ", found " + found.kind(), found.place());
        return found instanceof Scalar
                ? wrong.hint("leave the key out to keep what is there")
                : wrong.hint("`wmconfig schema` tells what may stand there");
    }

    static Problem noText(String path, SourceLocation place) {
        return refused("`" + path + "` has no value", place).hint("an empty text is written \"\"");
    }

    /** YAML 1.1 and 1.2 do not agree on these; the API needs to know which is meant. */
    static Problem switchOrText(String path, String word, SourceLocation place) {
        boolean on =
                word.equalsIgnoreCase("on") || word.toLowerCase(Locale.ROOT).startsWith("y");
        return refused("`set` for `" + path + "` holds the bare word `" + word + "`", place)
                .because("to some programs that is a switch, to others a text")
                .hint("write `" + on + "` for a switch, or put the text in quotes");
    }

    static Problem number(String path, String text, SourceLocation place) {
        return refused(
                        "`set` for `" + path + "` holds `" + text
                                + "`, which not every program reads as the same number",
                        place)
                .hint("write a plain decimal number, or put a text in quotes");
    }

    static Problem refused(String summary, SourceLocation place) {
        return Problem.of(ProblemKind.INVALID_INPUT, summary).at(place);
    }
}
