package io.wmconfig.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged tool leaves behind for somebody whose first command it is, on a Java that has no archive yet. */
class LeftoverIT {
    private static final List<String> COMMANDS = List.of(
            "--version",
            "apply --help",
            "contrast 0056b3",
            "--help",
            "apply --sandbox --name Support --primary 0056b3");

    @TempDir
    Path folder;

    @Test
    void thirtyCommandsWithThirtyHomesLeaveNothingButTheStateOfTheSandbox() throws Exception {
        Path packaged = install();
        for (int home = 0; home < 30; home++) {
            String command = COMMANDS.get(home % COMMANDS.size());
            Path fresh = Files.createDirectories(folder.resolve("home" + home));
            String umask = home % 2 == 0 ? "000" : "077";
            Map<String, String> environment = Run.environment(
                    System.getenv("PATH"),
                    "JAVA_HOME",
                    System.getProperty("java.home"),
                    "HOME",
                    fresh.toString(),
                    "WMCONFIG_JAVA_OPTIONS",
                    "-Djava.io.tmpdir=" + fresh);

            Run run = Run.of(
                    fresh, environment, List.of("sh", "-c", "umask " + umask + " && '" + packaged + "' " + command));

            assertThat(run.exit()).as(command + run.err()).isZero();
            assertThat(processes()).as(command).isEmpty();
            boolean sandbox = command.contains("--sandbox");
            assertThat(below(fresh))
                    .as(command)
                    .containsExactlyElementsOf(
                            sandbox
                                    ? List.of(
                                            "rwx------ .local",
                                            "rwx------ .local/state",
                                            "rwx------ .local/state/wmconfig",
                                            "rw------- .local/state/wmconfig/org.json",
                                            "rw------- .local/state/wmconfig/org.json.lock")
                                    : List.of());
        }
        assertThat(below(folder.resolve("package"))).noneMatch(file -> file.contains(".jsa"));
    }

    /** A copy without the archive. */
    private Path install() throws Exception {
        Path packaged = Path.of(System.getProperty("wmconfig.home"));
        String copy = "cp -R '" + packaged + "' package && rm -f package/lib/*.jsa*";
        assertThat(Run.of(folder, Run.environment(System.getenv("PATH")), List.of("sh", "-c", copy)))
                .isEqualTo(new Run(0, "", ""));
        return folder.resolve("package/bin/wmconfig");
    }

    private List<String> processes() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(folder.toString()))
                .toList();
    }

    private static List<String> below(Path top) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(file -> !file.equals(top))
                    .sorted()
                    .map(file -> permissions(file) + " " + top.relativize(file))
                    .toList();
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
