package io.wmconfig.document;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * JSON to the digit: {@code 1.10} stays {@code 1.10}, twenty digits stay twenty, and an object that names a member twice
 * is refused rather than read as one of the two.
 */
public final class ExactJson {
    /** Deeper than any configuration; Jackson's own recursion is safe far beyond it. */
    private static final int DEPTH = 200;

    private static final int DIGITS = 1_000;
    /** A text, its characters and its tree together fit into the heap that the launcher gives. */
    private static final int CHARACTERS = 16 * 1024 * 1024;

    private static final int TOKENS = 2_000_000;

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

    /**
     * Returns a new mapper that reads the same and writes ASCII only: half a surrogate pair stays alive as an escape,
     * where UTF-8 would make a question mark of it. It belongs to the caller, who may hand it to code that sets it up.
     */
    public static ObjectMapper escapingMapper() {
        return build(new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII));
    }

    private static ObjectMapper build(JsonFactoryBuilder factory) {
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH)
                .maxDocumentLength(CHARACTERS)
                .maxStringLength(CHARACTERS)
                .maxNumberLength(DIGITS)
                .maxTokenCount(TOKENS)
                .build();
        factory.streamReadConstraints(bounds).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
        return JsonMapper.builder(factory.build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addModule(new SimpleModule().addDeserializer(JsonNode.class, new TreeReader()))
                .build();
    }

    /** Built when first needed: {@code --help} never is. */
    private static final class Holder {
        static final ObjectMapper MAPPER = build(new JsonFactoryBuilder());
    }
}
