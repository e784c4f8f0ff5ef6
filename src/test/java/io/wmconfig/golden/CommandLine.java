package io.wmconfig.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command line, and what it changes in the environment.
 *
 * @param absent variables that are taken away
 * @param environment variables that are set
 * @param args what stands behind the name of the tool
 */
record CommandLine(Set<String> absent, Map<String, String> environment, List<String> args) {
    /** A part of a word, or what is between two words; whatever else means something to a shell has to be quoted. */
    private static final Pattern PIECE = Pattern.compile(
            "(?<gap>(?: |\\\\\n)+)|'(?<single>[^']*)'|\"(?<twice>[^\"$`\\\\!]*)\"|(?<bare>[\\w@%+=:,./-]+)");

    private static final Pattern VARIABLE = Pattern.compile("([A-Z_]+)=(.*)", Pattern.DOTALL);

    /** Reads a line that a POSIX shell would read in the same way. */
    static CommandLine parse(String typed) {
        List<String> words = words(typed.strip());
        Set<String> absent = new LinkedHashSet<>();
        Map<String, String> environment = new LinkedHashMap<>();
        int next = 0;
        if (words.get(next).equals("env")) {
            for (next++; words.get(next).equals("-u"); next += 2) {
                absent.add(words.get(next + 1));
            }
        }
        for (Matcher one = VARIABLE.matcher(words.get(next)); one.matches(); one.reset(words.get(next))) {
            environment.put(one.group(1), one.group(2));
            next++;
        }
        if (!words.get(next).equals("wmconfig")) {
            throw new IllegalArgumentException("`wmconfig` is missing before " + words.get(next));
        }
        return new CommandLine(absent, environment, List.copyOf(words.subList(next + 1, words.size())));
    }

    private static List<String> words(String typed) {
        List<String> words = new ArrayList<>(List.of(""));
        Matcher piece = PIECE.matcher(typed);
        for (int at = 0; at < typed.length(); at = piece.end()) {
            if (!piece.region(at, typed.length()).lookingAt()) {
                throw new IllegalArgumentException("a shell does not take this as it stands: " + typed.substring(at));
            }
            int last = words.size() - 1;
            if (piece.group("gap") != null) {
                words.add("");
            } else {
                Stream.of("single", "twice", "bare")
                        .map(piece::group)
                        .filter(text -> text != null)
                        .forEach(text -> words.set(last, words.get(last) + text));
            }
        }
        return words;
    }

    /** Returns the same with more behind it. */
    CommandLine with(String... more) {
        return new CommandLine(
                absent,
                environment,
                Stream.concat(args.stream(), Stream.of(more)).toList());
    }
}
