package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A complete request; missing parts are empty, and the query is not decoded. */
record Request(String method, String path, String query, String contentType, String authorization, String body) {
    Request reading() {
        return new Request("GET", path, "", contentType, authorization, "");
    }

    String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    List<String> segments() {
        boolean slash = path.length() > 1 && path.endsWith("/");
        return List.of(path.substring(1, path.length() - (slash ? 1 : 0)).split("/", -1));
    }

    Map<String, List<String>> parameters() {
        return form(query);
    }

    Optional<String> parameter(String name) {
        List<String> values = parameters().getOrDefault(name, List.of());
        return values.isEmpty() || values.get(0).isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** Returns the values of {@code expand}, repeated or comma-separated, in lower case. */
    Set<String> expansions() {
        Set<String> names = new TreeSet<>();
        for (String value : parameters().getOrDefault("expand", List.of())) {
            for (String name : value.split(",", -1)) {
                names.add(name.trim().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    ObjectNode document() {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && !type.startsWith("application/json")) {
            throw ApiError.of(ErrorCode.MEDIA_TYPE);
        }
        try {
            if (Json.read(body) instanceof ObjectNode document) {
                return document;
            }
        } catch (IOException e) {
            throw ApiError.of(ErrorCode.BAD_REQUEST);
        }
        throw ApiError.of(ErrorCode.BAD_REQUEST);
    }

    static Map<String, List<String>> form(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : text.split("&", -1)) {
            if (!field.isEmpty()) {
                int equals = field.indexOf('=');
                String name = equals < 0 ? field : field.substring(0, equals);
                fields.computeIfAbsent(decoded(name), any -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiError.of(ErrorCode.BAD_REQUEST);
        }
    }
}
