package io.wmconfig.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder: command lines to run in a row on one org, and what they must say.
 *
 * <pre>
 * args.txt args2.txt …  one argument a line, {@code ""} for an empty one; [URL] and [PORT] are the sandbox's
 * org.json              seed of the sandbox, else the one of a folder above
 * faults.txt switches.txt permissions.txt   of the sandbox, one a line; faults.json where a body is long
 * env.txt               NAME=value for the process, !NAME to take one away
 * dotenv                becomes .env in the working directory; a folder of that name a folder
 * files/                is copied into the working directory, markers filled in where a name begins with .env
 * org2.json             seed of a second org, at [URL2]; faults2.txt, switches2.txt, permissions2.txt are its own, and
 *                       what it was asked stands in requests.txt behind "-- second org"
 * bodies                (empty) bodies of PUT and POST stand in requests.txt
 * interrupt             (empty) the command serves until it is interrupted
 * slow                  why the packaged tool does not run this case: it would wait in real time
 * stdout.txt stderr.txt exit.txt requests.txt   expected; of the second command line stdout2.txt and so on
 * </pre>
 *
 * @param folder of the case
 * @param name {@code command/case}
 */
record GoldenCase(Path folder, String name) {
    /** Where the cases are, in the sources: they are also written there. */
    static final Path ROOT = Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "golden");

    private static final String NOTHING = "{}";

    /** Returns all cases, in the order of their names. */
    static List<GoldenCase> all() {
        String wanted = System.getProperty("golden.only", "");
        try (Stream<Path> files = Files.walk(ROOT, 3)) {
            return files.filter(file -> file.endsWith("args.txt"))
                    .map(Path::getParent)
                    .map(folder -> new GoldenCase(
                            folder, ROOT.relativize(folder).toString().replace('\\', '/')))
                    .filter(one -> one.name.contains(wanted))
                    .sorted((one, other) -> one.name.compareTo(other.name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the numbers of the command lines: none for the first, then 2 and up. */
    List<String> runs() {
        List<String> runs = new ArrayList<>(List.of(""));
        for (int next = 2; has("args" + next + ".txt"); next++) {
            runs.add(Integer.toString(next));
        }
        return runs;
    }

    /** Returns a command line. */
    List<String> args(String run) {
        return lines("args" + run + ".txt").stream()
                .map(line -> line.equals("\"\"") ? "" : line)
                .toList();
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    /** Returns the lines of a file that may be missing. */
    List<String> lines(String file) {
        return has(file) ? read(folder.resolve(file)).lines().toList() : List.of();
    }

    /** Returns whether there is a second org. */
    boolean hasSecondOrg() {
        return !org("org2.json").equals(NOTHING);
    }

    /** Returns the seed of an org: the nearest file of that name on the way up. */
    String org(String file) {
        for (Path place = folder; place != null && place.startsWith(ROOT); place = place.getParent()) {
            if (Files.exists(place.resolve(file))) {
                return read(place.resolve(file));
            }
        }
        return NOTHING;
    }

    /** Returns an expected text; nothing when nobody has written it yet. */
    String expected(String file) {
        return has(file) ? read(folder.resolve(file)) : "";
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
