package io.wmconfig.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The package for Windows, run by Wine's {@code cmd} in front of a stand-in for Java that prints what reaches it. Skipped
 * where Wine or the compiler is missing.
 */
@Tag("long")
class WindowsIT {
    private static final Path DIST = Path.of(System.getProperty("basedir"), "target/dist");
    private static final String COMPILER = "x86_64-w64-mingw32-gcc";

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Map<String, String> environment;

    @BeforeAll
    static void prepare() throws Exception {
        for (String program : List.of("wine", COMPILER, "script")) {
            assumeTrue(Run.has(program), program + " is not installed");
        }
        environment = Run.environment(
                System.getenv("PATH"),
                "HOME",
                shared.toString(),
                "WINEPREFIX",
                shared.resolve("wine").toString(),
                "WINEDEBUG",
                "-all");
        Path source = shared.resolve("java.c");
        try (InputStream text = WindowsIT.class.getResourceAsStream("java.c")) {
            Files.copy(text, source);
        }
        Run compiled = Run.of(shared, environment, List.of(COMPILER, "-o", "java.exe", "java.c", "-lshell32"));
        assertThat(compiled).isEqualTo(new Run(0, "", ""));
        Run.of(shared, environment, List.of("wine", "cmd", "/c", "exit"));
    }

    @BeforeEach
    void install() throws IOException {
        unpack(folder.resolve("wm config & (x86)"));
        unpack(folder.resolve("plain"));
        java("jdk 17", "JAVA_VERSION=\"17.0.15\"\n");
        java("old", "JAVA_VERSION=\"1.8.0_292\"\n");
        java("wrapper", "");
    }

    private void unpack(Path target) throws IOException {
        List<Path> zips;
        try (Stream<Path> files = Files.list(DIST)) {
            zips = files.filter(file -> file.toString().endsWith("-windows.zip"))
                    .toList();
        }
        assertThat(zips).hasSize(1);
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(zips.get(0)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = target.resolve(entry.getName().replaceFirst("^wmconfig-[^/]+/", ""));
                Files.createDirectories(entry.isDirectory() ? file : file.resolve(".."));
                if (!entry.isDirectory()) {
                    Files.write(file, zip.readAllBytes());
                }
            }
        }
    }

    private void java(String name, String release) throws IOException {
        Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        Files.copy(shared.resolve("java.exe"), bin.resolve("java.exe"));
        if (!release.isEmpty()) {
            Files.writeString(folder.resolve(name).resolve("release"), release);
        }
    }

    @Test
    void thePackageIsForWindows() throws IOException {
        Path home = folder.resolve("plain");
        assertThat(home.resolve("bin").toFile().list()).containsExactly("wmconfig.cmd");
        assertThat(home.resolve("lib").toFile().list()).contains("wmconfig.jar", "help", "licenses", "LICENSE");
        assertThat(Files.readString(home.resolve("bin/wmconfig.cmd")).replace("\r\n", ""))
                .as("lines end as cmd needs them, or it misses labels")
                .doesNotContain("\n", "\r");
    }

    @Test
    void argumentsArriveWhole() throws Exception {
        Run run = cmd(
                "set \"JAVA_HOME=[DIR]\\jdk 17\"",
                "call \"[DIR]\\wm config & (x86)\\bin\\wmconfig.cmd\" --title \"a  b\" \"x & y\" \"wow!\" \"(c)\" \"a^b\""
                        + " \"\" \"50%%%%\" *.x");

        assertThat(run.out())
                .contains("-Dwmconfig.help=" + windows(folder) + "\\wm config & (x86)\\lib\\help\n")
                .endsWith("\n[--title]\n[a  b]\n[x & y]\n[wow!]\n[(c)]\n[a^b]\n[]\n[50%]\n[*.x]\n");
    }

    @Test
    void exitCodesPass() throws Exception {
        // Not `call`, for which Wine replaces each of these by 1.
        assertThat(cmd(
                                "set \"JAVA_HOME=[DIR]\\jdk 17\"",
                                "cmd /c [DIR]\\plain\\bin\\wmconfig.cmd exit:13",
                                "echo %errorlevel%")
                        .out())
                .endsWith("\n13\n");
    }

    @Test
    void theConsoleShowsUtf8AndGetsItsCodePageBack() throws Exception {
        script(
                "set \"JAVA_HOME=[DIR]\\jdk 17\"",
                "chcp 850 >nul",
                "call [DIR]\\plain\\bin\\wmconfig.cmd page >[DIR]\\within.txt",
                "chcp >[DIR]\\after.txt");
        Run.of(folder, environment, List.of("script", "-qc", "wine cmd /c script.cmd", "/dev/null"));

        assertThat(folder.resolve("within.txt"))
                .content()
                .endsWith("page 65001" + System.lineSeparator().replace("\n", "\r\n"));
        assertThat(folder.resolve("after.txt")).content().contains("850");
    }

    @Test
    void aMissingOrOldJavaIsExplained() throws Exception {
        String launcher = "cmd /c [DIR]\\plain\\bin\\wmconfig.cmd a";
        String path = "set \"PATH=C:\\windows\\system32\"";
        Run none = cmd("set JAVA_HOME=", path, launcher, "echo %errorlevel%");
        assertThat(none.out()).isEqualTo("64\n");
        assertThat(none.err()).isEqualTo("""
                        error: wmconfig needs Java 17 or newer, but there is none in JAVA_HOME or on the path

                        hint: install a JDK, set JAVA_HOME, or download the bundle, which contains Java
                        """);
        assertThat(cmd("set \"JAVA_HOME=[DIR]\\old\"", path, launcher).err())
                .startsWith("error: wmconfig needs Java 17 or newer, but \"" + windows(folder)
                        + "\\old\\bin\\java.exe\" is Java 1.8.0_292\n");
        String wrapper = "set \"PATH=[DIR]\\wrapper\\bin;C:\\windows\\system32\"";
        assertThat(cmd("set JAVA_HOME=", wrapper, "set STANDIN=16.0.1", launcher)
                        .err())
                .contains("java.exe\" is Java 16.0.1\n");
        assertThat(cmd("set \"JAVA_HOME=[DIR]\\old\"", wrapper, "set STANDIN=21", launcher)
                        .out())
                .endsWith("\n[a]\n");
    }

    @Test
    void theJavaOfTheBundleIsTaken() throws Exception {
        Path runtime = Files.createDirectories(folder.resolve("plain/lib/runtime/bin"));
        Files.copy(shared.resolve("java.exe"), runtime.resolve("java.exe"));

        Run run = cmd("set \"JAVA_HOME=[DIR]\\old\"", "[DIR]\\plain\\bin\\wmconfig.cmd a");

        assertThat(run.out())
                .contains("-XX:SharedArchiveFile=" + windows(folder) + "\\plain\\lib\\wmconfig.jsa\n")
                .endsWith("\n[a]\n");
    }

    @Test
    void mvnwExplainsAMissingJdk() throws Exception {
        Files.copy(Path.of(System.getProperty("basedir"), "mvnw.cmd"), folder.resolve("mvnw.cmd"));
        Run run = cmd(
                "set JAVA_HOME=", "set \"PATH=C:\\windows\\system32\"", "cmd /c mvnw.cmd verify", "echo %errorlevel%");

        assertThat(run.out()).isEqualTo("1\n");
        assertThat(run.err())
                .isEqualTo("error: a JDK from 17 is needed: set JAVA_HOME, or put its bin directory on the path\n");
    }

    /** Runs lines of a batch file in which [DIR] is the folder, with the line ends of this machine in what it says. */
    private Run cmd(String... lines) throws Exception {
        script(lines);
        Run run = Run.of(folder, environment, List.of("wine", "cmd", "/c", "script.cmd"));
        return new Run(run.exit(), run.out().replace("\r", ""), run.err().replace("\r", ""));
    }

    private void script(String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of("@echo off"));
        for (String line : lines) {
            all.add(line.replace("[DIR]", windows(folder)));
        }
        Files.writeString(folder.resolve("script.cmd"), String.join("\r\n", all) + "\r\n", StandardCharsets.US_ASCII);
    }

    private static String windows(Path path) {
        return "Z:" + path.toString().replace('/', '\\');
    }
}
