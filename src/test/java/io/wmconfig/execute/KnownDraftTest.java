package io.wmconfig.execute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.execute.KnownDraft.Origin;
import io.wmconfig.genesys.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownDraftTest {
    private static final String STAMPED =
            "'dateModified': '2026-01-01T00:00:00Z', 'lastModifiedUser': {'id': 'u1', 'selfUri': '/u1'}";

    private static ObjectNode draft(String members) {
        return Documents.json("{'id': 'c1', 'name': 'look'" + (members.isEmpty() ? "" : ", " + members) + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // origin, stamps known, what a response adds, whether somebody else must have added it
                "FOUND    | true  | 'position': {'sideSpace': 20}     | false",
                "FOUND    | false | 'position': {'sideSpace': 20}     | true",
                "FOUND    | true  | 'logo': 'https://a.example/l.png' | true",
                "REPLACED | false | 'position': {'sideSpace': 20}     | false",
                "REPLACED | true  | 'logo': 'https://a.example/l.png' | true",
                "CREATED  | false | 'position': {'sideSpace': 20}     | false",
                "CREATED  | true  | 'logo': 'https://a.example/l.png' | false",
                "CREATED  | false | 'logo': 'https://a.example/l.png' | true",
                "CREATED  | true  | 'color': '#0d6efd'                | true"
            })
    void anAdditionIsTheServicesUnlessSomebodyElseCouldHaveMadeIt(
            Origin origin, boolean stamped, String addition, boolean foreign) {
        String stamps = stamped ? STAMPED + ", 'createdDate': 'x'" : "";
        KnownDraft known = new KnownDraft(origin, draft(stamps));
        ObjectNode answer = draft((stamped ? stamps + ", " : "") + addition);
        assertThat(known.foreign(answer).isEmpty()).isEqualTo(!foreign);
    }

    @Test
    void aChangeIsNeverTheServices() {
        KnownDraft known = new KnownDraft(Origin.CREATED, draft(STAMPED + ", 'position': {'sideSpace': 20}"));
        assertThat(known.foreign(draft(STAMPED + ", 'position': {'sideSpace': 21}")))
                .hasSize(1);
    }

    @Test
    void aNewDateOrUserIsANewWrite() {
        KnownDraft known = new KnownDraft(Origin.FOUND, draft(STAMPED));
        assertThat(known.isShownBy(draft(STAMPED))).isTrue();
        assertThat(known.isShownBy(draft(STAMPED.replace("/u1", "/elsewhere")))).isTrue();
        assertThat(known.isShownBy(draft(STAMPED.replace("'u1'", "'u2'")))).isFalse();
        assertThat(known.isShownBy(draft(STAMPED.replace("2026", "2027")))).isFalse();
        assertThat(known.isShownBy(draft(STAMPED + ", 'title': 'x'"))).isFalse();
        assertThat(known.foreign(draft(STAMPED.replace("2026", "2027") + ", 'position': {'sideSpace': 20}")))
                .hasSize(1);
    }

    @Test
    void aLaterAnswerIsComparedWithFromThenOn() {
        KnownDraft known = new KnownDraft(Origin.REPLACED, draft(""));
        ObjectNode later = draft("'position': {'sideSpace': 20}");
        known.seen(later);
        assertThat(known.document()).isSameAs(later);
        assertThat(known.foreign(draft(""))).hasSize(1);
    }
}
