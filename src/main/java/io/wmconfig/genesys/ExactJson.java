package io.wmconfig.genesys;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
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
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON without loss: {@code 1.10} stays {@code 1.10}, a 20-digit number keeps all its digits, and an
 * object with a duplicate field is rejected instead of losing one of the two values.
 */
public final class ExactJson {
    /** Deeper than any configuration, and far below what Jackson's own recursion can handle. */
    private static final int DEPTH = 200;

    private static final int DIGITS = 1_000;
    /** Small enough for a text, its characters and its tree to fit into the heap that the start script sets. */
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

    /** Reads JSON text that has been checked before. */
    public static JsonNode readChecked(String json) {
        try {
            return read(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not checked JSON", e);
        }
    }

    /** Returns a document as indented lines. */
    public static String pretty(ObjectNode document) {
        try {
            return mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    /**
     * Returns a new mapper that reads the same way and writes only ASCII: a lone surrogate survives as an escape,
     * whereas UTF-8 would turn it into a question mark. The caller owns it and may pass it to code that configures it.
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

    /** Builds the mapper on first use; {@code --help} never needs it. */
    private static final class Holder {
        static final ObjectMapper MAPPER = build(new JsonFactoryBuilder());
    }

    /** Keeps the spelling of numbers, which is lost in the decimals of Jackson's own reader. */
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

        // The parser's nesting limit bounds this recursion.
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

    /** A number that is written as it was read: {@code 1e2} does not become {@code 1E+2}, nor {@code -0.0} zero. */
    private static final class ExactNumber extends NumericNode {
        private static final long serialVersionUID = 1L;
        private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
        private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);
        private static final BigDecimal INT_MIN = BigDecimal.valueOf(Integer.MIN_VALUE);
        private static final BigDecimal INT_MAX = BigDecimal.valueOf(Integer.MAX_VALUE);

        private final String digits;
        private final BigDecimal value;

        /** Throws a {@link NumberFormatException} for a number that a {@link BigDecimal} cannot represent. */
        ExactNumber(String digits) {
            this.digits = digits;
            this.value = new BigDecimal(digits);
        }

        @Override
        public JsonToken asToken() {
            return JsonToken.VALUE_NUMBER_FLOAT;
        }

        @Override
        public JsonParser.NumberType numberType() {
            return JsonParser.NumberType.BIG_DECIMAL;
        }

        @Override
        public Number numberValue() {
            return value;
        }

        @Override
        public int intValue() {
            return value.intValue();
        }

        @Override
        public long longValue() {
            return value.longValue();
        }

        @Override
        public double doubleValue() {
            return value.doubleValue();
        }

        @Override
        public BigDecimal decimalValue() {
            return value;
        }

        @Override
        public BigInteger bigIntegerValue() {
            return value.toBigInteger();
        }

        @Override
        public boolean canConvertToInt() {
            return value.compareTo(INT_MIN) >= 0 && value.compareTo(INT_MAX) <= 0;
        }

        @Override
        public boolean canConvertToLong() {
            return value.compareTo(LONG_MIN) >= 0 && value.compareTo(LONG_MAX) <= 0;
        }

        @Override
        public String asText() {
            return digits;
        }

        @Override
        public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeNumber(digits);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ExactNumber number && number.digits.equals(digits);
        }

        @Override
        public int hashCode() {
            return digits.hashCode();
        }
    }
}
