package io.wmconfig.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads faults from a line of text or from a JSON file. */
final class FaultText {
    private final Map<FaultOption, String> options = new EnumMap<>(FaultOption.class);
    private final Map<String, String> headers = new LinkedHashMap<>();

    private FaultText() {}

    static Fault parse(String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a fault is written `METHOD PATH option …` or `#N option …`");
        }
        FaultText fault = new FaultText();
        if (words.get(0).charAt(0) == '#') {
            return fault.options(words.subList(1, words.size())).at("*", "*", number(words.get(0)));
        }
        if (words.size() < 2) {
            throw new IllegalArgumentException("a fault needs a method and a path, found `" + text + "`");
        }
        return fault.options(words.subList(2, words.size())).at(words.get(0), words.get(1), 0);
    }

    static List<Fault> readFile(Path file) throws IOException {
        JsonNode root;
        try {
            root = Json.read(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("`" + file + "` is not JSON: " + Json.mistake(e), e);
        }
        if (!root.isArray()) {
            throw new IllegalArgumentException("`" + file + "` must hold a JSON array of faults");
        }
        List<Fault> faults = new ArrayList<>();
        for (JsonNode each : root) {
            faults.add(each.isTextual() ? parse(each.asText()) : parse(each));
        }
        return List.copyOf(faults);
    }

    private static Fault parse(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("a fault is a text or a JSON object, found " + node);
        }
        FaultText fault = new FaultText();
        node.properties().forEach(member -> {
            switch (member.getKey()) {
                case "method", "path", "nth" -> {}
                case "headers" ->
                    member.getValue()
                            .properties()
                            .forEach(header -> fault.headers.put(
                                    header.getKey(), header.getValue().asText()));
                default -> fault.member(member.getKey(), member.getValue());
            }
        });
        return fault.at(
                node.path("method").asText("*"),
                node.path("path").asText("*"),
                node.path("nth").asInt());
    }

    private void member(String key, JsonNode value) {
        if (value.isBoolean() && !value.asBoolean()) {
            return;
        }
        option(key, value.isBoolean() ? "" : value.isValueNode() ? value.asText() : value.toString());
    }

    private FaultText options(List<String> words) {
        for (String word : words) {
            int equals = word.indexOf('=');
            option(equals < 0 ? word : word.substring(0, equals), equals < 0 ? "" : word.substring(equals + 1));
        }
        return this;
    }

    private void option(String key, String value) {
        if (key.equals("header")) {
            int colon = value.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("a header of a fault is written NAME:VALUE, found `" + value + "`");
            }
            headers.put(
                    value.substring(0, colon).trim(), value.substring(colon + 1).trim());
            return;
        }
        FaultOption option = FaultOption.named(key);
        options.put(option, option.checked(value));
    }

    private Fault at(String method, String path, int nth) {
        return new Fault(method.toUpperCase(Locale.ROOT), path, nth, options, headers);
    }

    private static int number(String word) {
        try {
            int number = Integer.parseInt(word.substring(1));
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with the text as it was written.
        }
        throw new IllegalArgumentException("a fault at a request is written #N with N from 1, found `" + word + "`");
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : text.trim().toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (Character.isWhitespace(c) && !quoted) {
                flush(word, words);
            } else {
                word.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quote is not closed in the fault `" + text + "`");
        }
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
