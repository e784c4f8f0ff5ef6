package io.wmconfig.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher, in front of a program that tells what reached it. */
class LauncherIT {
    private static final Path PACKAGED = Path.of(System.getProperty("wmconfig.home"));
    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final String TELL = """
            package io.wmconfig;
            import java.io.PrintStream;
            import java.nio.charset.StandardCharsets;
            public final class Main {
                public static void main(String[] args) throws Exception {
                    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
                    for (String arg : args) {
                        if (arg.startsWith("env:")) {
                            out.println(arg + "=" + System.getenv(arg.substring(4)));
                        } else if (arg.startsWith("property:")) {
                            out.println(arg + "=" + System.getProperty(arg.substring(9)));
                        } else if (arg.startsWith("exit:")) {
                            System.exit(Integer.parseInt(arg.substring(5)));
                        } else if (arg.equals("pid")) {
                            out.println(ProcessHandle.current().pid());
                        } else if (arg.equals("sleep")) {
                            Thread.sleep(60_000);
                        } else if (arg.equals("stdin")) {
                            out.println(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
                        } else {
                            out.println("[" + arg + "]");
                        }
                    }
                }
            }
            """;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private Path home;
    private Path launcher;
    private String path;

    @BeforeAll
    static void compile() throws IOException {
        compile("io/wmconfig/Main", TELL, shared.resolve("tell.jar"), new Manifest());
    }

    private static void compile(String name, String text, Path file, Manifest manifest) throws IOException {
        Path source = shared.resolve("source/" + name + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-d", shared.toString(), source.toString());
        assertThat(result).isZero();
        try (OutputStream bytes = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new JarEntry(name + ".class"));
            Files.copy(shared.resolve(name + ".class"), jar);
            jar.closeEntry();
        }
    }

    @BeforeEach
    void install() throws IOException {
        home = folder.resolve("wm config ü");
        install(home, shared.resolve("tell.jar"));
        launcher = home.resolve("bin/wmconfig");
        path = Run.pathOf(folder.resolve("path"), List.of("sh", "readlink"));
    }

    /** JUnit has a word to say about each link out of its folder. */
    @AfterEach
    void removeLinks() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dash", "bash", "busybox"})
    void argumentsArriveWholeInEveryShell(String shell) throws Exception {
        assumeTrue(shell.isEmpty() || Run.has(shell), shell + " is not installed");
        List<String> command = new ArrayList<>();
        if (!shell.isEmpty()) {
            command.add(Run.find(shell).toString());
        }
        if (shell.equals("busybox")) {
            command.add("sh");
        }
        command.addAll(List.of(launcher.toString(), "--title", "", "a  b", "*", "$HOME", "#0056b3", "`id`", "a\nb"));

        Run run = Run.of(home, withJavaHome(), command);

        assertThat(run).isEqualTo(new Run(0, "[--title]\n[]\n[a  b]\n[*]\n[$HOME]\n[#0056b3]\n[`id`]\n[a\nb]\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "de_DE.ISO-8859-1", "no such locale", ""})
    void textIsUtf8WhateverTheLocale(String locale) throws Exception {
        Map<String, String> environment = withJavaHome();
        environment.put("LC_ALL", locale);
        environment.put("LANG", "de_DE.ISO-8859-1");
        // The arguments as bytes: this JVM may encode its own otherwise.
        Run run = Run.of(
                home,
                environment,
                List.of(
                        "/bin/sh",
                        "-c",
                        "exec \"$0\" --title \"$(printf 'Gr\\303\\274\\303\\237e \\342\\206\\222')\" env:LANG env:LC_CTYPE",
                        "../" + shortcut("locale").getFileName()));

        assertThat(run).isEqualTo(new Run(0, "[--title]\n[Grüße →]\nenv:LANG=null\nenv:LC_CTYPE=null\n", ""));
    }

    @Test
    void aLinkToALinkIsFollowedFromAnyDirectory() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("else where/bin"));
        Path first = Files.createSymbolicLink(
                folder.resolve("else where/first"), Path.of("..").resolve(folder.relativize(launcher)));
        Path second = Files.createSymbolicLink(elsewhere.resolve("wm"), first.toAbsolutePath());

        assertThat(Run.of(elsewhere, withJavaHome(), List.of(second.toString(), "a")))
                .isEqualTo(new Run(0, "[a]\n", ""));
        assertThat(Run.of(elsewhere, withJavaHome(), List.of("./wm", "a"))).isEqualTo(new Run(0, "[a]\n", ""));
        assertThat(Run.of(elsewhere, withJavaHome(), List.of("/bin/sh", "wm", "a")))
                .isEqualTo(new Run(0, "[a]\n", ""));
    }

    @Test
    void withoutJavaHomeTheJavaOnThePathIsTaken() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("path/java"), JDK.resolve("bin/java"));

        assertThat(run(Run.environment(path), "property:java.home"))
                .isEqualTo(new Run(0, "property:java.home=" + JDK + "\n", ""));

        Files.delete(link);
        Run.script(link, "exec '" + JDK + "/bin/java' \"$@\"");
        assertThat(run(Run.environment(path), "property:java.home"))
                .isEqualTo(new Run(0, "property:java.home=" + JDK + "\n", ""));
    }

    @Test
    void aJavaHomeThatIsUnfitLeavesTheJavaOnThePath() throws Exception {
        Files.createSymbolicLink(folder.resolve("path/java"), JDK.resolve("bin/java"));

        assertThat(run(Run.environment(path, "JAVA_HOME", "/none"), "a")).isEqualTo(new Run(0, "[a]\n", ""));
        assertThat(run(Run.environment(path, "JAVA_HOME", oldJava("11.0.2").toString()), "a"))
                .isEqualTo(new Run(0, "[a]\n", ""));
    }

    @Test
    void tooOldJavaIsNamed() throws Exception {
        Path old = oldJava("1.8.0_292");
        assertThat(run(Run.environment(path, "JAVA_HOME", old.toString()), "a"))
                .isEqualTo(new Run(
                        64,
                        "",
                        "error: wmconfig needs Java 17 or newer, but `" + old + "/bin/java` is Java 8.0_292\n\n"
                                + "hint: install a JDK, or set JAVA_HOME to one that is there\n"));

        Path script = folder.resolve("path/java");
        Run.script(script, "echo 'openjdk version \"16.0.1\" 2021-04-20' >&2");
        assertThat(run(Run.environment(path), "a").err())
                .startsWith("error: wmconfig needs Java 17 or newer, but `" + script + "` is Java 16.0.1\n");
    }

    @Test
    void missingJavaIsSaid() throws Exception {
        assertThat(run(Run.environment(path), "a"))
                .isEqualTo(new Run(
                        64,
                        "",
                        "error: wmconfig needs Java 17 or newer, but there is none: JAVA_HOME is not set and no `java` is"
                                + " on the path\n\nhint: install a JDK, or set JAVA_HOME to one that is there\n"));
        assertThat(run(Run.environment(path, "JAVA_HOME", "/none"), "a").err())
                .startsWith(
                        "error: wmconfig needs Java 17 or newer, but there is none in JAVA_HOME (`/none`) nor on the"
                                + " path\n");
    }

    @Test
    void aMissingJarIsSaid() throws Exception {
        Files.delete(home.resolve("lib/wmconfig.jar"));

        Run run = run(withJavaHome(), "a");

        assertThat(run.exit()).isEqualTo(64);
        assertThat(run.err()).startsWith("error: `" + home + "/lib/wmconfig.jar` is missing\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "WMCONFIG_JAVA_OPTIONS"})
    void optionsFromTheEnvironmentWorkWithoutAWord(String variable) throws Exception {
        Map<String, String> environment = withJavaHome();
        environment.put(variable, "-XX:+UseParallelGC  -Dsome.thing=*");

        assertThat(run(environment, "property:some.thing")).isEqualTo(new Run(0, "property:some.thing=*\n", ""));
    }

    @Test
    void exitCodeInputAndSignalsPassThrough() throws Exception {
        assertThat(run(withJavaHome(), "exit:13")).isEqualTo(new Run(13, "", ""));

        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "pid", "stdin", "sleep");
        builder.environment().clear();
        builder.environment().putAll(withJavaHome());
        Process process = builder.start();
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(reader.readLine()).as("one process, not two").isEqualTo(Long.toString(process.pid()));
            process.getOutputStream().write("what came in".getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            assertThat(reader.readLine()).isEqualTo("what came in");
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue()).isEqualTo(143);
    }

    @Test
    void anArchiveIsCreatedOnRequestAndUsedUntilThePackageMoves() throws Exception {
        // Java 17 maps an archive for a path with other characters, but takes no class of the jar from it.
        Path plain = folder.resolve("plain");
        install(plain, shared.resolve("tell.jar"));
        launcher = plain.resolve("bin/wmconfig");
        Path link = Files.createSymbolicLink(folder.resolve("link"), plain.resolve("bin/wmconfig-archive"));
        Map<String, String> environment = withJavaHome();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("WMCONFIG_JAVA_OPTIONS", "-Xlog:class+load:file=" + folder.resolve("classes.log"));
        assertThat(run(environment, "a")).isEqualTo(new Run(0, "[a]\n", ""));
        assertThat(folder.resolve("classes.log")).content().containsPattern("io\\.wmconfig\\.Main source: file:");

        Path lib = plain.resolve("lib").toRealPath();
        assertThat(Run.of(folder, environment, List.of(link.toString())))
                .isEqualTo(new Run(0, "created " + lib + "/wmconfig.jsa for " + JDK + "/bin/java\n", ""));
        assertThat(lib.toFile().list())
                .containsExactlyInAnyOrder("classes.lst", "wmconfig.jar", "wmconfig.jsa", "wmconfig.jsa.for");

        assertThat(run(environment, "a")).isEqualTo(new Run(0, "[a]\n", ""));
        assertThat(folder.resolve("classes.log"))
                .content()
                .containsPattern("io\\.wmconfig\\.Main source: shared objects file");

        launcher = Files.move(plain, folder.resolve("moved")).resolve("bin/wmconfig");
        assertThat(run(environment, "a")).isEqualTo(new Run(0, "[a]\n", ""));
        assertThat(folder.resolve("classes.log"))
                .content()
                .containsPattern("java\\.lang\\.Object source: shared objects file")
                .containsPattern("io\\.wmconfig\\.Main source: file:");
    }

    @Test
    void aJavaThatCannotCreateAnArchiveIsNamed() throws Exception {
        Run.script(folder.resolve("jdk/bin/java"), "exit 1");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");

        Run run = Run.of(
                folder,
                Run.environment(
                        System.getenv("PATH"),
                        "JAVA_HOME",
                        folder.resolve("jdk").toString()),
                List.of(home.resolve("bin/wmconfig-archive").toString()));

        assertThat(run)
                .isEqualTo(new Run(
                        1,
                        "",
                        "error: `" + folder
                                + "/jdk/bin/java` cannot create a class-data archive; wmconfig works without"
                                + " one\n"));
        assertThat(home.resolve("lib").toFile().list()).containsExactlyInAnyOrder("classes.lst", "wmconfig.jar");
    }

    /** Where secrets are in memory must not be known beforehand. */
    @ParameterizedTest
    @ValueSource(strings = {"eden space[^\\[]*\\[(0x\\w+)", "SharedBaseAddress: (0x\\w+)"})
    void neitherHeapNorArchiveHasTheSameAddressEachTime(String where) throws Exception {
        Path log = folder.resolve("gc.log");
        Map<String, String> environment = withJavaHome();
        environment.put("WMCONFIG_JAVA_OPTIONS", "-Xlog:gc*:file=" + log);
        Set<String> addresses = new HashSet<>();
        // Java 25 chooses between a few hundred places for the archive.
        for (int starts = 0; starts < 4; starts++) {
            run(environment, "a");
            Matcher address = Pattern.compile(where).matcher(Files.readString(log));
            assertThat(address.find()).isTrue();
            addresses.add(address.group(1));
        }

        assertThat(addresses).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "contrast 0056b3, true",
        "schema, true",
        "--version, false",
        "apply --help, false",
        "help apply, false",
        "'', false"
    })
    void thePackagedArchiveServesTheJdkThatPackagedUnlessHelpIsFasterWithout(String command, boolean archived)
            throws Exception {
        Path madeFor = PACKAGED.resolve("lib/wmconfig.jsa.for");
        String version = System.getProperty("java.runtime.version");
        assumeTrue(Files.readString(madeFor).contains(" " + version + " "), "packaged with another JDK");
        Path log = folder.resolve("classes.log");

        Map<String, String> environment = withJavaHome();
        environment.put("WMCONFIG_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
        List<String> words =
                new ArrayList<>(List.of(PACKAGED.resolve("bin/wmconfig").toString()));
        words.addAll(command.isEmpty() ? List.of() : List.of(command.split(" ")));
        Run.of(folder, environment, words);

        assertThat(log)
                .content()
                .containsPattern("java\\.lang\\.Object source: shared objects file")
                .containsPattern("io\\.wmconfig\\.Main source: " + (archived ? "shared objects file" : "file:"));
    }

    /** JDK 25 has errors about an agent that the archive was not made with. */
    @Test
    void anAgentIsNoReasonToSpeak() throws Exception {
        Path agent = folder.resolve("agent.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", "Agent");
        manifest.getMainAttributes()
                .putValue("Boot-Class-Path", agent.getFileName().toString());
        compile("Agent", "public final class Agent { public static void premain(String given) {} }", agent, manifest);
        Map<String, String> environment = withJavaHome();
        environment.put("JAVA_TOOL_OPTIONS", "-javaagent:" + agent);

        Run run = Run.of(
                folder, environment, List.of(PACKAGED.resolve("bin/wmconfig").toString(), "--version"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("wmconfig ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void shellcheckHasNothingToSay() throws Exception {
        assumeTrue(Run.has("shellcheck"), "shellcheck is not installed");
        Path root = Path.of(System.getProperty("basedir"));

        Run run = Run.of(
                root,
                Run.environment(System.getenv("PATH"), "LC_ALL", "C.UTF-8"),
                List.of(
                        "shellcheck",
                        "mvnw",
                        ".ci/run",
                        ".github/scripts/collect-release.sh",
                        ".github/scripts/install-wmconfig.sh",
                        ".github/scripts/release-notes.sh",
                        ".github/scripts/smoke-test.sh",
                        "src/main/launcher/wmconfig",
                        "src/main/launcher/wmconfig-archive",
                        "src/main/launcher/list-classes.sh",
                        "bench/run",
                        "bench/record-costs",
                        "bench/peers/curl-jq.sh"));

        assertThat(run).isEqualTo(new Run(0, "", ""));
    }

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(Arrays.asList(arguments));
        return Run.of(folder, environment, command);
    }

    private Map<String, String> withJavaHome() {
        return Run.environment(path, "JAVA_HOME", JDK.toString());
    }

    private Path shortcut(String name) throws IOException {
        return Files.createSymbolicLink(folder.resolve(name), launcher);
    }

    private Path oldJava(String version) throws IOException {
        Path old = folder.resolve("old java");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Run.script(old.resolve("bin/java"), "exit 99");
        return old;
    }

    private static void install(Path home, Path jar) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.copy(PACKAGED.resolve("bin/wmconfig"), home.resolve("bin/wmconfig"));
        Files.copy(PACKAGED.resolve("bin/wmconfig-archive"), home.resolve("bin/wmconfig-archive"));
        Files.writeString(home.resolve("lib/classes.lst"), "io/wmconfig/Main\n");
        Files.copy(jar, home.resolve("lib/wmconfig.jar"));
    }
}
