package io.wmconfig.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pipe that nobody writes to cannot be opened, and must not keep a command alive. */
class SilentPipeTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"-f, the input", "--plan, the input", "--env-file, the settings", "--ca-file, the settings"})
    void theTimeLimitEndsTheCommand(String flag, String what) throws Exception {
        String pipe = directory.resolve("pipe.yaml").toString();
        assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
        try (ProvingGround ground = ProvingGround.open()) {
            long start = System.nanoTime();
            Run run = what.equals("the input")
                    ? ground.run("apply", flag, pipe, "--timeout", "1s")
                    : ground.run("apply", "--name", "Support", flag, pipe, "--timeout", "1s");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            assertThat(run.exit()).as(run.err()).isEqualTo(9);
            assertThat(run.err()).contains("error: the time limit of 1 s was reached while reading " + what);
            assertThat(ground.requestsFrom(0)).isEmpty();
        }
    }
}
