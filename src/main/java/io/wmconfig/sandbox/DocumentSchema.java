package io.wmconfig.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The schema of one setting of a document, from the contract.
 *
 * @param members nested settings; the elements of a list are the member {@code []}
 */
record DocumentSchema(FieldKind kind, Map<String, String> rules, Map<String, DocumentSchema> members) {
    enum FieldKind {
        OBJECT,
        LIST,
        TEXT,
        FLAG,
        WHOLE,
        ANY
    }

    private DocumentSchema(FieldKind kind, Map<String, String> rules) {
        this(kind, rules, new LinkedHashMap<>());
    }

    /** Reads the table of all documents; each is a member of the result. */
    static DocumentSchema load() {
        DocumentSchema all = new DocumentSchema(FieldKind.OBJECT, Map.of());
        DocumentSchema document = all;
        for (String line : table().split("\n", -1)) {
            if (line.startsWith("= ")) {
                document = new DocumentSchema(FieldKind.OBJECT, Map.of());
                all.members.put(line.substring(2), document);
            } else if (!line.isEmpty() && line.charAt(0) != '#') {
                document.add(line.split(" ", -1));
            }
        }
        return all;
    }

    private static String table() {
        try (InputStream stream = DocumentSchema.class.getResourceAsStream("/io/wmconfig/genesys/members.txt")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a setting from its path, such as {@code pages[].title}, its kind and its rules. */
    private void add(String[] words) {
        Map<String, String> rules = new HashMap<>();
        for (int i = 2; i < words.length; i++) {
            String[] rule = words[i].split("=", 2);
            rules.put(rule[0], rule.length == 1 ? "" : rule[1]);
        }
        DocumentSchema parent = this;
        String[] steps = words[0].replace("[]", ".[]").split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            parent = parent.member(steps[i]);
        }
        FieldKind kind = FieldKind.valueOf(words[1].toUpperCase(Locale.ROOT));
        parent.members.put(steps[steps.length - 1], new DocumentSchema(kind, Map.copyOf(rules)));
    }

    DocumentSchema member(String name) {
        return Objects.requireNonNull(members.get(name), name);
    }

    @Nullable
    DocumentSchema element() {
        return members.get("[]");
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
}
