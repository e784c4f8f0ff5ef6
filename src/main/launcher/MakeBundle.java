import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the directory of the bundle: wmconfig as it was packaged, and the Java that it runs on. Used while packaging;
 * never shipped.
 */
final class MakeBundle {
    /**
     * {@code jdeps} names more, which Jackson and Guava can do without, and not the last one, whose signals are found by
     * name. BundleIT runs commands on these.
     */
    private static final String MODULES = "java.base,jdk.httpserver,jdk.unsupported";

    private static final boolean WINDOWS = File.separatorChar == '\\';

    private static final Map<String, String> COMPLETIONS =
            Map.of("bash", "wmconfig.bash", "zsh", "_wmconfig", "fish", "wmconfig.fish");

    private final Path home;
    private final Path bundle;
    private final Path runtime;

    private MakeBundle(Path home, Path bundle) {
        this.home = home;
        this.bundle = bundle;
        this.runtime = bundle.resolve("lib/runtime");
    }

    /**
     * Run as {@code java MakeBundle.java WMCONFIG-HOME BUNDLE CLASS-LIST [given]} with the JDK that the bundle gets.
     * Writes the list of classes, unless it is given: where there is no shell, it comes from another machine.
     */
    public static void main(String[] args) throws Exception {
        MakeBundle one = new MakeBundle(Path.of(args[0]), Path.of(args[1]));
        delete(one.bundle);
        one.link();
        one.copy();
        Path classes = Path.of(args[2]);
        if (args.length == 3) {
            one.listClasses(classes);
        }
        one.archive(classes);
        one.writeCompletions();
        one.writeSbom();
    }

    private void link() throws IOException, InterruptedException {
        Files.createDirectories(runtime.getParent());
        // A process of its own: within this one, the order of some tables in the image differs from run to run.
        run(ProcessBuilder.Redirect.INHERIT, ProcessBuilder.Redirect.INHERIT, List.of(
                Path.of(System.getProperty("java.home"), "bin", "jlink").toString(), "--add-modules", MODULES,
                "--strip-debug", "--no-header-files", "--no-man-pages", "--compress", "zip-9", "--output",
                runtime.toString()));
        // Licences that are links to another module's: an archive for Windows has no links.
        for (Path file : files(runtime)) {
            if (Files.isSymbolicLink(file)) {
                byte[] content = Files.readAllBytes(file);
                Files.delete(file);
                Files.write(file, content);
            }
        }
    }

    private void copy() throws IOException {
        for (Path file : files(home)) {
            String name = home.relativize(file).toString().replace(File.separatorChar, '/');
            boolean forWindows = name.endsWith(".cmd");
            if (name.startsWith("bin/") && forWindows != WINDOWS) {
                continue;
            }
            if (name.contains("archive") || name.contains("wmconfig.jsa") || name.equals("lib/classes.lst")) {
                continue; // make an archive for another Java
            }
            Path copy = bundle.resolve(name);
            Files.createDirectories(copy.getParent());
            // With its time: the JVM takes an archive only for the jar that it was created from.
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private void listClasses(Path list) throws IOException, InterruptedException {
        run(ProcessBuilder.Redirect.DISCARD, ProcessBuilder.Redirect.DISCARD, List.of("sh",
                "src/main/launcher/list-classes.sh", System.getProperty("java.home"), jar(), list.toString(),
                runtime.toString()));
    }

    /** As wmconfig-archive does it, with those options of the launcher that the JVM compares. */
    private void archive(Path own) throws IOException, InterruptedException {
        Path list = Files.createTempFile("classes", ".lst");
        List<String> classes = new ArrayList<>(Files.readAllLines(runtime.resolve("lib/classlist"), StandardCharsets.UTF_8));
        classes.addAll(Files.readAllLines(own, StandardCharsets.UTF_8));
        Files.write(list, classes, StandardCharsets.UTF_8);
        Path archive = bundle.resolve("lib/wmconfig.jsa");
        java(ProcessBuilder.Redirect.DISCARD, "-Xshare:dump", "-XX:-UseCompressedOops", "-XX:+UseSerialGC", "-Xmx256m",
                "-Xlog:disable", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + archive, "-cp", jar());
        Files.delete(list);
        if (!Files.exists(archive)) {
            throw new IllegalStateException("there is no class-data archive");
        }
        archive.toFile().setWritable(true, true);
    }

    private void writeCompletions() throws IOException, InterruptedException {
        Path directory = Files.createDirectories(bundle.resolve("share/completions"));
        for (Map.Entry<String, String> one : COMPLETIONS.entrySet()) {
            java(ProcessBuilder.Redirect.to(directory.resolve(one.getValue()).toFile()), "-Dstdout.encoding=UTF-8",
                    "-cp", jar(), "io.wmconfig.Main", "completion", one.getKey());
        }
    }

    /** That of the jar, and the runtime. */
    private void writeSbom() throws IOException {
        String sbom;
        try (JarFile jar = new JarFile(jar());
                InputStream in = jar.getInputStream(jar.getEntry("META-INF/sbom/wmconfig.cdx.json"))) {
            sbom = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String version = System.getProperty("java.runtime.version");
        String modules = Stream.of(MODULES.split(","))
                .map(name -> """
                                { "type": "library", "name": "%s", "version": "%s" }""".formatted(name, version))
                .collect(Collectors.joining(",\n"));
        String java = """
                    {
                      "type": "platform",
                      "bom-ref": "openjdk",
                      "publisher": "%s",
                      "name": "openjdk",
                      "version": "%s",
                      "cpe": "cpe:2.3:a:oracle:openjdk:%s:*:*:*:*:*:*:*",
                      "licenses": [{ "license": { "id": "GPL-2.0-with-classpath-exception" } }],
                      "components": [
                %s
                      ]
                    }""".formatted(System.getProperty("java.vendor"), version, System.getProperty("java.version"), modules);
        int end = sbom.lastIndexOf("\n  ]");
        Files.writeString(
                bundle.resolve("lib/wmconfig.cdx.json"), sbom.substring(0, end) + ",\n" + java + sbom.substring(end));
    }

    private String jar() {
        return bundle.resolve("lib/wmconfig.jar").toString();
    }

    private void java(ProcessBuilder.Redirect out, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(runtime.resolve("bin/java").toString()));
        command.addAll(List.of(arguments));
        run(out, ProcessBuilder.Redirect.INHERIT, command);
    }

    private static void run(ProcessBuilder.Redirect out, ProcessBuilder.Redirect err, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment().keySet().removeIf(name -> name.contains("JAVA"));
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> !Files.isDirectory(file)).sorted().toList();
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(one -> {
                try {
                    Files.delete(one);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
