package io.wmconfig.input;

import io.wmconfig.problem.SourceLocation;
import java.util.List;

/** A YAML value with its position. */
public sealed interface YamlValue {
    SourceLocation place();

    /** Returns the kind of value, for messages. */
    String kind();

    /** Returns whether there is nothing after the colon. */
    default boolean isAbsent() {
        return this instanceof Scalar scalar && scalar.meaning() == Meaning.ABSENT;
    }

    /** The type of a scalar by the YAML core schema. */
    enum Meaning {
        /** Nothing after the colon. */
        ABSENT,
        NULL,
        SWITCH,
        NUMBER,
        TEXT
    }

    /**
     * A single value.
     *
     * @param text without quotes
     * @param quoted whether quotes or a block style make it text
     */
    record Scalar(String text, Meaning meaning, boolean quoted, SourceLocation place) implements YamlValue {
        @Override
        public String kind() {
            return isGiven() ? "a value" : "nothing";
        }

        public boolean isGiven() {
            return meaning != Meaning.ABSENT && meaning != Meaning.NULL;
        }
    }

    record Sequence(List<YamlValue> values, SourceLocation place) implements YamlValue {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values, in order, without duplicates. */
    record Mapping(List<MapEntry> entries, SourceLocation place) implements YamlValue {
        @Override
        public String kind() {
            return "keys and values";
        }
    }

    /** A key without quotes, its position, and its value. */
    record MapEntry(String key, SourceLocation place, YamlValue value) {}
}
