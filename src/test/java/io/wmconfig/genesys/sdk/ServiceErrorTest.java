package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.genesys.ExactJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceErrorTest {
    private static final int SHOWN = 300;

    private static ServiceError parse(String body) {
        return ServiceError.parse(ExactJson.escapingMapper(), body.replace('\'', '"'));
    }

    @Test
    void collectsCodesOfTheErrorItsDetailsAndInnerErrors() {
        ServiceError error =
                parse("{'code':'a','error':'b','details':[{'errorCode':'c','fieldName':'x.y'},{'errorCode':5}],"
                        + "'errors':[{'code':'d'},{'code':' '}],'messageParams':{'one':'p','two':7,'three':''}}");

        assertThat(error.codes()).containsExactly("a", "b", "c", "d");
        assertThat(error.fields()).containsExactly("x.y");
        assertThat(error.parameters()).containsExactly("p");
        assertThat(error.correlationId()).isNull();
    }

    @Test
    void theFirstTextThatIsThereIsTheMessage() {
        assertThat(parse("{'description':'second','message':'first'}").message())
                .isEqualTo("first");
        assertThat(parse("{'message':5,'error_description':'third'}").message()).isEqualTo("third");
        assertThat(parse("{'contextId':'c-1'}").correlationId()).isEqualTo("c-1");
    }

    @Test
    void namesAreThoseOfTheDetailsOrThoseThatTheMessageMarks() {
        assertThat(parse("{'message':'bad `b`','details':[{'fieldName':'a'}]}").named())
                .containsExactly("a");
        assertThat(parse("{'message':'bad `styles.color` and [position]'}").named())
                .containsExactly("styles.color", "position");
        assertThat(parse("{'message':'bad'}").named()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "No changes from previous version., true",
        "no-changes from the previous version, false",
        "NO CHANGES FROM PREVIOUS VERSION!, true",
        "changes, false",
    })
    void knowsTheRefusalOfAnEqualVersionWhateverItsPunctuation(String message, boolean nothingNew) {
        assertThat(parse("{'message':'" + message + "'}").saysNothingNew()).isEqualTo(nothingNew);
        assertThat(parse("{'code':'" + message + "'}").saysNothingNew()).isEqualTo(nothingNew);
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        String face = "\ud83d\ude00";
        assertThat(ServiceError.clean("x".repeat(SHOWN))).isEqualTo("x".repeat(SHOWN));
        assertThat(ServiceError.clean("x".repeat(SHOWN + 1))).isEqualTo("x".repeat(SHOWN - 1) + "…");
        assertThat(ServiceError.clean("x".repeat(SHOWN - 2) + face + "y")).isEqualTo("x".repeat(SHOWN - 2) + "…");
        assertThat(ServiceError.clean("x".repeat(SHOWN - 3) + face + "yy"))
                .isEqualTo("x".repeat(SHOWN - 3) + face + "…");
    }

    @Test
    void anythingButAnObjectSaysNothing() {
        assertThat(parse("")).isSameAs(ServiceError.NONE);
        assertThat(parse(" ")).isSameAs(ServiceError.NONE);
        assertThat(parse("[1]")).isSameAs(ServiceError.NONE);
        assertThat(parse("<html>")).isSameAs(ServiceError.NONE);
        assertThat(ServiceError.parse(ExactJson.escapingMapper(), null)).isSameAs(ServiceError.NONE);
    }
}
