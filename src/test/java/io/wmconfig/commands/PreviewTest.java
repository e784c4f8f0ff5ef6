package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.App;
import io.wmconfig.app.ProcessContext;
import io.wmconfig.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
    @TempDir
    private Path folder;

    private String preview(boolean terminal, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal streams = new Terminal(InputStream.nullInputStream(), stream, stream, terminal, false, false, 80);
        ProcessContext context =
                new ProcessContext(folder, folder, new CommandLineFixture.Clock(), Duration.ofSeconds(5), false);
        List<String> words = new ArrayList<>(List.of("preview", "--primary", "0056b3"));
        words.addAll(List.of(more));
        assertThat(App.run(words, Map.of(), streams, context)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalGetsThePathOfTheSavedPage() {
        String said = preview(true);
        assertThat(said).matches("Preview: .*preview\\.html\n");
        assertThat(Path.of(said.substring("Preview: ".length()).strip()))
                .content()
                .startsWith("<!doctype html>");
    }

    @Test
    void aFileIsSavedWhereItIsNamed() {
        assertThat(preview(false, "--out", "look.html")).isEqualTo("Preview: look.html\n");
        assertThat(folder.resolve("look.html")).content().isEqualTo(preview(false));
    }

    @Test
    void pipesAndScriptsGetThePage() {
        assertThat(preview(false)).startsWith("<!doctype html>");
        assertThat(preview(true, "-o", "json")).contains("\"file\" : null");
    }
}
