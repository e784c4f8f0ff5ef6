package io.wmconfig.genesys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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
        String table = table();
        int start = table.indexOf("= configuration\n");
        return table.substring(start, table.indexOf("\n= ", start))
                .lines()
                .map(line -> line.split(" ", 2)[0])
                .anyMatch(name.substring(1)::equals);
    }

    private static String table() {
        try (InputStream stream = PublishedSchema.class.getResourceAsStream("members.txt")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
