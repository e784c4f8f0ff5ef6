package io.wmconfig.settings;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the variables in {@code .env} files, which are often checked out with somebody else's code. */
final class EnvFile {
    static final String DEFAULT = ".env";
    private static final int LONGEST = 1 << 20;
    /** More would hide the first ones, for example if the file is not a {@code .env} file at all. */
    private static final int MOST_PROBLEMS = 20;

    private EnvFile() {}

    static Source none() {
        return empty(DEFAULT);
    }

    private static Source empty(String file) {
        return Source.ofFile(file, Map.of(), Map.of());
    }

    /**
     * Reads a file; the last line with a name takes precedence.
     *
     * @param file its name in messages
     * @param named what to check if the file is missing, for the hint; null if it is optional
     * @param problems receives an error for each invalid line
     */
    static Source read(Path path, String file, @Nullable String named, List<Problem> problems) {
        try {
            byte[] bytes = WholeFile.read(path, file, LONGEST);
            if (bytes != null) {
                return parse(bytes, file, problems);
            }
            if (named != null) {
                problems.add(Problem.of(ProblemKind.INVALID_SETTINGS, "no such file: `" + file + "`")
                        .hint("check " + named));
            }
        } catch (ProblemException e) {
            problems.addAll(e.problems());
        }
        return empty(file);
    }

    private static Source parse(byte[] bytes, String file, List<Problem> problems) {
        CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            int line = (int) text.lines().count() + (text.endsWith("\n") || text.isEmpty() ? 1 : 0);
            problems.add(Problem.of(ProblemKind.INVALID_SETTINGS, "`" + file + "` is not UTF-8 text")
                    .hint("save it as UTF-8")
                    .at(new SourceLocation(file, line, 0)));
            return empty(file);
        }
        return parse(text.startsWith("\uFEFF") ? text.substring(1) : text, file, problems);
    }

    private static Source parse(String text, String file, List<Problem> problems) {
        Map<String, String> values = new HashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        List<Problem> mistakes = new ArrayList<>();
        int number = 0;
        for (String each : (Iterable<String>) text.lines()::iterator) {
            number++;
            EnvLine line = EnvLine.parse(each);
            if (line.mistake() != null) {
                mistakes.add(Problem.of(ProblemKind.INVALID_SETTINGS, line.mistake())
                        .hint("write `NAME=value`, or `NAME='value'` if the value contains spaces, quotes or `#`")
                        .at(new SourceLocation(file, number, 0)));
                if (mistakes.size() == MOST_PROBLEMS) {
                    break;
                }
            } else if (line.name() != null) {
                values.put(line.name(), line.value());
                lines.put(line.name(), number);
            }
        }
        problems.addAll(mistakes);
        return Source.ofFile(file, values, lines);
    }
}
