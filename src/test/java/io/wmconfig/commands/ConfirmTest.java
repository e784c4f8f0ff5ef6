package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A profile for a production org: every write is agreed to, and a declined one is no failure. */
class ConfirmTest extends CommandLineFixture {
    private static final String[] APPLY = {"apply", "--profile", "prod", "--name", "Support", "--primary", "0056b3"};
    private static final String[] FILE = {"apply", "--profile", "prod", "-f", "look.yaml"};

    @BeforeEach
    void demandConfirmation() throws IOException {
        Files.writeString(folder.resolve("wmconfig.yaml"), """
                profiles: { prod: { region: eu-central-1, confirm: true } }
                """);
        Files.writeString(folder.resolve("look.yaml"), "{ deployment: Support, primary: \"#0056b3\" }");
        run("apply", "--name", "Support", "--primary", "111111").endsWith(0);
    }

    @Test
    void thePlanIsOnStdoutBeforeTheQuestion() {
        Run declined = typing("n\n", APPLY).endsWith(3);
        assertThat(declined.out())
                .startsWith("Support in eu-central-1")
                .contains("#111111 → #0056b3")
                .doesNotContain("Live");
        assertThat(declined.err())
                .containsSubsequence("Apply to prod (eu-central-1)? [y/N]", "Cancelled; nothing was changed.")
                .doesNotContain("error:", "#0056b3");
        assertThat(live("Support")).isEqualTo("1");

        assertThat(typing("y\n", APPLY).endsWith(0).out())
                .containsOnlyOnce("#0056b3")
                .contains("Live: version 2");
        assertThat(typing("", APPLY).endsWith(0).err()).doesNotContain("[y/N]");
    }

    @Test
    void manyDocumentsAreAskedForOnce() {
        assertThat(typing("", append(FILE, "-o", "json"))
                        .endsWith(3)
                        .json()
                        .path("action")
                        .asText())
                .isEqualTo("declined");
        Run quiet = typing("n\n", append(FILE, "--quiet")).endsWith(3);
        assertThat(quiet.out()).isEmpty();
        assertThat(quiet.err()).containsSubsequence("#111111 → #0056b3", "Apply to", "Cancelled");
        assertThat(live("Support")).isEqualTo("1");

        assertThat(typing("y\n", FILE).endsWith(0).out())
                .containsSubsequence("#111111 → #0056b3", "Plan for", "Support: updated, version 2, active");
    }

    private static String[] append(String[] args, String... more) {
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return all;
    }
}
