package io.wmconfig.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged tool, when what stdout leads to does not take the result. */
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

                        hint: what the command did is done; with room on the disk, running it again says it
                        """);
        assertThat(shell("'" + PROGRAM + "' apply --sandbox --name Support --primary 0056b3")
                        .out())
                .startsWith("Support (unchanged)\n");
    }

    @Test
    void aReaderThatHasGoneAwayIsNone() throws Exception {
        // The reader is gone for sure: the tool begins when the pipe's other end has been closed.
        Run run = shell("mkfifo gone && exec 3<>gone 4>gone && exec 3<&- && '" + PROGRAM + "' --help >&4; echo $?");

        assertThat(run).isEqualTo(new Run(0, "0\n", ""));
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
