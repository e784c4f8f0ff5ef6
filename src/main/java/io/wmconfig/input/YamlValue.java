package io.wmconfig.input;

import io.wmconfig.problem.SourceLocation;
import java.util.List;

/** What stands in a file, with its place. */
public sealed interface YamlValue {
    /** Returns where it begins. */
    SourceLocation place();

    /** Returns what it is called in a sentence. */
    String kind();

    /** What a scalar is when nobody says how it is meant. */
    enum Meaning {
        /** Nothing at all after the colon. */
        ABSENT,
        /** {@code null} or {@code ~}. */
        NULL,
        /** {@code true} or {@code false}. */
        SWITCH,
        /** A number, in one of the ways YAML knows. */
        NUMBER,
        /** Anything else. */
        TEXT
    }

    /**
     * One value.
     *
     * @param text as it stands there, without quotes
     * @param meaning what YAML 1.2 makes of it
     * @param quoted whether quotes or a block make it a text beyond doubt
     * @param place where it begins
     */
    record Scalar(String text, Meaning meaning, boolean quoted, SourceLocation place) implements YamlValue {
        @Override
        public String kind() {
            return switch (meaning) {
                case ABSENT, NULL -> "nothing";
                case SWITCH, NUMBER, TEXT -> "a value";
            };
        }
    }

    /**
     * Several values in a row.
     *
     * @param values in order
     * @param place where it begins
     */
    record Sequence(List<YamlValue> values, SourceLocation place) implements YamlValue {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * Keys with values.
     *
     * @param entries in order; no key twice
     * @param place where it begins
     */
    record Mapping(List<MapEntry> entries, SourceLocation place) implements YamlValue {
        @Override
        public String kind() {
            return "keys and values";
        }
    }

    /**
     * A key and its value.
     *
     * @param key as it stands there, without quotes
     * @param place of the key
     * @param value what follows it
     */
    record MapEntry(String key, SourceLocation place, YamlValue value) {}
}
