package io.wmconfig.settings;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code .env} file: the variables of a directory, often checked out with somebody else's code.
 *
 * @param file as messages call it
 * @param settings by name; the last line of a name wins
 * @param problems the lines that cannot be read
 */
record EnvFile(String file, Map<String, Setting> settings, List<Problem> problems) implements Source {
    static final String DEFAULT = ".env";
    private static final int LONGEST = 1 << 20;
    /** More would bury the first ones, as in a file that is no {@code .env} at all. */
    private static final int MOST_PROBLEMS = 20;

    /** Returns a file that nothing is in. */
    static EnvFile none() {
        return new EnvFile(DEFAULT, Map.of(), List.of());
    }

    /**
     * Reads the file.
     *
     * @param file as messages call it
     * @param named what to check when it is missing; null when it may be
     */
    static EnvFile read(Path path, String file, @Nullable String named) {
        try {
            byte[] bytes = WholeFile.read(path, file, LONGEST);
            if (bytes != null) {
                return parse(bytes, file);
            }
            return named == null
                    ? none()
                    : broken(
                            file,
                            Problem.of(ProblemKind.INVALID_SETTINGS, "there is no file `" + file + "`")
                                    .hint("check " + named));
        } catch (WholeFile.UnreadableException e) {
            return broken(file, e.problem());
        }
    }

    private static EnvFile broken(String file, Problem problem) {
        return new EnvFile(file, Map.of(), List.of(problem));
    }

    private static EnvFile parse(byte[] bytes, String file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            int line = (int) text.lines().count() + (text.endsWith("\n") || text.isEmpty() ? 1 : 0);
            return broken(
                    file,
                    Problem.of(ProblemKind.INVALID_SETTINGS, "`" + file + "` is not UTF-8 text")
                            .hint("save it as UTF-8")
                            .at(new SourceLocation(file, line, 0)));
        }
        return parse(text.startsWith("\uFEFF") ? text.substring(1) : text, file);
    }

    private static EnvFile parse(String text, String file) {
        Map<String, Setting> settings = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String each : (Iterable<String>) text.lines()::iterator) {
            number++;
            EnvLine line = EnvLine.parse(each);
            SourceLocation place = new SourceLocation(file, number, 0);
            if (line.mistake() != null) {
                problems.add(Problem.of(ProblemKind.INVALID_SETTINGS, line.mistake())
                        .hint("write `NAME=value`, or `NAME='value'` if the value holds spaces, quotes or `#`")
                        .at(place));
                if (problems.size() == MOST_PROBLEMS) {
                    break;
                }
            } else if (line.name() != null) {
                settings.put(line.name(), new Setting(line.name(), line.value().strip(), place));
            }
        }
        return new EnvFile(file, settings, problems);
    }

    @Override
    public String origin() {
        return "`" + file + "`";
    }

    @Override
    public @Nullable Setting named(String name) {
        Setting setting = settings.get(name);
        return setting == null || setting.value().isEmpty() ? null : setting;
    }

    /** Leaves the values out. */
    @Override
    public String toString() {
        return origin();
    }
}
