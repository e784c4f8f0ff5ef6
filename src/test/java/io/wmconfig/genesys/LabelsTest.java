package io.wmconfig.genesys;

import static io.wmconfig.genesys.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    private static final String REPEATED = "{'customI18nLabels': ["
            + "{'language': 'en-US', 'localizedLabels': [{'key': 'T', 'value': '1'}, {'key': 'U', 'value': 'u'},"
            + " {'key': 'T', 'value': '2', 'note': 7}]},"
            + "{'language': 'de', 'localizedLabels': [{'key': 'T', 'value': 'd'}]},"
            + "{'language': 'en-us', 'localizedLabels': [{'key': 'T', 'value': '3'}]}]}";

    @Test
    void everyDuplicateOfALabelIsFoundInAnyCaseOfTheLanguage() {
        assertThat(Labels.values(json(REPEATED), "EN-us", "T")).containsExactly("1", "2", "3");
        assertThat(Labels.values(json(REPEATED), "en-us", "t")).isEmpty();
        assertThat(Labels.values(json(REPEATED), "fr", "T")).isEmpty();
        assertThat(Labels.values(json("{}"), "fr", "T")).isEmpty();
    }

    @Test
    void everyDuplicateOfALabelIsSetAndAllElseStays() {
        ObjectNode edited = json(REPEATED);
        assertThat(Labels.set(edited, "en-us", "T", "new")).isEmpty();
        assertThat(Labels.values(edited, "en-us", "T")).containsExactly("new", "new", "new");
        assertThat(edited.toString())
                .isEqualTo(json(REPEATED)
                        .toString()
                        .replace("\"1\"", "\"new\"")
                        .replace("\"2\"", "\"new\"")
                        .replace("\"3\"", "\"new\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | {'customI18nLabels':[{'language':'de','localizedLabels':[{'key':'T','value':'x'}]}]}",
                "{'customI18nLabels': null} | {'customI18nLabels':[{'language':'de','localizedLabels':[{'key':'T','value':'x'}]}]}",
                "{'customI18nLabels': [{'language': 'DE'}]} | {'customI18nLabels':[{'language':'DE','localizedLabels':[{'key':'T','value':'x'}]}]}",
                "{'customI18nLabels': [{'language': 'fr'}]} | {'customI18nLabels':[{'language':'fr'},{'language':'de','localizedLabels':[{'key':'T','value':'x'}]}]}",
                "{'customI18nLabels': [{'language': 'de', 'localizedLabels': [{'key': 'U'}]}]} | {'customI18nLabels':[{'language':'de','localizedLabels':[{'key':'U'},{'key':'T','value':'x'}]}]}",
            })
    void aNewLabelIsAddedWhereItsLanguageIs(String before, String after) {
        ObjectNode edited = json(before);
        assertThat(Labels.set(edited, "de", "T", "x")).isEmpty();
        assertThat(edited).hasToString(after.replace('\'', '"'));
    }

    @Test
    void aRemovedLabelIsGoneEverywhereAndLeavesNoEmptyLanguage() {
        ObjectNode edited = json(REPEATED);
        assertThat(Labels.remove(edited, "EN-US", "T")).isEmpty();
        assertThat(edited)
                .hasToString(("{'customI18nLabels':[{'language':'en-US','localizedLabels':[{'key':'U','value':'u'}]},"
                                + "{'language':'de','localizedLabels':[{'key':'T','value':'d'}]}]}")
                        .replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}",
                "{'customI18nLabels': null}",
                "{'customI18nLabels': [{'language': 'de', 'localizedLabels': []}]}",
                "{'customI18nLabels': [{'language': 'de', 'localizedLabels': [{'key': 'U', 'value': 'u'}]}]}",
                "{'customI18nLabels': [{'language': 'fr', 'localizedLabels': [{'key': 'T', 'value': 'u'}]}]}",
            })
    void removingWhatIsNotThereChangesNothing(String document) {
        ObjectNode edited = json(document);
        assertThat(Labels.remove(edited, "de", "T")).isEmpty();
        assertThat(edited).isEqualTo(json(document));
    }

    @Test
    void aLanguageThatHoldsMoreThanLabelsStays() {
        ObjectNode edited =
                json("{'customI18nLabels': [{'language': 'de', 'localizedLabels': [{'key': 'T'}], 'n': 1}]}");
        assertThat(Labels.remove(edited, "de", "T")).isEmpty();
        assertThat(edited.path(Labels.MEMBER)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'customI18nLabels': {'a': 1}}  | customI18nLabels",
                "{'customI18nLabels': 'x'}       | customI18nLabels",
                "{'customI18nLabels': ['x', {'language': 'de', 'localizedLabels': {}}]} | customI18nLabels.1.localizedLabels",
            })
    void whatIsNoListIsNeitherEditedNorReplaced(String document, String at) {
        ObjectNode edited = json(document);
        assertThat(Labels.set(edited, "de", "T", "x")).contains(at);
        assertThat(Labels.remove(edited, "de", "T")).contains(at);
        assertThat(edited).isEqualTo(json(document));
    }
}
