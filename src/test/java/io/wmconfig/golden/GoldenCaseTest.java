package io.wmconfig.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wmconfig.golden.GoldenCase.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A case means what it looks like, and nothing in it is passed over. */
class GoldenCaseTest {
    private static final String CASE = """
            A name has a blank.
            # fault: PUT /a status=422
            # body: {"a": "b"}
            # bodies
            $ env -u TOKEN REGION='eu 1' wmconfig apply --name "Bob's shop" \\
                --title '' --primary='#0056b3'
            -- stderr --
            error: no

            -- exit --
            64
            $ wmconfig list
            -- stdout (escaped) --
            \\033[1mSupport
            -- looks/look.yaml (escaped) --
            name: x\\
            """;

    @Test
    void everythingIsReadAndWrittenAsItStands() {
        GoldenCase golden = GoldenCase.parse("apply/x", CASE);
        List<Transcript> expected = golden.steps().stream().map(Step::expected).toList();

        assertThat(golden.steps().get(0).line())
                .isEqualTo(new CommandLine(
                        Set.of("TOKEN"),
                        Map.of("REGION", "eu 1"),
                        List.of("apply", "--name", "Bob's shop", "--title", "", "--primary=#0056b3")));
        assertThat(expected)
                .containsExactly(
                        new Transcript("", "error: no\n\n", 64, ""), new Transcript("\u001b[1mSupport\n", "", 0, ""));
        assertThat(golden.settings("fault")).containsExactly("PUT /a status=422");
        assertThat(golden.has("bodies")).isTrue();
        assertThat(golden.files().values()).extracting(Section::text).containsExactly("name: x");
        assertThat(golden.with(expected)).isEqualTo(CASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no end",
                "trailing \n",
                "\u001b[1m\n",
                "a\r\n",
                "\0\t\u0085\n",
                "a\\b\n",
                "a \\",
                "$ wmconfig\n",
                "-- stdout --\n",
                "a\n-- b.txt (escaped) --\n"
            })
    void anyTextComesBack(String text) {
        String written = "$ wmconfig list\n" + new Transcript(text, "", 0, "") + Section.of("a.txt", text);
        GoldenCase golden = GoldenCase.parse("list/x", written);

        assertThat(golden.steps().get(0).expected().stdout()).isEqualTo(text);
        assertThat(golden.files().values()).extracting(Section::text).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A sentence.\\n | a case has a command line",
                "$ wmconfig list | its last line ends",
                "# faults: x\\n$ wmconfig list\\n | no setting is written",
                "# slow\\n$ wmconfig list\\n | no setting is written",
                "-- stdout --\\n$ wmconfig list\\n | stdout stands before the first command line",
                "$ wmconfig list\\nSupport\\n | what a command says stands in sections",
                "$ wmconfig list\\n-- stdot --\\n | no section has the name stdot",
                "$ wmconfig list\\n-- stdout --\\n-- stdout --\\n | a second section stdout",
                "$ wmconfig list\\n-- a.txt --\\n-- a.txt (escaped) --\\n | a second section a.txt"
            })
    void whatIsNoPartOfACaseIsRefused(String source, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldenCase.parse("list/x", source.translateEscapes()))
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wmconfig get #fff",
                "wmconfig get *",
                "wmconfig get \"$HOME\"",
                "wmconfig get 'a",
                "wmconfig a&b"
            })
    void whatAShellTakesOtherwiseIsRefused(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandLine.parse(typed))
                .withMessageStartingWith("a shell does not take this as it stands");
    }

    @Test
    void anotherToolIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandLine.parse("A=b wm list"))
                .withMessage("`wmconfig` is missing before wm");
    }
}
