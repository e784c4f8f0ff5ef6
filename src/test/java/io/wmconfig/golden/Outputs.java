package io.wmconfig.golden;

import io.wmconfig.problem.WarningKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all cases together say, and what of it can be looked up: commands, flags, codes. */
final class Outputs {
    static final Pattern FLAG = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*[a-z]");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+) {2,}\\S");
    private static final Path SOURCES = GoldenCase.ROOT.resolve("../../../../src/main/java/io/wmconfig");

    private Outputs() {}

    /** Returns the commands that the help of the tool lists. */
    static Set<String> commands() {
        String help = help("help/tool");
        return found(COMMAND, help.substring(help.indexOf("Commands:")), 1);
    }

    /** Returns the flags of all commands, as their help lists them. */
    static Set<String> flags() {
        Set<String> flags = new TreeSet<>(found(FLAG, help("help/options"), 0));
        for (String command : commands()) {
            flags.addAll(found(FLAG, help(command + "/help"), 0));
        }
        return flags;
    }

    private static String help(String name) {
        return GoldenCase.of(name).steps().get(0).expected().stdout();
    }

    /** Returns the codes of all warnings. */
    static Set<String> warningCodes() {
        return Stream.of(WarningKind.values()).map(WarningKind::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the sources of the tool. */
    static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES.normalize())) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> found(Pattern pattern, String text, int group) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text)
                .results()
                .map((MatchResult hit) -> hit.group(group))
                .forEach(found::add);
        return found;
    }
}
