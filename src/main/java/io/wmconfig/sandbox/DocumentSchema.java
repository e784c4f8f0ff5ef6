package io.wmconfig.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the contract says about one member: its kind, its rules, and the members it knows in turn. */
final class DocumentSchema {
    /** The kinds of value that the contract tells apart. */
    enum FieldKind {
        OBJECT,
        LIST,
        TEXT,
        FLAG,
        WHOLE,
        ANY
    }

    private final FieldKind kind;
    private final Map<String, String> rules;
    private final Map<String, DocumentSchema> members = new LinkedHashMap<>();
    private @Nullable DocumentSchema element;

    DocumentSchema(FieldKind kind, Map<String, String> rules) {
        this.kind = kind;
        this.rules = Map.copyOf(rules);
    }

    FieldKind kind() {
        return kind;
    }

    boolean is(String rule) {
        return rules.containsKey(rule);
    }

    String rule(String rule) {
        return rules.getOrDefault(rule, "");
    }

    List<String> choices() {
        return List.of(rule("one-of").split("\\|", -1));
    }

    Map<String, DocumentSchema> members() {
        return members;
    }

    @Nullable
    DocumentSchema element() {
        return element;
    }

    /** Adds what stands at the end of a path such as {@code pages[].title}. */
    void add(String path, DocumentSchema shape) {
        DocumentSchema parent = this;
        int start = 0;
        while (true) {
            int dot = path.indexOf('.', start);
            int end = dot < 0 ? path.length() : dot;
            String name = path.substring(start, end);
            boolean isElement = name.endsWith("[]");
            String plain = isElement ? name.substring(0, name.length() - 2) : name;
            if (dot < 0) {
                if (isElement) {
                    parent.known(plain).element = shape;
                } else {
                    parent.members.put(plain, shape);
                }
                return;
            }
            parent = isElement ? parent.known(plain).elementKnown(path) : parent.known(plain);
            start = dot + 1;
        }
    }

    private DocumentSchema known(String name) {
        DocumentSchema member = members.get(name);
        if (member == null) {
            throw new IllegalStateException("no parent `" + name + "`");
        }
        return member;
    }

    private DocumentSchema elementKnown(String path) {
        if (element == null) {
            throw new IllegalStateException("no element above `" + path + "`");
        }
        return element;
    }
}
