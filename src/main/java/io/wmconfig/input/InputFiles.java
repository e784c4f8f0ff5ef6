package io.wmconfig.input;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a file, all look files of a directory, or standard input. */
final class InputFiles {
    /** Ten thousand deployments need less; a larger file is rarely a look file. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private static final String STANDARD_INPUT = "-";
    private static final Pattern LOOK_FILE = Pattern.compile("[^.].*\\.(yaml|yml|json)");
    /** Files in the same directory that are not look files: the project settings and the schema. */
    private static final Pattern OTHER_FILE = Pattern.compile("wmconfig\\.ya?ml|.*\\.schema\\.json");

    private final Path workingDirectory;
    private final InputStream in;
    private final List<Problem> problems;
    private final Set<Path> files = new HashSet<>();
    private final List<InputText> texts = new ArrayList<>();

    InputFiles(Path workingDirectory, InputStream in, List<Problem> problems) {
        this.workingDirectory = workingDirectory;
        this.in = in;
        this.problems = problems;
    }

    /** Returns the texts of all paths, in their order; reads a file only once. */
    List<InputText> read(List<String> paths) {
        for (String path : paths) {
            if (path.equals(STANDARD_INPUT)) {
                if (texts.stream().noneMatch(text -> text.name().equals("<stdin>"))) {
                    read("<stdin>", in);
                }
            } else if (path.isBlank()) {
                problems.add(Problem.of(ProblemKind.INVALID_INPUT, "empty look file path")
                        .because("an unset variable arrives as an empty value")
                        .hint("write `-f looks/`"));
            } else {
                named(path);
            }
        }
        return texts;
    }

    private void named(String name) {
        Path path;
        try {
            path = workingDirectory.resolve(name);
        } catch (InvalidPathException e) {
            wrong(name, "`" + name + "` is not a path", "pass a file, a directory, or `-`");
            return;
        }
        if (Files.isDirectory(path)) {
            directory(name, path);
        } else {
            file(name, path);
        }
    }

    private void directory(String name, Path path) {
        try (Stream<Path> entries = Files.list(path)) {
            List<String> names = entries.filter(Files::isRegularFile)
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .filter(entry -> LOOK_FILE.matcher(entry).matches()
                            && !OTHER_FILE.matcher(entry).matches())
                    .sorted()
                    .toList();
            if (names.isEmpty()) {
                wrong(name, "no look file in `" + name + "`", "look files end in `.yaml`, `.yml` or `.json`");
            }
            String prefix = name.endsWith("/") ? name : name + "/";
            names.forEach(entry -> file(prefix + entry, path.resolve(entry)));
        } catch (IOException e) {
            wrong(name, "the directory `" + name + "` cannot be read", "check its permissions");
        }
    }

    private void file(String name, Path path) {
        if (!files.add(path.toAbsolutePath().normalize())) {
            return;
        }
        try (InputStream bytes = Files.newInputStream(path)) {
            read(name, bytes);
        } catch (NoSuchFileException e) {
            wrong(name, "no such file or directory: `" + name + "`", "check the path");
        } catch (AccessDeniedException e) {
            wrong(name, "no permission to read `" + name + "`", "run `chmod u+r " + name + "`");
        } catch (IOException e) {
            wrong(name, "`" + name + "` cannot be read", "check the path");
        }
    }

    private void read(String name, InputStream stream) {
        try {
            // Not the stream's own readNBytes(), which queries its position: a pipe does not have one.
            byte[] bytes = new DataInputStream(stream).readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                wrong(name, "`" + name + "` is longer than " + LONGEST / 1024 / 1024 + " MiB", "pass a look file");
            } else {
                texts.add(new InputText(name, decoded(bytes)));
            }
        } catch (CharacterCodingException e) {
            wrong(name, "`" + name + "` is not UTF-8 text", "save it as UTF-8");
        } catch (IOException e) {
            wrong(name, "`" + name + "` cannot be read", "check the path");
        }
    }

    /** PowerShell writes UTF-16 with a byte order mark; everything else is UTF-8. */
    private static String decoded(byte[] bytes) throws CharacterCodingException {
        int first = bytes.length > 1 ? ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF) : 0;
        Charset charset = first == 0xFFFE || first == 0xFEFF ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void wrong(String name, String summary, String hint) {
        problems.add(Problem.of(ProblemKind.INVALID_INPUT, summary).hint(hint).at(new SourceLocation(name, 0, 0)));
    }
}
