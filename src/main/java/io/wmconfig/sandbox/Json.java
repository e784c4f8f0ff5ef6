package io.wmconfig.sandbox;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads and writes JSON trees with exact numbers; duplicate keys are errors. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** Reads one document; blank text is an error. */
    static JsonNode read(String text) throws IOException {
        JsonNode node = MAPPER.readTree(text);
        if (node == null || node.isMissingNode()) {
            throw new IOException("no JSON document");
        }
        return node;
    }

    static byte[] bytes(JsonNode node) {
        return bytes(MAPPER.writer(), node);
    }

    static byte[] pretty(JsonNode node) {
        return bytes(MAPPER.writerWithDefaultPrettyPrinter(), node);
    }

    private static byte[] bytes(ObjectWriter writer, JsonNode node) {
        try {
            return writer.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Returns the parser's message without its start marker, and the position. */
    static String mistake(JsonProcessingException failure) {
        String words = failure.getOriginalMessage().lines().findFirst().orElse("");
        int aside = words.indexOf(" (start marker at");
        JsonLocation place = failure.getLocation();
        return (aside < 0 ? words : words.substring(0, aside))
                + (place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")");
    }

    /** Returns the text of a field; empty if it is missing. */
    static String text(JsonNode node, String member) {
        return node.path(member).asText("");
    }

    /** Adds the fields that a document does not have. */
    static void addMissing(ObjectNode document, ObjectNode fields) {
        fields.properties().forEach(each -> {
            if (!document.has(each.getKey())) {
                document.set(each.getKey(), each.getValue());
            }
        });
    }
}
