package io.wmconfig.genesys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Documents for tests: the contract's own ones, and made-up ones of every shape an org may hold. */
public final class Documents {
    private static final List<String> NAMES =
            List.of("id", "name", "enabled", "primaryColor", "x", "version", "selfUri", "é", "a.b", "status");

    private Documents() {}

    /** Returns the object that a JSON text is. */
    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) ExactJson.read(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a document of the contract, by the name of its file without {@code .json}. */
    public static ObjectNode fixture(String name) {
        try (InputStream file = Documents.class.getResourceAsStream("/contract/fixtures/" + name + ".json")) {
            return (ObjectNode) ExactJson.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a configuration version with members that nobody knows, nulls, empty ones and odd numbers. */
    public static ObjectNode configuration(Random random) {
        ObjectNode document = any(random, 3);
        document.put("name", "Shop").put("version", "7").put("id", "c-1");
        if (random.nextBoolean()) {
            document.set("messenger", any(random, 2));
        }
        if (random.nextBoolean()) {
            document.set("position", any(random, 0));
        }
        if (random.nextBoolean()) {
            document.put("defaultLanguage", pick(random, "en-us", "de", "EN-US", "zz_odd", ""));
        }
        if (random.nextBoolean()) {
            document.putArray("languages").add("en-us").add("xx");
        }
        if (random.nextBoolean()) {
            labels(random, document.putArray(Labels.MEMBER));
        }
        return document;
    }

    private static void labels(Random random, ArrayNode groups) {
        for (int i = random.nextInt(4); i > 0; i--) {
            ObjectNode group = groups.addObject().put("language", pick(random, "en-us", "de", "En-Us"));
            ArrayNode labels = group.putArray("localizedLabels");
            for (int j = random.nextInt(4); j > 0; j--) {
                labels.addObject()
                        .put("key", pick(random, "MessengerHomeHeaderTitle", "MessengerLauncherButtonText", "Other"))
                        .put("value", "text " + random.nextInt(3));
            }
        }
    }

    private static ObjectNode any(Random random, int depth) {
        ObjectNode object = ExactJson.object();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.set(NAMES.get(random.nextInt(NAMES.size())), value(random, depth));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        ObjectNode holder = ExactJson.object();
        switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> holder.putNull("v");
            case 1 -> holder.put("v", new BigDecimal(random.nextInt(1000) + ".10"));
            case 2 -> holder.put("v", new BigDecimal("12345678901234567890.123456789" + random.nextInt(10)));
            case 3 -> holder.put("v", random.nextBoolean());
            case 4 -> holder.put("v", pick(random, "", "ü", "#ABC", "\ud83d\ude00", "Active"));
            case 5 -> holder.putObject("v");
            case 6 -> holder.putArray("v");
            case 7 -> holder.set("v", any(random, depth - 1));
            default -> holder.putArray("v").add(value(random, depth - 1)).add(any(random, depth - 1));
        }
        return holder.path("v");
    }

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }
}
