package io.wmconfig.genesys;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * JSON to the digit: {@code 1.10} stays {@code 1.10}, twenty digits stay twenty, and an object that names a member
 * twice is refused rather than read as one of the two.
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

    public static JsonNode read(String json) throws JsonProcessingException {
        return mapper().readTree(json);
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

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

    /** Reads numbers with their spelling; Jackson's own reader makes decimals of them, which forget it. */
    private static final class TreeReader extends StdDeserializer<JsonNode> {
        private static final long serialVersionUID = 1L;
        private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

        TreeReader() {
            super(JsonNode.class);
        }

        @Override
        public JsonNode deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return read(parser);
        }

        @Override
        public JsonNode getNullValue(DeserializationContext context) {
            return NODES.nullNode();
        }

        // No deeper than the parser's limit.
        private static JsonNode read(JsonParser parser) throws IOException {
            return switch (parser.currentToken()) {
                case START_OBJECT -> object(parser);
                case START_ARRAY -> array(parser);
                case VALUE_STRING -> NODES.textNode(parser.getText());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
                case VALUE_TRUE -> NODES.booleanNode(true);
                case VALUE_FALSE -> NODES.booleanNode(false);
                case VALUE_NULL -> NODES.nullNode();
                case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new JsonParseException(parser, "no value");
            };
        }

        private static ObjectNode object(JsonParser parser) throws IOException {
            ObjectNode object = NODES.objectNode();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                object.set(name, read(parser));
            }
            return object;
        }

        private static ArrayNode array(JsonParser parser) throws IOException {
            ArrayNode array = NODES.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(read(parser));
            }
            return array;
        }

        private static JsonNode number(JsonParser parser) throws IOException {
            String digits = parser.getText();
            boolean small = parser.currentToken() == JsonToken.VALUE_NUMBER_INT && digits.length() < 10;
            if (small && !digits.startsWith("-0")) {
                return NODES.numberNode(Integer.parseInt(digits));
            }
            try {
                return new ExactNumber(digits);
            } catch (NumberFormatException e) {
                throw new JsonParseException(parser, "a number beyond all bounds", e);
            }
        }
    }
}
