package io.wmconfig.input;

import io.wmconfig.problem.SourceLocation;
import java.util.List;

/** What stands in a file, with its place. */
public sealed interface YamlValue {
    SourceLocation place();

    /** Returns what it is called in a sentence. */
    String kind();

    /** What a scalar is when nobody says how it is meant. */
    enum Meaning {
        /** Nothing at all after the colon. */
        ABSENT,
        NULL,
        SWITCH,
        NUMBER,
        TEXT
    }

    /**
     * One value.
     *
     * @param text without quotes
     * @param quoted whether quotes or a block make it a text beyond doubt
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

    record Sequence(List<YamlValue> values, SourceLocation place) implements YamlValue {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values, in order; no key twice. */
    record Mapping(List<MapEntry> entries, SourceLocation place) implements YamlValue {
        @Override
        public String kind() {
            return "keys and values";
        }
    }

    /** A key without quotes, where it is, and what follows it. */
    record MapEntry(String key, SourceLocation place, YamlValue value) {}
}
