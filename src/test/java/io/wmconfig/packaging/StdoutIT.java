package io.wmconfig.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged tool, when stdout does not take the result, and when the JVM has something to say. */
class StdoutIT {
    private static final String PROGRAM =
            Path.of(System.getProperty("wmconfig.home"), "bin", "wmconfig").toString();

    @TempDir
    Path folder;

    @Test
    void aFullDiskIsAFailure() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
        Run run = shell("'" + PROGRAM + "' apply --sandbox --name Support --primary 0056b3 -o json >/dev/full");

        assertThat(run.exit()).isEqualTo(14);
        assertThat(run.err()).endsWith("""
                        error: the result could not be written
                          No space left on device

                        hint: the command itself succeeded; free some disk space and run it again to see the result
                        """);
        assertThat(shell("'" + PROGRAM + "' apply --sandbox --name Support --primary 0056b3")
                        .out())
                .startsWith("Support in ")
                .contains(": unchanged\n");
    }

    @Test
    void aReaderThatHasGoneAwayIsNone() throws Exception {
        // The reader is gone for sure: the tool begins when the pipe's other end has been closed.
        Run run = shell("mkfifo gone && exec 3<>gone 4>gone && exec 3<&- && '" + PROGRAM + "' --help >&4; echo $?");

        assertThat(run).isEqualTo(new Run(0, "0\n", ""));
    }

    @Test
    void aClosedStdoutIsSaidBeforeAnythingIsDone() throws Exception {
        Run run = shell("'" + PROGRAM + "' apply --sandbox --name Support --primary 0056b3 >&-");

        assertThat(run).isEqualTo(new Run(64, "", """
                        error: stdout is closed; nothing was done

                        hint: redirect it to /dev/null to discard the result
                        """));
        assertThat(folder.resolve("wmconfig")).doesNotExist();
    }

    @Test
    void aDeletedDirectoryIsSaidOnStderr() throws Exception {
        Run run = shell("mkdir gone && cd gone && rmdir ../gone && '" + PROGRAM + "' --version");

        assertThat(run.exit()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("""
                        error: the current directory no longer exists

                        hint: change to another directory
                        """);
    }

    /** Address space from too little for any JVM to nearly enough: it fails at another place each time. */
    @ParameterizedTest
    @ValueSource(ints = {300, 1000, 1600, 1700, 1800, 2000})
    void aJvmWithoutMemoryIsSilentOnStdoutAndWritesNoFile(int megabytes) throws Exception {
        Run run = shell("ulimit -v " + megabytes + "000 && exec '" + PROGRAM + "' --version");

        assertThat(run.out()).matches("(wmconfig \\S+\n)?");
        assertThat(folder).isEmptyDirectory();
    }

    private Run shell(String command) throws Exception {
        Map<String, String> environment = Run.environment(
                System.getenv("PATH"),
                "JAVA_HOME",
                System.getProperty("java.home"),
                "XDG_STATE_HOME",
                folder.toString());
        return Run.of(folder, environment, List.of("sh", "-c", command));
    }
}
