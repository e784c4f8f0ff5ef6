package io.wmconfig.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An injected fault.
 *
 * @param method {@code *} for any
 * @param path {@code *} matches any text; compared without the query unless it contains a {@code ?}
 * @param nth number of the request, counting all requests from 1; 0 for any
 */
public record Fault(
        String method, String path, int nth, Map<FaultOption, String> options, Map<String, String> headers) {
    public Fault {
        options = Map.copyOf(options);
        headers = Map.copyOf(headers);
        options.forEach(FaultOption::checked);
    }

    /**
     * Reads {@code METHOD PATH option …} or {@code #N option …}, for example {@code PUT *}{@code /draft status=503};
     * double quotes keep spaces together.
     *
     * @throws IllegalArgumentException if the text is not a fault
     */
    public static Fault parse(String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a fault has the form `METHOD PATH option …` or `#N option …`");
        }
        if (words.get(0).charAt(0) == '#') {
            return of("*", "*", number(words.get(0)), words.subList(1, words.size()));
        }
        if (words.size() < 2) {
            throw new IllegalArgumentException("a fault needs a method and a path, found `" + text + "`");
        }
        return of(words.get(0), words.get(1), 0, words.subList(2, words.size()));
    }

    /**
     * Reads a JSON array of faults: strings, or objects with {@code method}, {@code path}, {@code headers} and the
     * options.
     *
     * @throws IllegalArgumentException if the file does not contain faults
     */
    public static List<Fault> readFile(Path file) throws IOException {
        JsonNode root;
        try {
            root = Json.read(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("`" + file + "` is not JSON: " + Json.mistake(e), e);
        }
        if (!root.isArray()) {
            throw new IllegalArgumentException("`" + file + "` must contain a JSON array of faults");
        }
        List<Fault> faults = new ArrayList<>();
        for (JsonNode each : root) {
            faults.add(each.isTextual() ? parse(each.asText()) : parse(each));
        }
        return List.copyOf(faults);
    }

    private static Fault parse(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("a fault must be a string or a JSON object, found " + node);
        }
        List<String> options = new ArrayList<>();
        node.properties().forEach(member -> {
            JsonNode value = member.getValue();
            switch (member.getKey()) {
                case "method", "path", "nth" -> {}
                case "headers" ->
                    value.properties()
                            .forEach(header -> options.add("header=" + header.getKey() + ":"
                                    + header.getValue().asText()));
                default -> {
                    if (!value.isBoolean()) {
                        options.add(member.getKey() + "=" + (value.isValueNode() ? value.asText() : value));
                    } else if (value.asBoolean()) {
                        options.add(member.getKey());
                    }
                }
            }
        });
        return of(
                node.path("method").asText("*"),
                node.path("path").asText("*"),
                node.path("nth").asInt(),
                options);
    }

    private static Fault of(String method, String path, int nth, List<String> words) {
        Map<FaultOption, String> options = new EnumMap<>(FaultOption.class);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            String key = equals < 0 ? word : word.substring(0, equals);
            String value = equals < 0 ? "" : word.substring(equals + 1);
            int colon = value.indexOf(':');
            if (!key.equals("header")) {
                FaultOption option = FaultOption.named(key);
                options.put(option, option.checked(value));
            } else if (colon < 1) {
                throw new IllegalArgumentException("a fault header has the form NAME:VALUE, found `" + value + "`");
            } else {
                headers.put(
                        value.substring(0, colon).trim(),
                        value.substring(colon + 1).trim());
            }
        }
        return new Fault(method.toUpperCase(Locale.ROOT), path, nth, options, headers);
    }

    private static int number(String word) {
        if (!word.matches("#[0-9]{1,9}") || word.matches("#0+")) {
            throw new IllegalArgumentException(
                    "a fault for one request has the form #N with N from 1, found `" + word + "`");
        }
        return Integer.parseInt(word.substring(1));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (text.trim() + " ").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!Character.isWhitespace(c) || quoted) {
                word.append(c);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("unclosed quote in the fault `" + text + "`");
        }
        return words;
    }

    public static List<String> listing() {
        return Stream.concat(
                        Arrays.stream(FaultOption.values()).map(FaultOption::line),
                        Stream.of("header=NAME:VALUE  a response header (repeatable)"))
                .toList();
    }

    boolean has(FaultOption option) {
        return options.containsKey(option);
    }

    boolean is(FaultOption option, String value) {
        return value.equals(options.get(option));
    }

    String option(FaultOption option, String usual) {
        return options.getOrDefault(option, usual);
    }

    /** Returns whether the request is processed at all. */
    boolean works() {
        if (has(FaultOption.WORK)) {
            return is(FaultOption.WORK, "after");
        }
        return !has(FaultOption.STATUS) && !has(FaultOption.HANG) && !is(FaultOption.CUT, "before");
    }

    boolean matches(Request request, int arrival) {
        if (nth > 0) {
            return nth == arrival;
        }
        String target = path.indexOf('?') >= 0 ? request.target() : request.path();
        return (method.equals("*") || method.equals(request.method()))
                && glob(path).matcher(target).matches();
    }

    private static Pattern glob(String pattern) {
        return Pattern.compile(
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
