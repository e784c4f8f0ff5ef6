package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is seen of a wait: one line that is written over on a terminal, and few lines elsewhere. */
class WaitingTest extends CommandLineFixture {
    private static final String REDRAW = "\r\u001b[K";
    private static final String[] APPLY = {"apply", "--name", "Support", "--primary", "0056b3"};

    @BeforeEach
    void create() {
        run("apply", "--name", "Support", "--primary", "111111").endsWith(0);
    }

    @Test
    void aTerminalShowsWhatIsDoneForWhomAndForHowLong() {
        fault("POST */publish delay=3s");
        assertThat(typing("", APPLY).endsWith(0).err())
                .containsPattern("\r\u001b\\[Kpublishing version 2 of Support \\.\\.\\. [12] s")
                .endsWith(REDRAW);
    }

    @Test
    void theBarIsThereFromTheBeginningAndMakesRoom() throws IOException {
        Files.writeString(folder.resolve("look.yaml"), "{ deployment: Support, primary: \"#0056b3\" }");
        fault("PUT */versions/draft status=503");
        assertThat(typing("", "apply", "-f", "look.yaml").endsWith(0).err())
                .startsWith(REDRAW + "[.")
                .contains("] 0 of 1" + REDRAW + "Support: Genesys Cloud answered 503; retrying in ")
                .contains("] 1 of 1")
                .endsWith(REDRAW);
    }

    @Test
    @Tag("long")
    void elsewhereALongWaitIsALine() {
        // Both are part of publishing; what is waited for is the sum.
        fault("GET */versions/draft delay=3s times=2");
        fault("POST */publish delay=3500");
        Run run = run(APPLY).endsWith(0);
        assertThat(run.err()).containsPattern("\\Apublishing version 2 of Support \\.\\.\\. [56] s\\n\\z");
    }
}
