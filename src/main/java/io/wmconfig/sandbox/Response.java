package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A response; {@code json} is a missing node for an empty body. */
record Response(int status, Map<String, String> headers, JsonNode json) {
    static Response json(int status, JsonNode json) {
        return new Response(status, Map.of(), json);
    }

    static Response empty(int status) {
        return new Response(status, Map.of(), MissingNode.getInstance());
    }

    Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, json);
    }
}
