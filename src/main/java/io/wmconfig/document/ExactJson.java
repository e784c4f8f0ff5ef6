package io.wmconfig.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * JSON to the digit: {@code 1.10} stays {@code 1.10}, twenty digits stay twenty, and an object that names a member twice
 * is refused rather than read as one of the two.
 */
public final class ExactJson {
    /** Deeper than any configuration; Jackson's own recursion is safe far beyond it. */
    private static final int DEPTH = 200;

    private static final int NUMBER_DIGITS = 1_000;
    private static final int TEXT_LENGTH = 32 * 1024 * 1024;

    private ExactJson() {}

    /** Returns a mapper that reads and writes without loss. */
    public static ObjectMapper mapper() {
        return Holder.MAPPER;
    }

    /** Returns the tree of a JSON text. */
    public static JsonNode read(String json) throws JsonProcessingException {
        return mapper().readTree(json);
    }

    /** Returns an empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Returns a text as a node. */
    public static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    private static ObjectMapper build() {
        JsonMapper.Builder builder = JsonMapper.builder();
        builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
        ObjectMapper mapper = builder.build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxNumberLength(NUMBER_DIGITS)
                        .maxStringLength(TEXT_LENGTH)
                        .build());
        return mapper;
    }

    /** Built when first needed: {@code --help} never is. */
    private static final class Holder {
        static final ObjectMapper MAPPER = build();
    }
}
