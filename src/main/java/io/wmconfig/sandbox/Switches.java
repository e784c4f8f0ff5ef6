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
public record Switches(Map<Switch, String> moved) {
    /** Copies and checks the values. */
    public Switches {
        moved = Map.copyOf(moved);
        moved.forEach(Switch::checked);
    }

    /**
     * All switches as usual.
     *
     * @return the usual switches
     */
    public static Switches usual() {
        return new Switches(Map.of());
    }

    /**
     * Reads {@code name=value} settings; a later one wins.
     *
     * @param settings the texts
     * @return the switches
     * @throws IllegalArgumentException if a name or a value is not known
     */
    public static Switches parse(List<String> settings) {
        Map<Switch, String> moved = new EnumMap<>(Switch.class);
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("a switch is written name=value, found `" + setting + "`");
            }
            Switch named = named(setting.substring(0, equals).trim());
            moved.put(named, named.checked(setting.substring(equals + 1).trim()));
        }
        return new Switches(moved);
    }

    /**
     * One line for each switch: name, values, what it decides, its default and its evidence.
     *
     * @return the lines, in the order of {@link Switch}
     */
    public static List<String> listing() {
        List<String> lines = new ArrayList<>();
        for (Switch each : Switch.values()) {
            lines.add(each.key() + "=" + each.allowed() + "  " + each.description() + " ("
                    + (each.usual().isEmpty() ? "" : "default " + each.usual() + ", ") + each.evidence() + ")");
        }
        return List.copyOf(lines);
    }

    String value(Switch which) {
        return moved.getOrDefault(which, which.usual());
    }

    boolean is(Switch which, String value) {
        return value(which).equals(value);
    }

    Delay delay(Switch which) {
        return Delay.parse(value(which));
    }

    int count(Switch which) {
        return Integer.parseInt(value(which));
    }

    List<String> names(Switch which) {
        String value = value(which);
        return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }

    private static Switch named(String key) {
        List<String> keys = new ArrayList<>();
        for (Switch each : Switch.values()) {
            if (each.key().equals(key)) {
                return each;
            }
            keys.add(each.key());
        }
        throw new IllegalArgumentException(
                "there is no switch `" + key + "`; the switches are " + String.join(", ", keys));
    }
}
