package io.wmconfig.sandbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The switches that differ from their defaults. */
public record Behaviors(Map<Behavior, String> changed) {
    public Behaviors {
        changed = Map.copyOf(changed);
        changed.forEach(Behavior::checked);
    }

    public static Behaviors usual() {
        return new Behaviors(Map.of());
    }

    /**
     * Reads {@code name=value} settings; the last one wins.
     *
     * @throws IllegalArgumentException for an unknown name or value
     */
    public static Behaviors parse(List<String> settings) {
        Map<Behavior, String> changed = new EnumMap<>(Behavior.class);
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("a switch has the form NAME=VALUE, found `" + setting + "`");
            }
            Behavior named = named(setting.substring(0, equals).trim());
            changed.put(named, named.checked(setting.substring(equals + 1).trim()));
        }
        return new Behaviors(changed);
    }

    public static List<String> listing() {
        return Arrays.stream(Behavior.values()).map(Behavior::line).toList();
    }

    String value(Behavior which) {
        return changed.getOrDefault(which, which.usual());
    }

    boolean is(Behavior which, String value) {
        return value(which).equals(value);
    }

    /** Returns the delay, starting now. */
    PendingDelay pending(Behavior which, Instant now) {
        return PendingDelay.start(value(which), now);
    }

    int count(Behavior which) {
        return Integer.parseInt(value(which));
    }

    List<String> names(Behavior which) {
        String value = value(which);
        return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }

    private static Behavior named(String key) {
        return Arrays.stream(Behavior.values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown switch `" + key + "`; the switches are "
                        + Arrays.stream(Behavior.values()).map(Behavior::key).collect(Collectors.joining(", "))));
    }
}
