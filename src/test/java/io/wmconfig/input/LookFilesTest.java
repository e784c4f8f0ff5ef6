package io.wmconfig.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.Texts;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookFilesTest {
    private static final String D = "deployment: Support\n";

    @TempDir
    private Path directory;

    @Test
    void fileAndFlagsMakeTheSameLook() {
        Look file = look(D + """
                primary: "#0056b3"
                position: bottom-right
                sideSpace: 24
                bottomSpace: 0
                launcher: { visibility: on-demand, style: icon-and-text, icon: "https://cdn.example.com/c.png", text: Chat }
                title: "Hi: there"
                welcome: How can we help?
                logo: https://cdn.example.com/l.png
                language: en-us
                active: false
                domains: [example.com, Shop.example.com]
                flowId: 0a1b2c3d-0000-4000-8000-0123456789ab
                description: "007"
                set:
                  messenger.apps.conversations.markdown.enabled: true
                  video: { enabled: true, list: [1.10, "on", null] }
                """);

        assertThat(file)
                .isEqualTo(flags(
                        "--primary=0056b3",
                        "--position=right",
                        "--side-space=24",
                        "--bottom-space=0",
                        "--launcher=on-demand",
                        "--launcher-style=icon-and-text",
                        "--launcher-icon=https://cdn.example.com/c.png",
                        "--launcher-text=Chat",
                        "--title=Hi: there",
                        "--welcome=How can we help?",
                        "--logo=https://cdn.example.com/l.png",
                        "--default-language=en-us",
                        "--inactive",
                        "--allow-domain=example.com",
                        "--allow-domain=shop.example.com",
                        "--flow-id=0a1b2c3d-0000-4000-8000-0123456789ab",
                        "--description=007",
                        "--set=messenger.apps.conversations.markdown.enabled=true",
                        "--set=video={\"enabled\":true,\"list\":[1.10,\"on\",null]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "primary: 001122 | --primary=001122",
                "primary: 12e456 | --primary=12e456",
                "primary: 0056b3 | --primary=0056b3",
                "primary: 000 | --primary=000",
                "launcher: on | --launcher=on",
                "launcher: off | --launcher=off",
                "launcher: { visibility: 'off' } | --launcher=off",
                "language: no | --language=no",
                "title: yes | --title=yes",
                "title: true | --title=true",
                "title: 1.10 | --title=1.10",
                "title: 2026-01-01 | --title=2026-01-01",
                "title: 12:30:45 | --title=12:30:45",
                "title: '' | --title=",
                "title: !!str 7 | --title=7",
                "domains: all | --allow-all-domains",
                "domains: example.com | --allow-domain=example.com",
                "active: true | --active",
                "active: True | --active",
            })
    void whatYamlWouldMakeOfAWordIsNotAsked(String key, String flag) {
        assertThat(look(D + key)).isEqualTo(flags(flag));
    }

    @Test
    void textsOfTheNamedLanguageAreTheLooksOwn() {
        Look look = look(D + "language: EN-us\nlabels: { en-us: { title: Hello }, no: { launcher: Prat } }");

        assertThat(look.texts()).isEqualTo(Texts.of("Hello", null, null));
        assertThat(look.labels()).isEqualTo(Map.of(new LanguageTag("no"), Texts.of(null, null, "Prat")));
    }

    @Test
    void jsonIsReadAsWell() {
        assertThat(look("{\n\t\"$schema\": \"s.json\",\n\t\"deployment\": \"Sup\\u0070ort\", \"primary\":\"#05b\"}"))
                .isEqualTo(flags("--primary=05b"));
    }

    @Test
    void anAnchorAndAMergeAreUnderstood() {
        assertThat(look(D + "labels:\n  en: &texts { title: Hi }\n  de: { <<: *texts, welcome: Na }")
                        .labels())
                .containsEntry(new LanguageTag("de"), Texts.of("Hi", "Na", null));
    }

    @Test
    void theUpperDocumentWinsAndTheLowerOneFillsIn() {
        List<LookDocument> documents = read("""
                deployment: Support
                primary: "#111111"
                language: en-us
                title: Hello
                sideSpace: 3
                domains: [a.example.com]
                set: { position.alignment: Left, video.enabled: true }
                ---
                deployment: Sales
                extends: Support
                language: de
                title: Hallo
                position: right
                domains: all
                set: { position.sideSpace: 9 }
                """);

        assertThat(documents.get(1).look(List.of())).isEqualTo(look("""
                        deployment: Sales
                        primary: "#111111"
                        language: de
                        labels: { en-us: { title: Hello }, de: { title: Hallo } }
                        set: { video.enabled: true, position.sideSpace: 9 }
                        position: right
                        domains: all
                        """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "language: de              | --language=fr --title=a  | language: de, labels: { fr: { title: a } }",
                "language: de, title: b    | --language=fr --title=a  | language: de, title: b, labels: { fr: {"
                        + " title: a } }",
                "language: de, title: b    | --language=de --title=a  | language: de, title: a",
                "language: de, title: b    | --language=fr            | language: fr, labels: { de: { title: b } }",
                "language: de, title: b    | --default-language=fr    | language: fr, labels: { de: { title: b } }",
                "language: de, title: b    | --title=a                | language: de, title: a",
                "title: b                  | --language=fr            | language: fr, title: b",
            })
    void theLanguageOfATextOnTheCommandLineIsNotTheFilesLanguage(String file, String flags, String means) {
        List<FlagValue> values =
                Arrays.stream(flags.split(" ")).map(LookFilesTest::flag).toList();

        Look look = read("{ deployment: Support, " + file + " }").get(0).look(values);

        assertThat(look.inLanguage(null)).isEqualTo(look("{ deployment: Support, " + means + " }"));
    }

    @Test
    void flagsWinOverTheFile() {
        LookDocument document =
                read(D + "primary: '111'\n" + "title: a\nset: { a.b: 1 }").get(0);

        assertThat(document.look(List.of(
                        FlagValue.of(LookSetting.PRIMARY, "--primary", "222"),
                        FlagValue.of(LookSetting.TITLE, "--title", "b"),
                        FlagValue.of(LookSetting.SET, "--set", "a=2"))))
                .isEqualTo(flags("--primary=222", "--title=b", "--set=a=2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "primary: #0056b3 | 2:1 | `primary` has no value",
                "primary: | 2:1 | `primary` has no value",
                "primary: ~ | 2:10 | `primary` needs a colour, found nothing",
                "primary: [1] | 2:10 | `primary` needs a colour, found a list",
                "primary: 0g56b3 | 2:10 | `primary` must be three or six hex digits",
                "colour: red | 2:1 | unknown key `colour`",
                "launcher: { stile: icon } | 2:13 | unknown key `launcher.stile`",
                "launcher: true | 2:11 | `launcher` must be `on`, `off` or `on-demand`, found `true`",
                "active: on | 2:9 | `active` must be `true` or `false`, found `on`",
                "domains: [] | 2:10 | `domains` is an empty list",
                "domains: ['*'] | 2:11 | `domains` must be a bare host",
                "labels: { xx-1: {} } | 2:11 | a key of `labels` must be a language tag",
                "labels: { de: { titel: x } } | 2:17 | unknown key `labels.de.titel`",
                "set: { a: yes } | 2:11 | `set` for `a` has the bare word `yes`",
                "set: { a: 0x1F } | 2:11 | `set` for `a` holds `0x1F`",
                "set: { a: .inf } | 2:11 | `set` for `a` holds `.inf`",
                "set: { a..b: 1 } | 2:8 | `set` must contain dotted paths",
                "set: { id: 1 } | 2:8 | `set` cannot change `id`",
                "set: [1] | 2:6 | `set` needs values by path, found a list",
                "{a: b} | 2:7 | unexpected end or continuation of the YAML",
                "title: Hi: there | 2:10 | unexpected ':'",
                "title: @home | 2:8 | a value cannot start with `@`",
                "title: *home | 2:8 | `*home` refers to an undefined anchor",
                "title: !x home | 2:8 | unsupported tag `!x`",
                "deployment: Sales | 2:1 | the key `deployment` is given twice, first on line 1",
                "extends: Nobody | 2:10 | `extends` refers to `Nobody`, but this run has no document",
                "extends: Support | 2:10 | `extends` is circular: Support → Support",
                "title: \"a\\tb\" | 2:8 | `title` must not contain control characters",
            })
    void everyMistakeSaysWhere(String line, String place, String summary) {
        Problem first = problems(D + line).get(0);

        assertThat(first.summary()).startsWith(summary);
        assertThat(Objects.requireNonNull(first.place()).toString()).isEqualTo("look.yaml:" + place);
        assertThat(first.hint() == null
                        && first.detail() == null
                        && !first.summary().contains("must"))
                .isFalse();
    }

    @Test
    void twoKeysThatSetTheSameAreAMistake() {
        assertThat(problems(D + "sideSpace: 1\nset: { position.sideSpace: 2, position: {} }"))
                .extracting(Problem::summary)
                .containsExactly(
                        "`set` for `position.sideSpace` and `sideSpace` can't be used together",
                        "`set` for `position` and `sideSpace` can't be used together",
                        "`set` is given for `position.sideSpace` and for `position`");
        assertThat(problems(D + "title: a\nlabels: { en-us: { title: b } }")
                        .get(0)
                        .summary())
                .isEqualTo("`title` and `labels` both set this text, but `language` is not set");
        assertThat(problems(D + "language: de\nlabels: { de: { title: a }, DE: { title: b } }")
                        .get(0)
                        .summary())
                .startsWith("`labels.de.title` and `labels.DE.title` are given");
    }

    @Test
    void allMistakesOfAllFilesComeInTheirOrder() throws IOException {
        Files.writeString(
                directory.resolve("b.yaml"),
                "deployment: A\nsideSpace: -1\n---\nprimary: x\n---\nsideSpace: y\ndeployment: A");
        Files.writeString(directory.resolve("a.json"), "{\"deployment\": \"B\", \"primary\": 1}");
        Files.writeString(directory.resolve("c.yml"), "- a\n");
        Files.writeString(directory.resolve("wmconfig.yaml"), "profiles: {}");
        Files.writeString(directory.resolve("wmconfig.schema.json"), "{}");
        Files.writeString(directory.resolve("note.txt"), "no");

        assertThat(problemsOf(".", "none.yaml"))
                .extracting(problem -> problem.summary().replaceAll(" must be .*", "") + " " + problem.place())
                .containsExactly(
                        "no such file or directory: `none.yaml` none.yaml",
                        "`primary` ./a.json:1:32",
                        "`sideSpace` ./b.yaml:2:12",
                        "missing `deployment` ./b.yaml:4:1",
                        "`primary` ./b.yaml:4:10",
                        "`sideSpace` ./b.yaml:6:12",
                        "two documents are for deployment `A`, the first at ./b.yaml:1:1 ./b.yaml:7:13",
                        "a document must contain keys and values, found a list ./c.yml:1:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "---\n---\n"})
    void aFileWithoutALookIsAMistake(String text) {
        assertThat(problems(text).get(0).summary()).isEqualTo("no look in `look.yaml`");
    }

    @Test
    void aSmallTextStaysASmallDocument() {
        StringBuilder laughs = new StringBuilder(D + "set:\n  a0: &a0 [x, x]\n");
        for (int i = 1; i < 9; i++) {
            laughs.append("  a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append("*a")
                    .append(i - 1);
            laughs.append((", *a" + (i - 1)).repeat(4)).append("]\n");
        }
        assertThat(problems(laughs.toString()).get(0).summary()).isEqualTo("aliases expand the document too much");
        assertThat(problems(D + "set: { a: &a [*a] }").get(0).summary())
                .isEqualTo("aliases expand the document too much");
        String large = D + "set:\n  a: &a '" + "x".repeat(90_000) + "'\n  b: [" + "*a, ".repeat(12) + "]\n";
        assertThat(problems(large).get(0).summary()).isEqualTo("aliases expand the document too much");
        assertThat(problems(D + "set: { a: [" + "1,".repeat(400_000) + "] }")
                        .get(0)
                        .summary())
                .isEqualTo("the file contains more than 400000 values");
        assertThat(problems("[".repeat(200_000)).get(0).summary()).startsWith("the values are nested deeper than");
        assertThat(problems("a: {".repeat(200_000)).get(0).summary()).startsWith("the values are nested deeper than");
    }

    @Test
    void aHugeValueIsRefusedAtOnce() {
        String huge = D + "title: \"" + "x".repeat(12_000_000) + "\"\n";
        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(problems(huge).get(0).summary())
                        .isEqualTo("the value is longer than 100000 characters"));
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Files.write(directory.resolve("look.yaml"), new byte[] {'a', (byte) 0xff, 'b'});

        assertThat(problemsOf("look.yaml").get(0).summary()).isEqualTo("`look.yaml` is not UTF-8 text");
        assertThat(problems(D + "title: a\u0007b").get(0).place()).hasToString("look.yaml:2:9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE"})
    void aByteOrderMarkIsNoPartOfTheText(String charset) throws IOException {
        String mark = charset.equals("UTF-16") ? "" : "\uFEFF";
        Files.write(directory.resolve("look.yaml"), (mark + D + "title: ä").getBytes(Charset.forName(charset)));

        assertThat(files().read(List.of("look.yaml"), false).get(0).look(List.of()))
                .isEqualTo(flags("--title=ä"));
    }

    @Test
    void aSingleDocumentMayBeNamedElsewhere() {
        write("primary: '111'");
        assertThat(files().read(List.of("look.yaml", "look.yaml"), true)).hasSize(1);
        assertThat(problems("primary: '111'").get(0).summary()).startsWith("missing `deployment`");
    }

    @Test
    void aHyphenIsWhatComesIn() {
        LookFiles piped =
                new LookFiles(directory, new ByteArrayInputStream((D + "x: 1").getBytes(StandardCharsets.UTF_8)));

        ProblemException wrong = catchThrowableOfType(ProblemException.class, () -> piped.read(List.of("-"), false));

        assertThat(wrong.first().place()).hasToString("<stdin>:2:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "pipe"})
    void whatComesInMayBeAPipeOfTheSystem(String path) throws Exception {
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process writer = new ProcessBuilder("sh", "-c", "echo 'deployment: Support' > pipe")
                .directory(directory.toFile())
                .start();
        try (InputStream in = path.equals("-") ? new FileInputStream(pipe.toFile()) : InputStream.nullInputStream()) {
            assertThat(new LookFiles(directory, in).read(List.of(path), false)).hasSize(1);
        } finally {
            writer.destroyForcibly();
        }
    }

    private Look look(String text) {
        return read(text).get(0).look(List.of());
    }

    private List<LookDocument> read(String text) {
        write(text);
        return files().read(List.of("look.yaml"), false);
    }

    private List<Problem> problems(String text) {
        write(text);
        return problemsOf("look.yaml");
    }

    private List<Problem> problemsOf(String... paths) {
        return Objects.requireNonNull(
                        catchThrowableOfType(ProblemException.class, () -> files().read(Arrays.asList(paths), false)))
                .problems();
    }

    private LookFiles files() {
        return new LookFiles(directory, new ByteArrayInputStream(new byte[0]));
    }

    private void write(String text) {
        try {
            Files.writeString(directory.resolve("look.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Look flags(String... arguments) {
        return LookFlags.read(Arrays.stream(arguments).map(LookFilesTest::flag).toList());
    }

    private static FlagValue flag(String argument) {
        int sign = argument.indexOf('=');
        String name = sign < 0 ? argument : argument.substring(0, sign);
        LookSetting flag = Arrays.stream(LookSetting.values())
                .filter(one -> one.names().contains(name))
                .findFirst()
                .orElseThrow();
        return FlagValue.of(flag, name, sign < 0 ? "" : argument.substring(sign + 1));
    }
}
