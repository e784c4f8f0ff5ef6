package io.wmconfig.genesys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Settings of a configuration in the published API. The table is read only if the service rejected or dropped a
 * setting.
 */
public final class PublishedSchema {
    private PublishedSchema() {}

    /** Returns whether the published API has a setting at that path. */
    public static boolean knows(MemberPath path) {
        String name = path.steps().stream()
                .map(step -> step.chars().allMatch(Character::isDigit) ? "[]" : "." + step)
                .collect(Collectors.joining());
        return paths().contains(name.substring(1));
    }

    private static Set<String> paths() {
        Set<String> paths = new HashSet<>();
        boolean configuration = false;
        for (String line : table().split("\n", -1)) {
            configuration = line.startsWith("= ") ? line.equals("= configuration") : configuration;
            if (configuration) {
                paths.add(line.split(" ", -1)[0]);
            }
        }
        return paths;
    }

    private static String table() {
        try (InputStream stream = PublishedSchema.class.getResourceAsStream("members.txt")) {
            if (stream == null) {
                throw new IllegalStateException("members.txt is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
