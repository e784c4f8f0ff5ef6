package io.wmconfig.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of {@code completion} do what they are for in the shells themselves. */
class CompletionTest extends CommandLineFixture {
    /** What types in a terminal of its own, presses Tab twice, and tells what stands there afterwards. */
    private static final String ZSH = """
            zmodload zsh/zpty
            zpty shell zsh -f -i
            {
              zpty -w shell "PROMPT='' RPROMPT='' LISTMAX=1000; unsetopt zle_bracketed_paste"
              zpty -w shell 'autoload -Uz compinit && compinit -u -D && source ./script && print rea""dy'
              zpty -r shell said '*ready*'
              zpty -w -n shell "$LINE"$'\\t\\t'
              local text all=''
              for ((i = 0; i < 100; i++)); do
                sleep 0.1
                while zpty -r -t shell text; do all+=$text; i=90; done
              done
              print -r -- "$all"
            } always {
              zpty -d shell
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"bash", "fish"})
    void commandsFlagsAndValuesAreCompleted(String shell) throws Exception {
        checkCompleted(shell);
    }

    @Test
    void bashOffersOptionsOnlyAfterAHyphen() throws Exception {
        requires("bash");
        assertThat(completed("bash", "wmconfig EMPTY")).contains("apply").doesNotContain("-o");
        assertThat(completed("bash", "wmconfig list EMPTY")).doesNotContain("-");
    }

    /** Its line editor starts slowly. */
    @Tag("long")
    @Test
    void commandsFlagsAndValuesAreCompletedInZsh() throws Exception {
        checkCompleted("zsh");
    }

    private void checkCompleted(String shell) throws Exception {
        requires(shell);
        Files.writeString(
                folder.resolve("wmconfig.yaml"),
                "profiles: {dev: {region: eu-west-1}, prod: {region:" + " us-east-1}}");
        String profiles = run("completion", "profiles").endsWith(0).out();
        assertThat(profiles).isEqualTo("dev\nprod\n");
        // The script asks the installed tool.
        Path tool = folder.resolve("wmconfig");
        Files.writeString(tool, "#!/bin/sh\n[ \"$*\" != 'completion profiles' ] || printf '%s' '" + profiles + "'\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        assertThat(completed(shell, "wmconfig prom")).contains("promote").doesNotContain("preview");
        assertThat(completed(shell, "wmconfig p")).contains("plan", "preview", "promote");
        assertThat(completed(shell, "wmconfig apply --bot")).contains("--bottom-space");
        assertThat(completed(shell, "wmconfig apply --position bo")).contains("bottom-left", "bottom-right");
        assertThat(completed(shell, "wmconfig apply --launcher=o")).contains("on-demand");
        assertThat(completed(shell, "wmconfig --region eu-c")).contains("eu-central-1", "eu-central-2");
        assertThat(completed(shell, "wmconfig list -o j")).contains("json");
        assertThat(completed(shell, "wmconfig plan -o mark")).contains("markdown");
        assertThat(completed(shell, "wmconfig completion f")).contains("fish");
        assertThat(completed(shell, "wmconfig list --profile d")).contains("dev");
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void filesAreCompletedWhereFilesAreMeant(String shell) throws Exception {
        requires(shell);
        Files.writeString(folder.resolve("zz look.yaml"), "");
        assertThat(completed(shell, "wmconfig apply -f zz")).containsPattern("zz\\\\? look\\.yaml");
    }

    @Test
    void everyCommandAndEveryFlagIsThere() throws Exception {
        String script = run("completion", "bash").endsWith(0).out();
        for (String command : run("--help").endsWith(0).out().lines().toList()) {
            if (command.matches("  [a-z]+ +[A-Z].*")) {
                String name = command.strip().split(" ", 2)[0];
                for (String line : run(name, "--help").endsWith(0).out().lines().toList()) {
                    if (line.matches(" {2,6}(-[a-zA-Z], )?--.*")) {
                        String flag = line.replaceAll(".*?(--[a-z-]+).*", "$1");
                        assertThat(script).as(name).containsPattern("(?m)^ +'" + name + "'\\).*[ ']" + flag + "[ ']");
                    }
                }
            }
        }
    }

    @Test
    void theScriptIsOneMemberInJson() {
        JsonNode json = run("completion", "zsh", "-o", "json").endsWith(0).json();
        assertThat(json.path("shell").asText()).isEqualTo("zsh");
        assertThat(json.path("script").asText())
                .isEqualTo(run("completion", "zsh").endsWith(0).out());
    }

    private String completed(String shell, String line) throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("script"), run("completion", shell).endsWith(0).out());
        return switch (shell) {
            case "bash" -> bash(line);
            case "zsh" -> said(line, "zsh", "-f", "-c", ZSH);
            default -> said(line, "fish", "--no-config", "-c", "source ./script; complete -C $LINE");
        };
    }

    /** Bash parts the words at an equals sign. */
    private String bash(String line) throws IOException, InterruptedException {
        String words = line.replace("=", " = ");
        return said(
                words,
                "bash",
                "--norc",
                "-c",
                "set -u; source ./script; complete -p wmconfig >/dev/null || exit 9; COMP_WORDS=($LINE);"
                        + " [[ ${COMP_WORDS[-1]} != EMPTY ]] || COMP_WORDS[-1]='';"
                        + " COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _wmconfig; printf '%s\\n' \"${COMPREPLY[@]}\"");
    }

    private String said(String line, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(java.util.Map.of(
                        "PATH",
                        folder + File.pathSeparator + System.getenv("PATH"),
                        "LINE",
                        line,
                        "HOME",
                        folder.toString(),
                        "TERM",
                        "dumb"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static void requires(String shell) {
        List<String> directories =
                List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1));
        boolean there = Stream.concat(directories.stream(), Stream.of("/usr/bin"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, shell)));
        assumeTrue(there, shell + " is not installed, so its completion is not tried");
    }
}
