package io.wmconfig.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.App;
import io.wmconfig.app.ProcessContext;
import io.wmconfig.cli.CommandRunner;
import io.wmconfig.cli.PreparedHelp;
import io.wmconfig.genesys.sdk.Time;
import io.wmconfig.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The help pages written at build time are those that the tool would lay out. */
class HelpPagesIT {
    private static final Path LIB = Path.of(System.getProperty("wmconfig.home"), "lib");
    private static final Path PAGES = LIB.resolve("help");

    @TempDir
    Path folder;

    static List<String> topics() {
        return CommandRunner.helpTopics();
    }

    @ParameterizedTest(name = "wmconfig help {0}")
    @MethodSource("topics")
    void aPageIsTheHelp(String topic) throws Exception {
        for (boolean colored : new boolean[] {false, true}) {
            String made = help("", topic, PreparedHelp.WIDTH, colored);

            assertThat(made).contains("Usage: ").matches(text -> text.contains("\u001b[") == colored);
            assertThat(Files.readString(PAGES.resolve(PreparedHelp.file(topic, colored))))
                    .isEqualTo(made);
        }
    }

    @Test
    void thereIsNoOtherPage() throws Exception {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(topics().stream()
                            .flatMap(one -> Stream.of(PreparedHelp.file(one, false), PreparedHelp.file(one, true)))
                            .toList());
        }
    }

    @Test
    void aPageIsShownWhereItFitsAndOnlyThere() throws Exception {
        Files.writeString(folder.resolve("list.txt"), "ready\n");
        Files.writeString(folder.resolve("wmconfig.color.txt"), "bright\n");

        assertThat(help(folder.toString(), "list", PreparedHelp.WIDTH, false)).isEqualTo("ready\n");
        assertThat(help(folder.toString(), "", PreparedHelp.WIDTH, true)).isEqualTo("bright\n");
        assertThat(help(folder.toString(), "list", 70, false)).startsWith("Usage: wmconfig list");
        assertThat(help(folder.toString(), "get", PreparedHelp.WIDTH, false)).startsWith("Usage: wmconfig get");
    }

    private String help(String pages, String topic, int width, boolean colored) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(InputStream.nullInputStream(), said, err, colored, false, false, width);
        ProcessContext around =
                new ProcessContext(folder, folder, Time.system(), Duration.ofSeconds(5), false, pages, List::of);
        List<String> args = topic.isEmpty() ? List.of("--help") : List.of("help", topic);
        assertThat(App.run(args, Map.of(), terminal, around)).isZero();
        return said.toString(StandardCharsets.UTF_8);
    }
}
