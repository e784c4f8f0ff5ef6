package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two spellings of one name in one set of files. */
class AlikeNamesTest extends CommandLineFixture {
    private void looks(String one, String other, String more) throws IOException {
        Files.writeString(
                folder.resolve("looks.yaml"),
                "deployment: %s\nprimary: 0056b3\n%s---\ndeployment: %s\nprimary: 228833\n%s"
                        .formatted(one, more, other, more));
    }

    @ParameterizedTest
    @CsvSource({"Helpdesk, helpdesk", "Caf\u00e9, Cafe\u0301"})
    void theyEndTheRunBeforeItWrites(String one, String other) throws IOException {
        looks(one, other, "");
        assertThat(run("validate", "-f", "looks.yaml").endsWith(0).err())
                .containsOnlyOnce(
                        "warning: `" + one + "` (looks.yaml:1:1), `" + other + "` (looks.yaml:4:1) differ only");
        int before = sandbox.requests().size();
        assertThat(run("apply", "-f", "looks.yaml").endsWith(5).err()).contains("this run would create");
        run("plan", "-f", "looks.yaml").endsWith(5);
        assertThat(writesSince(before)).isEmpty();
        run("apply", "-f", "looks.yaml", "--create").endsWith(0);
        run("apply", "-f", "looks.yaml").endsWith(0);
    }

    @Test
    void aDocumentSaysThatItsNameIsMeant() throws IOException {
        looks("Helpdesk", "helpdesk", "create: true\n");
        assertThat(run("validate", "-f", "looks.yaml", "-o", "json")
                        .endsWith(0)
                        .json()
                        .path("warnings"))
                .isEmpty();
        run("apply", "-f", "looks.yaml", "--no-create").endsWith(5);
        run("apply", "-f", "looks.yaml").endsWith(0);
        looks("HELPDESK", "Help-Desk", "create: false\n");
        run("apply", "-f", "looks.yaml").endsWith(5);
        looks("HELPDESK", "Help-Desk", "create: true\n");
        run("apply", "-f", "looks.yaml").endsWith(0);
    }
}
