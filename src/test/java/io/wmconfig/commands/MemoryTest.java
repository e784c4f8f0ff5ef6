package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What is too large ends with a clear error and one document, never with a stack trace. */
class MemoryTest extends CommandLineFixture {
    private static final int CHAIN = 20_000;

    @Test
    void aHeapThatIsExhaustedIsSaid() {
        InputStream full = new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError("Java heap space");
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                return read();
            }
        };
        Run run = run(full, false, "apply", "-f", "-", "-o", "json").endsWith(14);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("out-of-memory");
        assertThat(run.json().at("/error/hint").asText()).contains("-Xmx1g");
    }

    @Test
    void aStackThatIsExhaustedIsSaid() throws IOException {
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < CHAIN; i++) {
            chain.append("deployment: D")
                    .append(i)
                    .append("\nextends: D")
                    .append(i + 1)
                    .append("\n---\n");
        }
        Files.writeString(
                folder.resolve("looks.yaml"), chain.append("deployment: D").append(CHAIN));
        Run run = run("validate", "-f", "looks.yaml", "-o", "json").endsWith(14);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("out-of-memory");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileWithoutEndIsRefused() {
        assertThat(run("preview", "--page-image", "/dev/zero").endsWith(64).err())
                .contains("larger than 20 MB");
        assertThat(run("sandbox", "--seed", "/dev/zero").endsWith(64).err()).contains("larger than 16 MiB");
    }
}
