package io.wmconfig.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.cdimascio.dotenv.Dotenv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvLineTest {
    @TempDir
    Path directory = Path.of("");

    static Stream<Arguments> valuesAreReadAsPeopleMeanThem() {
        return Stream.of(
                arguments("A=b", "b"),
                arguments("  A=b  ", "b"),
                arguments("A = b", "b"),
                arguments("A=", ""),
                arguments("A=b=c==", "b=c=="),
                arguments("A=a b c", "a b c"),
                arguments("export A=b", "b"),
                arguments("export\tA=b", "b"),
                arguments("export   A = 'b'", "b"),
                arguments("A=#0056b3", "#0056b3"),
                arguments("A=#05b # blue", "#05b"),
                arguments("A = #0056b3", "#0056b3"),
                arguments("A=abc#def", "abc#def"),
                arguments("A=b#", "b#"),
                arguments("A=b # comment", "b"),
                arguments("A=b\t# comment", "b"),
                arguments("A=b #comment", "b"),
                arguments("A=a#b #c#d", "a#b"),
                arguments("A=# comment", ""),
                arguments("A= # comment", ""),
                arguments("A= #comment", ""),
                arguments("A=#", ""),
                arguments("A=\"b # c\"", "b # c"),
                arguments("A=\"b\" # c", "b"),
                arguments("A=\"b\"#c", "b"),
                arguments("A=\"#0056b3\"", "#0056b3"),
                arguments("A=\"\"", ""),
                arguments("A=\" b \"", " b "),
                arguments("A=\"say \\\"hi\\\"\"", "say \"hi\""),
                arguments("A=\"a\\nb\\tc\\rd\"", "a\nb\tc\rd"),
                arguments("A=\"a\\\\b\\$c\\d\"", "a\\b$c\\d"),
                arguments("A=\"it's\"", "it's"),
                arguments("A='b # c'", "b # c"),
                arguments("A='b' # it's a comment", "b"),
                arguments("A='#0056b3'", "#0056b3"),
                arguments("A='a\\nb\"c'", "a\\nb\"c"),
                arguments("A=''", ""),
                arguments("A=it's", "it's"),
                arguments("A=b\"c\"", "b\"c\""),
                arguments("A=C:\\new", "C:\\new"),
                arguments("A=$HOME/${X}", "$HOME/${X}"),
                arguments("A=p@ss'w#rd\"x", "p@ss'w#rd\"x"),
                arguments("A=größe", "größe"));
    }

    @ParameterizedTest
    @MethodSource
    void valuesAreReadAsPeopleMeanThem(String line, String value) {
        assertThat(EnvLine.parse(line)).isEqualTo(new EnvLine("A", value, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exporter=b", "export=b", "a.b-c_1=b", "1A=b"})
    void namesOfOtherProgramsAreLeftAlone(String line) {
        assertThat(EnvLine.parse(line)).isEqualTo(new EnvLine(line.substring(0, line.indexOf('=')), "b", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t", "# A=b", "  #A=b", "#"})
    void emptyLinesAndCommentsSetNothing(String line) {
        assertThat(EnvLine.parse(line)).isEqualTo(new EnvLine(null, "", null));
    }

    static Stream<Arguments> aMalformedLineIsSaidWithoutItsText() {
        String form = "this line does not have the form `NAME=value`";
        String open = "the value of `A` has no closing quote";
        String behind = "the value of `A` continues after its closing quote";
        return Stream.of(
                arguments("CANARY", form),
                arguments("export CANARY", form),
                arguments("=CANARY", form),
                arguments("A: CANARY", form),
                arguments("A B=CANARY", form),
                arguments("CANARY\u0000=x", form),
                arguments("A=\"CANARY", open),
                arguments("A='CANARY", open),
                arguments("A=\"CANARY\\\"", open),
                arguments("A=\"", open),
                arguments("A=\"CANARY\" CANARY", behind),
                arguments("A='CANARY''CANARY'", behind));
    }

    @ParameterizedTest
    @MethodSource
    void aMalformedLineIsSaidWithoutItsText(String line, String mistake) {
        EnvLine read = EnvLine.parse(line);
        assertThat(read).isEqualTo(new EnvLine(null, "", mistake));
        assertThat(Objects.requireNonNull(read.mistake()) + read).doesNotContain("CANARY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A=b",
                "  A = b  ",
                "A=",
                "A=b=c",
                "A=a b c",
                "A=b # comment",
                "A=\"b # c\"",
                "A=\"b\" # c",
                "A=\"\"",
                "A=$HOME",
                "A=it's",
                "A=# comment",
                "A=größe",
                "A=abc\\",
                "A.b-c=d"
            })
    void linesWithoutATrapAreReadAsTheLibraryReadsThem(String line) throws IOException {
        Files.writeString(directory.resolve("plain"), line + "\n");
        var entry = Dotenv.configure()
                .directory(directory.toString())
                .filename("plain")
                .load()
                .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
                .iterator()
                .next();
        assertThat(EnvLine.parse(line)).isEqualTo(new EnvLine(entry.getKey(), entry.getValue(), null));
    }
}
