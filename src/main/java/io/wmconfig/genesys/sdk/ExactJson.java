package io.wmconfig.genesys.sdk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON that comes out as it went in, to the digit, and that is refused where it is ambiguous or without bounds. */
final class ExactJson {
    private static final int DEPTH = 200;
    private static final int CHARACTERS = 32 * 1024 * 1024;
    private static final int DIGITS = 1000;

    private ExactJson() {}

    static ObjectMapper mapper() {
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH)
                .maxDocumentLength(CHARACTERS)
                .maxStringLength(CHARACTERS)
                .maxNumberLength(DIGITS)
                .build();
        // Escaping keeps half a surrogate pair alive, which UTF-8 would turn into a question mark.
        JsonFactory factory = ((JsonFactoryBuilder) JsonFactory.builder())
                .streamReadConstraints(bounds)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build();
        return JsonMapper.builder(factory)
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }
}
