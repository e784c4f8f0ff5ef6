package io.wmconfig.genesys;

import static io.wmconfig.genesys.Documents.configuration;
import static io.wmconfig.genesys.Documents.fixture;
import static io.wmconfig.genesys.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentDiffTest {
    private static final int ROUNDS = 300;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}                                | {'a': null}",
                "{}                                | {'a': []}",
                "{'a': {}}                         | {'a': []}",
                "{}                                | {'a': {'b': {'c': null}}}",
                "{'primaryColor': '#0056B3'}       | {'primaryColor': '#0056b3'}",
                "{'primaryColor': '#ABC'}          | {'primaryColor': '#aabbcc'}",
                "{'buttonColor': '#05b'}           | {'buttonColor': '#0055BB'}",
                "{'colors': ['#05b']}              | {'colors': ['#0055BB']}",
                "{'a': 1.10}                       | {'a': 1.1}",
                "{'a': 24}                         | {'a': 24.0}",
                "{'b': 1, 'a': 2}                  | {'a': 2, 'b': 1}",
                "{'customI18nLabels': {}}          | {'customI18nLabels': null}",
                "{'customI18nLabels': []}          | {'customI18nLabels': [{'language': 'de', 'localizedLabels': []}]}",
            })
    void theseSayTheSame(String one, String other) {
        assertThat(DocumentDiff.differences(json(one), json(other))).isEmpty();
        assertThat(DocumentDiff.differences(json(other), json(one))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'a': ''}                         | {}                                | a",
                "{'a': false}                      | {}                                | a",
                "{'a': 0}                          | {'a': '0'}                        | a",
                "{'title': 'ABC'}                  | {'title': 'abc'}                  | title",
                "{'title': '#ABC'}                 | {'title': '#aabbcc'}              | title",
                "{'primaryColor': '#ABC'}          | {'primaryColor': '#aabbcd'}       | primaryColor",
                "{'primaryColor': 'abc'}           | {'primaryColor': '#aabbcc'}       | primaryColor",
                "{'a': 1.10}                       | {'a': 1.11}                       | a",
                "{'a': {'b': 1}}                   | {'a': {'b': 2}}                   | a.b",
                "{'a': {'b': {'c': 1}}}            | {}                                | a.b.c",
                "{}                                | {'a': {'b': [1]}}                 | a.b",
                "{'a': [1, 2]}                     | {'a': [1, 3]}                     | a",
                "{'a': [1, 2]}                     | {'a': [2, 1]}                     | a",
                "{'a': [{'b': 1}, {'c': 2}]}       | {'a': [{'b': 1}, {'c': 3}]}       | a.1.c",
                "{'a': [1]}                        | {'a': [1, 2]}                     | a",
                "{'a': [{}]}                       | {}                                | a",
                "{'a': {'b': 1}}                   | {'a': 'b'}                        | a",
                "{'a': {'b': 1}}                   | {'a': ['b']}                      | a",
                "{'customI18nLabels': 'x'}         | {'customI18nLabels': []}          | customI18nLabels",
                "{'customI18nLabels': ['x']}       | {'customI18nLabels': ['y']}       | customI18nLabels..",
            })
    void theseDiffer(String one, String other, String paths) {
        List<String> expected = List.of(paths.split(" "));
        assertThat(DocumentDiff.differences(json(one), json(other)))
                .extracting(Change::path)
                .containsExactlyElementsOf(expected);
        assertThat(DocumentDiff.differences(json(other), json(one)))
                .extracting(Change::path)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void anAbsentSideIsNull() {
        Change added =
                DocumentDiff.differences(json("{'a': null}"), json("{'a': 1}")).get(0);
        assertThat(added.from()).isNull();
        assertThat(String.valueOf(added.to())).isEqualTo("1");
        Change gone =
                DocumentDiff.differences(json("{'a': 1}"), json("{'a': []}")).get(0);
        assertThat(String.valueOf(gone.from())).isEqualTo("1");
        assertThat(gone.to()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"a.b, a.b, true", "a.b, a, true", "a, a.b, true", "a.b, a.bc, false", "a.bc, a.b, false", "a, b, false"
    })
    void aDifferenceTouchesWhatHoldsItAndWhatItHolds(String path, String other, boolean touches) {
        assertThat(new Change(path, null, null).touches(other)).isEqualTo(touches);
    }

    @Test
    void theOrderOfLabelsDoesNotCount() {
        ObjectNode document = fixture("02-config-full-2026.request");
        ObjectNode turned = document.deepCopy();
        reverse((ArrayNode) turned.path(Labels.MEMBER));
        turned.path(Labels.MEMBER).forEach(group -> reverse((ArrayNode) group.path("localizedLabels")));
        assertThat(turned).isNotEqualTo(document);
        assertThat(DocumentDiff.sameConfiguration(document, turned)).isTrue();
    }

    @Test
    void aLabelIsNamedByLanguageAndKey() {
        ObjectNode document = fixture("02-config-full-2026.request");
        ObjectNode edited = document.deepCopy();
        assertThat(Labels.set(edited, "DE", "MessengerHomeHeaderTitle", "Servus"))
                .isEmpty();
        assertThat(DocumentDiff.configurationDifferences(document, edited))
                .extracting(Change::path)
                .containsExactly("customI18nLabels.de.MessengerHomeHeaderTitle");
    }

    @Test
    void aLabelThatStandsTwiceDiffersFromOneThatStandsOnce() {
        String label = "{'key': 'T', 'value': 'x'}";
        ObjectNode once = json("{'customI18nLabels': [{'language': 'de', 'localizedLabels': [" + label + "]}]}");
        ObjectNode twice =
                json("{'customI18nLabels': [{'language': 'de', 'localizedLabels': [" + label + "," + label + "]}]}");
        ObjectNode groups = json("{'customI18nLabels': [{'language': 'de', 'localizedLabels': [" + label
                + "]}, {'language': 'DE', 'localizedLabels': [" + label + "]}]}");
        assertThat(DocumentDiff.differences(once, twice))
                .extracting(Change::path)
                .containsExactly("customI18nLabels.de.T#2");
        assertThat(DocumentDiff.differences(twice, groups)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'language': 'de', 'localizedLabels': 'x'}",
                "{'language': 'de', 'localizedLabels': {'a': 1}}",
                "{'language': 'de', 'localizedLabels': ['x']}",
                "{'language': 'de', 'localizedLabels': [{'key': 'T'}]}",
                "{'language': 'de', 'localizedLabels': [{'key': 'T', 'value': 'x', 'more': 1}]}",
                "{'language': 'de', 'more': 1}",
                "'de'",
            })
    void nothingInALabelGoesUnseen(String group) {
        ObjectNode odd = json("{'customI18nLabels': [" + group + "]}");
        assertThat(DocumentDiff.differences(odd, json("{}"))).isNotEmpty();
        assertThat(DocumentDiff.differences(odd, odd.deepCopy())).isEmpty();
    }

    @Test
    void whatTheServiceOwnsDoesNotCount() {
        ObjectNode sent = json("{'name': 'a', 'messenger': {'id': '1'}}");
        ObjectNode answer = json("{'id': 'c', 'version': '3', 'status': 'Active', 'selfUri': '/x', 'dateCreated': 'd',"
                + "'name': 'a', 'messenger': {'id': '1'}}");
        assertThat(DocumentDiff.sameConfiguration(sent, answer)).isTrue();
        assertThat(DocumentDiff.differences(sent, answer)).isNotEmpty();
        answer.withObject("/messenger").put("id", "2");
        assertThat(DocumentDiff.sameConfiguration(sent, answer)).isFalse();
    }

    @Test
    void deploymentsAreComparedByWhatCanBeSent() {
        ObjectNode active = fixture("23-deployment-active.response");
        ObjectNode later = active.deepCopy().put("dateModified", "later").put("snippet", "other");
        assertThat(DocumentDiff.deploymentDifferences(active, later)).isEmpty();
        later.put("status", "Inactive");
        assertThat(DocumentDiff.deploymentDifferences(active, later))
                .extracting(Change::path)
                .containsExactly("status");
    }

    @Test
    void anAnswerThatOnlyAddsLacksNothing() {
        Random random = new Random(17);
        for (int round = 0; round < ROUNDS; round++) {
            ObjectNode sent = configuration(random);
            ObjectNode answer = sent.deepCopy();
            answer.put("added", 1).putObject("more").put("b", true);
            if (answer.get("messenger") instanceof ObjectNode messenger) {
                messenger.put("filledIn", "Word");
            }
            assertThat(DocumentDiff.missing(sent, answer)).as("round %d", round).isEmpty();
        }
        assertThat(DocumentDiff.missing(json("{'a': 1, 'b': 2}"), json("{'b': 3}")))
                .extracting(Change::path)
                .containsExactly("a", "b");
    }

    @Test
    void samenessIsReflexiveAndSymmetric() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            ObjectNode one = configuration(random);
            ObjectNode other = configuration(random);
            assertThat(DocumentDiff.differences(one, one.deepCopy()))
                    .as("seed %d", seed)
                    .isEmpty();
            List<Change> there = DocumentDiff.differences(one, other);
            List<Change> back = DocumentDiff.differences(other, one);
            assertThat(there)
                    .as("seed %d", seed)
                    .map(difference -> new Change(difference.path(), difference.to(), difference.from()))
                    .containsExactlyInAnyOrderElementsOf(back);
        }
    }

    private static void reverse(ArrayNode array) {
        ArrayNode copy = array.deepCopy();
        array.removeAll();
        for (JsonNode one : copy) {
            array.insert(0, one);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'position':{'alignment':'Auto'}}|{'position':{'alignment':'auto'}}|true",
                "{'languages':['en-us','de']}|{'languages':['DE','en-US']}|true",
                "{'languages':['en-us','de']}|{'languages':['de']}|false",
                "{'defaultLanguage':'pt-br'}|{'defaultLanguage':'pt-BR'}|true",
                "{'allowedDomains':['a.example','B.example']}|{'allowedDomains':['b.example','a.example']}|true",
                "{'x':['a','b']}|{'x':['b','a']}|false",
                "{'name':'Shop'}|{'name':'shop'}|false",
                "{'type':'Call me'}|{'type':'call me'}|false",
                "{'logoUrl':'https://a.example/L'}|{'logoUrl':'https://a.example/l'}|false",
            })
    void wordsOfTheApiAndTheOrderOfSetsDoNotCount(String one, String other, boolean same) {
        assertThat(DocumentDiff.differences(json(one), json(other)).isEmpty()).isEqualTo(same);
    }
}
