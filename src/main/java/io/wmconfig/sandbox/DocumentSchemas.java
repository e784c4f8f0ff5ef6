package io.wmconfig.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The shapes of the documents that a client may write, read from a table.
 *
 * @param configuration a version of a configuration
 * @param deployment a deployment
 * @param identities the identity resolution of a deployment
 */
record DocumentSchemas(DocumentSchema configuration, DocumentSchema deployment, DocumentSchema identities) {
    static DocumentSchemas load() {
        Map<String, DocumentSchema> roots = new HashMap<>();
        DocumentSchema root = new DocumentSchema(DocumentSchema.FieldKind.OBJECT, Map.of());
        for (String line : table().split("\n", -1)) {
            if (line.startsWith("= ")) {
                root = new DocumentSchema(DocumentSchema.FieldKind.OBJECT, Map.of());
                roots.put(line.substring(2), root);
            } else if (!line.isEmpty() && line.charAt(0) != '#') {
                String[] words = line.split(" ", -1);
                root.add(
                        words[0],
                        new DocumentSchema(
                                DocumentSchema.FieldKind.valueOf(words[1].toUpperCase(Locale.ROOT)), rules(words)));
            }
        }
        return new DocumentSchemas(
                named(roots, "configuration"), named(roots, "deployment"), named(roots, "identityresolution"));
    }

    private static DocumentSchema named(Map<String, DocumentSchema> roots, String name) {
        DocumentSchema root = roots.get(name);
        if (root == null) {
            throw new IllegalStateException("no table of " + name);
        }
        return root;
    }

    private static Map<String, String> rules(String[] words) {
        Map<String, String> rules = new HashMap<>();
        for (int i = 2; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            rules.put(
                    equals < 0 ? words[i] : words[i].substring(0, equals),
                    equals < 0 ? "" : words[i].substring(equals + 1));
        }
        return rules;
    }

    private static String table() {
        try (InputStream stream = DocumentSchemas.class.getResourceAsStream("/io/wmconfig/document/members.txt")) {
            if (stream == null) {
                throw new IllegalStateException("members.txt is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
