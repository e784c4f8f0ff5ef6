package io.wmconfig.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Dockerfile, built by buildah over a Debian that debootstrap makes here, without a container engine or a registry.
 * Skipped where a tool is missing, and where Debian's packages cannot be fetched.
 */
@Tag("long")
class ContainerIT {
    private static final Path ROOT = Path.of(System.getProperty("basedir"));
    private static final int MINUTES = 9;

    @TempDir
    static Path folder;

    private static Map<String, String> environment;

    @BeforeAll
    static void build() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "not root");
        for (String program : List.of("buildah", "debootstrap")) {
            assumeTrue(Run.has(program), program + " is not installed");
        }
        Path bundle = BundleIT.bundle();
        environment = Run.environment(
                System.getenv("PATH"),
                "BUILDAH_ISOLATION",
                "chroot",
                "STORAGE_DRIVER",
                "vfs",
                "HOME",
                folder.toString());
        boolean made = run(
                        "debootstrap",
                        "--variant=minbase",
                        "stable",
                        folder.resolve("debian").toString())
                == 0;
        assumeTrue(made, "debootstrap could not make a Debian");
        Path context = Files.createDirectories(folder.resolve("context/target/dist"));
        Files.copy(bundle, context.resolve(bundle.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(ROOT.resolve("Dockerfile"), folder.resolve("context/Dockerfile"));
        buildah("from", "--name", "base", "scratch");
        buildah("add", "-q", "base", folder.resolve("debian").toString(), "/");
        buildah("commit", "-q", "base", "localhost/base");
        buildah(
                "build",
                "-q",
                "--build-arg",
                "BASE=localhost/base",
                "-t",
                "localhost/wmconfig",
                folder.resolve("context").toString());
        buildah("from", "--name", "tool", "localhost/wmconfig");
    }

    /** What buildah stores is mounted and not ours to delete. */
    @AfterAll
    static void remove() throws Exception {
        if (environment != null) {
            buildah("rm", "--all");
            run(
                    "rm",
                    "-rf",
                    folder.resolve("store").toString(),
                    folder.resolve("debian").toString());
        }
    }

    @Test
    void theImageRunsWithoutJavaAndNotAsRoot() throws Exception {
        String script = "command -v java; id -u; wmconfig version"
                + " && wmconfig apply --sandbox --name Support --primary 0056b3 2>/dev/null";
        Run run = Run.of(folder, environment, words("run", "tool", "--", "sh", "-c", script));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("65534\nwmconfig ").contains(", in the bundle\nSupport ");
        Run command = Run.of(
                folder,
                environment,
                List.of(
                        "buildah",
                        "--root",
                        folder.resolve("store").toString(),
                        "--runroot",
                        folder.resolve("run").toString(),
                        "inspect",
                        "--format",
                        "{{.OCIv1.Config.Entrypoint}}",
                        "tool"));
        assertThat(command.out().strip()).isEqualTo("[wmconfig]");
    }

    @Test
    void theArchiveIsUsedInTheImage() throws Exception {
        String script =
                "cd \"$(mktemp -d)\" && WMCONFIG_JAVA_OPTIONS=-Xlog:class+load:file=log wmconfig --version && cat log";
        Run run = Run.of(folder, environment, words("run", "tool", "--", "sh", "-c", script));

        assertThat(run.out()).containsPattern("io\\.wmconfig\\.Main source: shared objects file");
    }

    private static void buildah(String... arguments) throws Exception {
        assertThat(run(words(arguments).toArray(new String[0])))
                .as(String.join(" ", arguments))
                .isZero();
    }

    private static List<String> words(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "buildah",
                "--root",
                folder.resolve("store").toString(),
                "--runroot",
                folder.resolve("run").toString()));
        all.addAll(List.of(arguments));
        return all;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return 1;
        }
        return process.exitValue();
    }
}
