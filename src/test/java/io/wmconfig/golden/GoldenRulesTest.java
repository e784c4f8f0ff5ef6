package io.wmconfig.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wmconfig.cli.CommandRunner;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.ProblemKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that hold for every case, read from the files that {@link GoldenTest} keeps true. */
class GoldenRulesTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern COMMAND = Pattern.compile("`wmconfig ([a-z]+)");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern CODE = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    private static final Pattern SENTENCE =
            Pattern.compile("(?m)^(error|warning): (?=[a-z0-9`]|Genesys|TLS|HTTP).*[^.\\n]$");
    private static final Pattern SAID = Pattern.compile("(?m)^(error|warning): .*$");

    private static final Set<String> COMMANDS = Outputs.commands();
    private static final Set<String> FLAGS = Outputs.flags();

    /** Kinds that no command line can provoke by itself. */
    private static final Set<ProblemKind> ELSEWHERE = EnumSet.of(
            // Needs a second editor at the right moment: GoldenEditorsTest.
            ProblemKind.CHANGED_MEANWHILE,
            // Needs a signal, and a process that it can end: GoldenIT.
            ProblemKind.INTERRUPTED,
            ProblemKind.TERMINATED,
            // Needs a full disk: LauncherIT.
            ProblemKind.OUTPUT_FAILED,
            // Needs a heap that is full: MemoryTest.
            ProblemKind.OUT_OF_MEMORY,
            // Needs a bug.
            ProblemKind.BUG);

    /**
     * One command line and what it must say.
     *
     * @param name of its case
     * @param line the command line
     * @param said what it must say
     */
    record Line(String name, CommandLine line, Transcript said) {
        boolean failed() {
            return said.exit() != 0 && said.exit() != ExitCode.DIFFERENCES.number();
        }

        /** Told to be quiet, a command that did its work says nothing. */
        boolean silent() {
            return line.args().contains("-q");
        }

        boolean json() {
            return format("json");
        }

        /** A table shows what failed beside what did not. */
        boolean markdown() {
            return format("markdown");
        }

        private boolean format(String name) {
            List<String> args = line.args();
            int at = args.indexOf("-o");
            return at >= 0 && at + 1 < args.size() && args.get(at + 1).equals(name);
        }

        @Override
        public String toString() {
            return name + " " + line.args();
        }
    }

    private static final Pattern PLAN = Pattern.compile("(?m): (create|update)$");
    private static final Pattern RESULT =
            Pattern.compile("(?m)^(Live|Not live|Sent, not waited for): |(created|updated|unchanged), version ");

    static Stream<Line> lines() {
        return GoldenCase.all().stream()
                .flatMap(golden ->
                        golden.steps().stream().map(step -> new Line(golden.name(), step.line(), step.expected())));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void resultAndExitCodeBelongTogether(Line line) throws Exception {
        if (line.json()) {
            JsonNode document = JSON.readTree(line.said().stdout());
            assertThat(document.path("schemaVersion").asInt()).isEqualTo(1);
            assertThat(document.path("command").isTextual()).isTrue();
            assertThat(document.has("error")).isEqualTo(line.failed());
            if (line.failed()) {
                assertThat(line.said().exit())
                        .isEqualTo(document.at("/error/exitCode").asInt());
            }
        } else if (!line.markdown()) {
            boolean planned = line.failed() && line.line().args().contains("apply");
            assertThat(line.said().stdout().isEmpty())
                    .as("a failure leaves nothing but the plan on stdout")
                    .isEqualTo((line.failed()
                                    && !(planned
                                            && PLAN.matcher(line.said().stdout())
                                                    .find()))
                            || line.silent()
                            || line.said().stderr().startsWith("no deployments in "));
            assertThat(line.failed() && RESULT.matcher(line.said().stdout()).find())
                    .as("no result after a failure")
                    .isFalse();
        }
        assertThat(line.said().stderr().contains("error: ")).isEqualTo(line.failed());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyErrorAndWarningIsALowerCaseSentence(Line line) {
        Set<String> said = Outputs.found(SAID, line.said().stderr(), 0);
        // What the service says stands as it says it, behind a colon.
        said.removeIf(sentence -> sentence.startsWith("error: Genesys Cloud rejected "));

        assertThat(Outputs.found(SENTENCE, line.said().stderr(), 0)).containsAll(said);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void badInputSendsNothing(Line line) {
        if (line.name().contains("/bad-")) {
            assertThat(line.said().exit()).isEqualTo(ExitCode.USAGE.number());
            assertThat(line.said().requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void messagesNameOnlyCommandsAndFlagsThatExist(Line line) {
        String said = line.said().stdout() + line.said().stderr();
        Set<String> known = new TreeSet<>(FLAGS);
        known.addAll(Outputs.found(Outputs.FLAG, String.join(" ", line.line().args()), 0));

        assertThat(COMMANDS).containsAll(Outputs.found(COMMAND, said, 1));
        assertThat(known).containsAll(Outputs.found(Outputs.FLAG, said, 0));
    }

    @Test
    void literalsNameOnlyCommandsAndFlagsThatExist() {
        Outputs.sources().forEach(source -> {
            String literals = String.join("\n", Outputs.found(LITERAL, GoldenCase.read(source), 0));
            assertThat(COMMANDS).as(source.toString()).containsAll(Outputs.found(COMMAND, literals, 1));
            assertThat(FLAGS).as(source.toString()).containsAll(Outputs.found(Outputs.FLAG, literals, 0));
        });
    }

    @Test
    void everyKindOfProblemHasACase() throws Exception {
        Set<String> seen = new TreeSet<>();
        for (Line line : lines().filter(Line::json).filter(Line::failed).toList()) {
            JSON.readTree(line.said().stdout())
                    .path("problems")
                    .forEach(problem -> seen.add(problem.path("code").asText()));
        }
        List<String> missing = Arrays.stream(ProblemKind.values())
                .filter(kind -> !ELSEWHERE.contains(kind))
                .map(ProblemKind::code)
                .filter(code -> !seen.contains(code))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void everyCommandIsInTheHelpAndInTheReadme() {
        List<String> commands = CommandRunner.commands();
        assertThat(Outputs.commands()).containsExactlyInAnyOrderElementsOf(commands);
        String readme =
                GoldenCase.read(GoldenCase.ROOT.resolve("../../../../README.md").normalize());
        assertThat(commands).allSatisfy(one -> assertThat(readme).contains("wmconfig " + one));
    }

    @Test
    void theDocumentListsEveryCode() {
        Path document = GoldenCase.ROOT.resolve("../../../../docs/output.md").normalize();
        assertThat(Files.exists(document)).isTrue();
        String text = GoldenCase.read(document);
        Set<String> kinds = new TreeSet<>();
        Arrays.stream(ProblemKind.values()).map(ProblemKind::code).forEach(kinds::add);

        assertThat(codes(text, "## Error codes")).isEqualTo(kinds);
        assertThat(codes(text, "## Warning codes")).isEqualTo(Outputs.warningCodes());
        for (ProblemKind kind : ProblemKind.values()) {
            assertThat(text)
                    .contains("| `" + kind.code() + "` | " + kind.exitCode().number() + " |");
        }
    }

    private static Set<String> codes(String text, String heading) {
        int start = text.indexOf(heading);
        int end = text.indexOf("\n## ", start + 1);
        return Outputs.found(CODE, text.substring(start, end < 0 ? text.length() : end), 1);
    }
}
