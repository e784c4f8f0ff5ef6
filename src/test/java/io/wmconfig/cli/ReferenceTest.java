package io.wmconfig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.look.LookSetting;
import io.wmconfig.look.LookSetting.Place;
import io.wmconfig.look.ValueShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.ArgSpec;

/**
 * The reference pages are what the tables of the tool say. {@code -Dgolden.update=true} writes them; that run fails, so that
 * somebody reads them.
 */
class ReferenceTest {
    private static final Path DOCS = Path.of("docs");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Pattern EXIT = Pattern.compile("(?m)^-- exit --\n(\\d+)$");
    private static final String NOTE = "This page is generated from the tables that the tool itself uses:"
            + " `./mvnw test -Dtest=ReferenceTest -Dgolden.update=true`.\n\n";

    @Test
    void theCommandsAreInTheReference() throws IOException {
        StringBuilder text = new StringBuilder("# Commands\n\n" + NOTE);
        text.append(
                        "Every command also accepts the [global options](#global-options). [Exit codes](output.md#exit-codes)")
                .append(" and JSON fields are in [output.md](output.md); the keys of look files are in")
                .append(" [look-file.md](look-file.md).\n");
        CommandTree tree = new CommandTree();
        for (String name : tree.names()) {
            text.append("\n## wmconfig ").append(name).append("\n\n");
            page(text, tree.page(name));
            text.append("\nExit codes: ").append(exitCodes(name)).append(".\n");
        }
        text.append("\n## Global options\n\n");
        page(text, GlobalFlags.page());
        check("commands.md", text.toString());
    }

    @Test
    void theKeysAreInTheReference() throws IOException {
        StringBuilder text = new StringBuilder("# Look file\n\n" + NOTE);
        text.append("""
                ```yaml
                deployment: Support          # required, the exact name
                primary: "#0056b3"
                position: bottom-right
                launcher: { visibility: on, style: icon-and-text }
                title: How can we help?
                palette: { secondary: "#083faa" }
                set: { messenger.apps.conversations.markdown.enabled: true }
                ```

                A key has the same meaning as the option in its row; where no option is listed, the key exists only in files.
                The names often differ: `launcher.style` is `--launcher-style`, `palette.secondary` is `--secondary`,
                `domains` is `--allow-domain`, and `language` is `--default-language`. A key that is missing is not changed.

                ## Document

                | Key | Values | Meaning |
                |---|---|---|
                | `deployment` | a name | the deployment that the look is for (required) |
                | `extends` | a name | inherit the settings of that deployment's document in the same run |
                | `create` | `true`, `false` | `true`: create it even if its name resembles an existing one; `false`: never create it |
                | `labels` | `LANGUAGE: { title, welcome, launcher }` | texts by language, such as `de: { title: Hallo }` |
                | `policy.minContrast` | 1 to 21 | minimum text contrast on the primary colour; exit code 11 if lower |
                | `$schema` | a URL | for editors; ignored |

                ## Look

                | Key | Values | Messenger's default | Option | API path | Meaning |
                |---|---|---|---|---|---|
                """);
        for (LookSetting setting : LookSetting.values()) {
            if (!setting.key().isEmpty() && LookSetting.ofKey(setting.key()).orElseThrow() == setting) {
                text.append("| `" + setting.key() + "` | " + values(setting) + " | "
                        + code(setting.shape().wordFor(setting.standard())) + " | " + options(setting) + " | "
                        + paths(setting) + " | " + cell(setting.help()) + " |\n");
            }
        }
        text.append("""

                A path that starts with `deployment.` is a setting of the deployment; all others belong to its configuration.
                `launcher: on` is short for `launcher: { visibility: on }`.
                """);
        check("look-file.md", text.toString());
    }

    @Test
    void everyVariableIsInTheReference() throws IOException {
        String text = Files.readString(DOCS.resolve("settings.md"));
        Pattern name = Pattern.compile(
                "\"((?:GENESYS_?CLOUD|WMCONFIG|XDG|HTTPS|NO|CLICOLOR|GITHUB)_[A-Z_]+|BROWSER|COLORTERM)\"");
        Path source = Path.of("src", "main", "java", "io", "wmconfig");
        for (String file : List.of(
                "settings/Variable",
                "settings/ProfileFiles",
                "app/LocalSandbox",
                "app/BrowserPrograms",
                "output/Ansi",
                "output/JobSummary")) {
            Matcher variable = name.matcher(Files.readString(source.resolve(file + ".java")));
            while (variable.find()) {
                assertThat(text).contains("`" + variable.group(1) + "`");
            }
        }
    }

    private static void check(String file, String text) throws IOException {
        Path page = DOCS.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, text);
        }
        assertThat(Files.readString(page)).as(file).isEqualTo(text);
        assertThat(Boolean.getBoolean("golden.update"))
                .as("written, read it and run again")
                .isFalse();
    }

    private static void page(StringBuilder text, HelpPage page) {
        text.append(page.summary()).append(".\n\n```sh\n");
        page.usage()
                .forEach(one -> text.append((page.spec().qualifiedName() + " " + one).strip())
                        .append('\n'));
        text.append("```\n\nExamples:\n\n```sh\n");
        page.examples().forEach(one -> text.append(one).append('\n'));
        text.append("```\n");
        page.sections().forEach((heading, arguments) -> {
            text.append("\n| " + heading + " | |\n|---|---|\n");
            arguments.forEach(one -> text.append("| `" + names(one) + "` | " + cell(HelpPage.help(one)) + " |\n"));
        });
    }

    private static String names(ArgSpec argument) {
        return HelpPage.names(argument).strip().replace("|", "\\|");
    }

    private static String exitCodes(String command) throws IOException {
        SortedSet<Integer> codes = new TreeSet<>(List.of(0));
        try (Stream<Path> cases = Files.walk(GOLDEN.resolve(command))) {
            for (Path one :
                    cases.filter(file -> file.toString().endsWith(".txt")).toList()) {
                Matcher exit = EXIT.matcher(Files.readString(one));
                while (exit.find()) {
                    codes.add(Integer.parseInt(exit.group(1)));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return codes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String values(LookSetting setting) {
        if (!setting.shape().words().isEmpty()) {
            return setting.shape().words().stream()
                    .map(word -> "`" + word + "`")
                    .collect(Collectors.joining(", "));
        }
        return switch (setting) {
            case ACTIVE, PORTAL -> "`true`, `false`";
            case ALLOW_DOMAIN -> "hosts, or `all`";
            case SET -> "`PATH: VALUE`";
            default -> setting.shape().needs().replaceFirst("^an? ", "") + ", e.g. `" + example(setting) + "`";
        };
    }

    private static String example(LookSetting setting) {
        return setting.shape() == ValueShape.COLOR
                ? "\"#0056b3\""
                : setting.shape().example();
    }

    private static String options(LookSetting setting) {
        return Stream.of(LookSetting.values())
                .filter(one -> one.key().equals(setting.key()))
                .flatMap(one -> one.names().stream())
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
    }

    private static String paths(LookSetting setting) {
        if (setting.place() == Place.PORTAL) {
            return setting.portalPaths().stream().map(one -> "`" + one + "`").collect(Collectors.joining(", "));
        }
        return switch (setting.place()) {
            case DEPLOYMENT -> "`deployment." + setting.path() + "`";
            case LABEL -> "`customI18nLabels`, key `" + setting.path() + "`";
            default -> code(setting.path());
        };
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
