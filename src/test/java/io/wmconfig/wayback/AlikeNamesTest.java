package io.wmconfig.wayback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two spellings of one name in one set of files. */
class AlikeNamesTest extends CommandLineFixture {
    @ParameterizedTest
    @CsvSource({"Helpdesk, helpdesk", "Caf\u00e9, Cafe\u0301"})
    void theyEndTheRunBeforeItWrites(String one, String other) throws IOException {
        Files.writeString(
                folder.resolve("looks.yaml"),
                "deployment: " + one + "\nprimary: 0056b3\n---\ndeployment: " + other + "\nprimary: 228833\n");
        int before = sandbox.requests().size();
        assertThat(run("apply", "-f", "looks.yaml").endsWith(5).err()).contains("this run would create");
        run("plan", "-f", "looks.yaml").endsWith(5);
        assertThat(writesSince(before)).isEmpty();
        run("apply", "-f", "looks.yaml", "--create").endsWith(0);
        run("apply", "-f", "looks.yaml").endsWith(0);
    }
}
