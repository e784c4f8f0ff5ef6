package io.wmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command does not pay for a library that it does not use. */
class LoadedClassesTest {
    private static final String YAML = "org.snakeyaml";

    @TempDir
    Path directory;

    @BeforeEach
    void writeProfiles() throws IOException {
        Files.writeString(directory.resolve("wmconfig.yaml"), "profiles: { dev: { region: eu-west-1 } }");
    }

    @Test
    void noYamlIsReadUnlessAProfileIsAskedFor() throws Exception {
        assertThat(loaded(4, "get", "Support"))
                .contains("io.wmconfig.settings.")
                .doesNotContain(YAML);
    }

    @Test
    void aProfileIsReadFromYaml() throws Exception {
        assertThat(loaded(4, "get", "Support", "--profile", "dev")).contains(YAML);
    }

    @Test
    void elsewhereNothingIsSaidToAWorkflow() throws Exception {
        assertThat(loaded(0, "plan", "--sandbox", "--name", "New", "--primary", "0056b3"))
                .contains("io.wmconfig.cli.ApplyCommand")
                .doesNotContain("wmconfig.output.ProblemText", "JobSummary", "MarkdownReport");
    }

    @Test
    void whatAsksNoOrgDoesNotLoadTheSdk() throws Exception {
        assertThat(loaded(0, "contrast", "0056b3"))
                .contains("io.wmconfig.cli.ContrastCommand")
                .doesNotContain("com.mypurecloud", "com.fasterxml.jackson.databind.ObjectMapper ");
    }

    /** Returns what a process loads until it ends. */
    private String loaded(int exit, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("GENESYS") || name.startsWith("XDG") || name.startsWith("GITHUB"));
        builder.environment().put("XDG_STATE_HOME", directory.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(exit);
        return said;
    }
}
