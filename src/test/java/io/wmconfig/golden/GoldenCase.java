package io.wmconfig.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file: command lines to run in a row on one org, what they must say, and the files that they find.
 *
 * <pre>
 * A sentence about the case, if its name does not say it.
 * # switch: draft-pending=2       of the sandbox; switch2 of the second org, at [URL2], and so with the next three
 * # fault: POST /oauth/token status=400
 * # body: {"message": "no"}       of the answer to the fault above
 * # permission: webDeployments:deployment:view   that the client has, else all
 * # bodies                        bodies of PUT and POST stand with the requests
 * # interrupt                     the command serves until it is interrupted
 * # readable                      other users can read the .env files
 * # slow: waits between tries     why the packaged tool does not run this case: it would wait in real time
 * $ env -u GENESYS_CLOUD_CLIENT_ID wmconfig apply --name Support --primary '#0056b3'
 * -- stdout --
 * -- stderr --
 * -- exit --
 * -- requests --                  those to the second org stand behind "-- second org"
 * $ wmconfig …                    as often as need be
 * -- org --                       seed of the sandbox, else org.json of a folder above; org2 of the second org
 * -- looks/look.yaml --           any other name with a dot or a slash: a file in the working directory
 * </pre>
 *
 * <p>What is empty, or 0, is left out. A section whose lines would be misread, or not be seen, is {@code (escaped)}, as
 * a Java text block is. In command lines, and in files whose name begins with .env, [URL], [PORT], [SECRET] and [ESC]
 * are filled in.
 *
 * @param name {@code command/case}
 * @param source the whole file
 * @param head what stands before the first command line
 * @param steps the command lines
 * @param files what stands behind the last of them
 */
record GoldenCase(String name, String source, String head, List<Step> steps, Map<String, Section> files) {
    /** Where the cases are, in the sources: they are also written there. */
    static final Path ROOT = Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "golden");

    private static final Pattern MARK = Pattern.compile("(?md)^(?:\\$ ((?:.*\\\\\n)*.*)|" + Section.TITLE + ")\n");
    private static final Pattern SETTING =
            Pattern.compile("# (?:((?:switch|fault|body|permission)2?|slow): (.+)|(bodies|interrupt|readable))");
    private static final String NOTHING = "{}";

    /**
     * A command line and what it must say.
     *
     * @param typed the command line as it stands in the file
     * @param said the sections below it
     */
    record Step(String typed, Map<String, Section> said) {
        CommandLine line() {
            return CommandLine.parse(typed);
        }

        Transcript expected() {
            return Transcript.of(said);
        }
    }

    /** Returns all cases, in the order of their names. */
    static List<GoldenCase> all() {
        String wanted = System.getProperty("golden.only", "");
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".txt") && file.contains(wanted))
                    .map(file -> file.substring(0, file.length() - ".txt".length()))
                    .sorted()
                    .map(GoldenCase::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the case of a name. */
    static GoldenCase of(String name) {
        try {
            return parse(name, read(ROOT.resolve(name + ".txt")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    /** Reads a case. */
    static GoldenCase parse(String name, String source) {
        Matcher mark = MARK.matcher(source);
        require(source.endsWith("\n") && mark.find(), "a case has a command line, and its last line ends");
        GoldenCase golden = new GoldenCase(
                name, source, source.substring(0, mark.start()), new ArrayList<>(), new LinkedHashMap<>());
        golden.settings();
        boolean more = true;
        while (more) {
            String typed = mark.group(1);
            String title = mark.group(2);
            boolean escaped = mark.group(3) != null;
            int start = mark.end();
            more = mark.find();
            String body = source.substring(start, more ? mark.start() : source.length());
            if (typed == null) {
                golden.add(title, new Section(title, escaped, body));
            } else {
                require(body.isEmpty(), "what a command says stands in sections");
                golden.steps.add(new Step(typed, new LinkedHashMap<>()));
            }
        }
        return golden;
    }

    private void add(String title, Section section) {
        boolean said = Transcript.SECTIONS.contains(title);
        require(said || title.matches("org2?|.*[./].*"), "no section has the name " + title);
        require(!said || !steps.isEmpty(), title + " stands before the first command line");
        Map<String, Section> sections = said ? steps.get(steps.size() - 1).said() : files;
        require(sections.put(title, section) == null, "a second section " + title);
    }

    private static void require(boolean right, String rule) {
        if (!right) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** Returns the file with what was said in place of what it expects. */
    String with(List<Transcript> said) {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; i < said.size(); i++) {
            text.append("$ ").append(steps.get(i).typed()).append('\n').append(said.get(i));
        }
        files.values().forEach(text::append);
        return text.toString();
    }

    /** Returns a few of them: a short one with each command, and one with each exit code. */
    static List<GoldenCase> few() {
        return oneOfEach((golden, step) ->
                List.of(golden.command(), "exit " + step.expected().exit()));
    }

    /** Returns some of them: a short one with each exit code of each command. */
    static List<GoldenCase> some() {
        return oneOfEach((golden, step) ->
                List.of(golden.command() + " ends with " + step.expected().exit()));
    }

    private static List<GoldenCase> oneOfEach(BiFunction<GoldenCase, Step, List<String>> traits) {
        Map<String, GoldenCase> first = new LinkedHashMap<>();
        List<GoldenCase> shortest = new ArrayList<>(all());
        shortest.sort(Comparator.comparingInt(golden -> golden.steps.size()));
        for (GoldenCase golden : shortest) {
            for (Step step : golden.has("slow") ? List.<Step>of() : golden.steps) {
                traits.apply(golden, step).forEach(trait -> first.putIfAbsent(trait, golden));
            }
        }
        return List.copyOf(new LinkedHashSet<>(first.values()));
    }

    private String command() {
        return name.substring(0, name.indexOf('/'));
    }

    Path file() {
        return ROOT.resolve(name + ".txt");
    }

    /** Returns the settings of the case, each a key and a value, in their order. */
    List<Map.Entry<String, String>> settings() {
        List<Map.Entry<String, String>> settings = new ArrayList<>();
        for (String line : head.split("\n", -1)) {
            if (line.startsWith("#")) {
                Matcher setting = SETTING.matcher(line);
                require(setting.matches(), "no setting is written `" + line + "`");
                boolean alone = setting.group(1) == null;
                settings.add(alone ? Map.entry(setting.group(3), "") : Map.entry(setting.group(1), setting.group(2)));
            }
        }
        return settings;
    }

    /** Returns the values of a setting that may be missing. */
    List<String> settings(String key) {
        return settings().stream()
                .filter(one -> one.getKey().equals(key))
                .map(Map.Entry::getValue)
                .toList();
    }

    boolean has(String setting) {
        return !settings(setting).isEmpty();
    }

    /** Returns whether there is a second org. */
    boolean hasSecondOrg() {
        return !org("org2").equals(NOTHING);
    }

    /** Returns the seed of an org: its section, or the nearest file on the way up. */
    String org(String org) {
        Section own = files.get(org);
        if (own != null) {
            return own.text();
        }
        for (Path place = file().getParent(); place != null && place.startsWith(ROOT); place = place.getParent()) {
            if (Files.exists(place.resolve(org + ".json"))) {
                return read(place.resolve(org + ".json"));
            }
        }
        return NOTHING;
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
