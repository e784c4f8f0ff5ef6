package io.wmconfig.sandbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The switches that were moved; the others stand as usual.
 *
 * @param moved the values that were set
 */
public record Behaviors(Map<Behavior, String> moved) {
    /** Copies and checks the values. */
    public Behaviors {
        moved = Map.copyOf(moved);
        moved.forEach(Behavior::checked);
    }

    /**
     * All switches as usual.
     *
     * @return the usual switches
     */
    public static Behaviors usual() {
        return new Behaviors(Map.of());
    }

    /**
     * Reads {@code name=value} settings; a later one wins.
     *
     * @param settings the texts
     * @return the switches
     * @throws IllegalArgumentException if a name or a value is not known
     */
    public static Behaviors parse(List<String> settings) {
        Map<Behavior, String> moved = new EnumMap<>(Behavior.class);
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("a switch is written name=value, found `" + setting + "`");
            }
            Behavior named = named(setting.substring(0, equals).trim());
            moved.put(named, named.checked(setting.substring(equals + 1).trim()));
        }
        return new Behaviors(moved);
    }

    /**
     * One line for each switch: name, values, what it decides, its default and its evidence.
     *
     * @return the lines, in the order of {@link Behavior}
     */
    public static List<String> listing() {
        List<String> lines = new ArrayList<>();
        for (Behavior each : Behavior.values()) {
            lines.add(each.key() + "=" + each.allowed() + "  " + each.description() + " ("
                    + (each.usual().isEmpty() ? "" : "default " + each.usual() + ", ") + each.evidence() + ")");
        }
        return List.copyOf(lines);
    }

    String value(Behavior which) {
        return moved.getOrDefault(which, which.usual());
    }

    boolean is(Behavior which, String value) {
        return value(which).equals(value);
    }

    Delay delay(Behavior which) {
        return Delay.parse(value(which));
    }

    int count(Behavior which) {
        return Integer.parseInt(value(which));
    }

    List<String> names(Behavior which) {
        String value = value(which);
        return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }

    private static Behavior named(String key) {
        List<String> keys = new ArrayList<>();
        for (Behavior each : Behavior.values()) {
            if (each.key().equals(key)) {
                return each;
            }
            keys.add(each.key());
        }
        throw new IllegalArgumentException(
                "there is no switch `" + key + "`; the switches are " + String.join(", ", keys));
    }
}
