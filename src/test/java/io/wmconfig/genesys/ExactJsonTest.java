package io.wmconfig.genesys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "0.0000",
                "12345678901234567890123456789012345678901234567890",
                "1.234567890123456789012345678901234567890",
                "{\"b\":null,\"a\":{},\"c\":[],\"\":\"\"}",
                "\"ü😀\\n\"",
            })
    void aTextComesOutAsItWentIn(String json) throws Exception {
        assertThat(ExactJson.mapper().writeValueAsString(ExactJson.read(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":1}", "{} {}", "{", "NaN", "01", "{a:1}", "[1,]"})
    void whatIsAmbiguousIsRefused(String json) {
        assertThatThrownBy(() -> ExactJson.read(json)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void depthAndDigitsAreBounded() throws Exception {
        assertThat(ExactJson.read("[".repeat(200) + "]".repeat(200)).isArray()).isTrue();
        assertThatThrownBy(() -> ExactJson.read("[".repeat(201) + "]".repeat(201)))
                .isInstanceOf(JsonProcessingException.class);
        assertThat(ExactJson.read("9".repeat(1000)).isNumber()).isTrue();
        assertThatThrownBy(() -> ExactJson.read("9".repeat(1001))).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void halfACharacterSurvivesAsAnEscape() throws Exception {
        String half = "\"\\uD800é\"";
        String written = ExactJson.escapingMapper().writeValueAsString(ExactJson.read(half));
        assertThat(written).isEqualTo("\"\\uD800\\u00E9\"");
        assertThat(ExactJson.read(written)).isEqualTo(ExactJson.read(half));
        assertThat(ExactJson.escapingMapper()).isNotSameAs(ExactJson.escapingMapper());
    }
}
