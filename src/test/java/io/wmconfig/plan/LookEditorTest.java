package io.wmconfig.plan;

import static io.wmconfig.genesys.Documents.fixture;
import static io.wmconfig.genesys.Documents.json;
import static io.wmconfig.plan.Looks.failure;
import static io.wmconfig.plan.Looks.look;
import static io.wmconfig.plan.Looks.withLabels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.Look;
import io.wmconfig.look.Texts;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookEditorTest {
    private static final ObjectNode FULL = fixture("02-config-full-2026.request");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "--primary=#05b                  | {'messenger':{'styles':{'primaryColor':'#0055bb'}}}",
                "--position=left                 | {'position':{'alignment':'Left'}}",
                "--side-space=24                 | {'position':{'sideSpace':24}}",
                "--bottom-space=0                | {'position':{'bottomSpace':0}}",
                "--launcher=on-demand            | {'messenger':{'launcherButton':{'visibility':'OnDemand'}}}",
                "--launcher-style=icon-and-text  | {'messenger':{'launcherButton':{'displayType':'IconAndText'}}}",
                "--launcher-icon=https://a.example/i | {'messenger':{'launcherButton':{'icon':{'url':'https://a.example/i'}}}}",
                "--logo=https://a.example/l      | {'messenger':{'homeScreen':{'logoUrl':'https://a.example/l'}}}",
                "--language=De                   | {'defaultLanguage':'de','languages':['de']}",
                "--set=a.b=[1.10]                | {'a':{'b':[1.10]}}",
                "--set=a=null                    | {}",
                "--active                        | {}",
                "--description=x                 | {}",
                "--title=                        | {}",
            })
    void eachFlagSetsItsMemberAndNothingElse(String flag, String document) {
        assertThat(edit("{}", look(flag))).isEqualTo(document.replace('\'', '"'));
    }

    @Test
    void textsGoToTheDocumentsLanguageWhichIsOfferedThen() {
        assertThat(edit("{'defaultLanguage': 'de', 'languages': ['en-us']}", look("--title=Hallo")))
                .isEqualTo("{'defaultLanguage':'de','languages':['en-us','de'],'customI18nLabels':[{'language':'de',"
                                .replace('\'', '"')
                        + "'localizedLabels':[{'key':'MessengerHomeHeaderTitle','value':'Hallo'}]}]}"
                                .replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'defaultLanguage': 'de'}                          | de",
                "{'defaultLanguage': '', 'languages': ['fr', 'de']} | fr",
                "{'languages': ['fr']}                              | fr",
                "{'languages': []}                                  | en-us",
                "{'languages': ['']}                                | en-us",
                "{}                                                 | en-us",
                "{'defaultLanguage': 'en_US.UTF-8 (odd)'}           | en_US.UTF-8 (odd)",
                "{'defaultLanguage': 7}                             | 7",
                "{'defaultLanguage': {}, 'languages': ['fr']}       | fr",
            })
    void theLanguageOfTextsIsWhateverTheOrgCallsIt(String document, String language) {
        Look look = look("--launcher-text=Chat");
        ObjectNode edited = new LookEditor(look).edit(json(document));
        assertThat(edited.path("customI18nLabels").path(0).path("language").textValue())
                .isEqualTo(language);
        assertThat(edited.path("languages").toString()).contains("\"" + language + "\"");
        assertThat(new LookEditor(look).asked(edited))
                .containsExactly("customI18nLabels." + language.toLowerCase(java.util.Locale.ROOT)
                        + ".MessengerLauncherButtonText");
    }

    @Test
    void aLanguageThatIsGivenWithTextsTakesThemAndLeavesTheDefaultLanguage() {
        assertThat(changed("--language=fr", "--title=Bonjour", "--welcome="))
                .containsExactlyInAnyOrder("languages", "customI18nLabels.fr.MessengerHomeHeaderTitle");
        assertThat(changed("--language=fr", "--title=")).containsExactly("languages");
        assertThat(changed("--language=fr")).containsExactlyInAnyOrder("languages", "defaultLanguage");
        assertThat(changed("--language=fr", "--title=Bonjour", "--default-language=de", "--launcher-text=Chat"))
                .containsExactlyInAnyOrder(
                        "languages",
                        "defaultLanguage",
                        "customI18nLabels.fr.MessengerHomeHeaderTitle",
                        "customI18nLabels.fr.MessengerLauncherButtonText");
    }

    private static List<String> changed(String... flags) {
        return DocumentDiff.configurationDifferences(FULL, new LookEditor(look(flags)).edit(FULL)).stream()
                .map(Change::path)
                .toList();
    }

    @Test
    void aTextWithItsLanguageWinsOverOneOfAFile() {
        Look look = withLabels(look("--title=File"), "en-us", Texts.of("Flag", null, null))
                .inLanguage(new LanguageTag("en-us"));
        assertThat(new LookEditor(look)
                        .edit(json("{'defaultLanguage': 'en-us'}"))
                        .toString())
                .contains("\"Flag\"")
                .doesNotContain("\"File\"");
    }

    @Test
    void textsByLanguageYieldToTheTextsOfTheSameLanguage() {
        Look look = withLabels(look("--title=Over"), "en-us", Texts.of("Under", "Line", null));
        ObjectNode edited = new LookEditor(look).edit(json("{'defaultLanguage': 'EN-US'}"));
        assertThat(edited.path("customI18nLabels").path(0).path("localizedLabels"))
                .hasToString(("[{'key':'MessengerHomeHeaderTitle','value':'Over'},"
                                + "{'key':'MessengerHomeHeaderSubTitle','value':'Line'}]")
                        .replace('\'', '"'));
        assertThat(edited.path("customI18nLabels")).hasSize(1);
        Look all = withLabels(look("--welcome=W", "--launcher-text=L"), "en-us", Texts.of("T", "w", "l"));
        assertThat(new LookEditor(all).edit(json("{}")).toString())
                .contains("\"T\"", "\"W\"", "\"L\"")
                .doesNotContain("\"w\"", "\"l\"");
    }

    @Test
    void textsByLanguageAreAskedForByTheirLanguage() {
        Look look = withLabels(look("--language=fr"), "de", Texts.of("a", "b", "c"));
        assertThat(new LookEditor(look).asked(json("{}")))
                .containsExactly(
                        "defaultLanguage",
                        "customI18nLabels.de.MessengerHomeHeaderTitle",
                        "customI18nLabels.de.MessengerHomeHeaderSubTitle",
                        "customI18nLabels.de.MessengerLauncherButtonText");
        assertThat(new LookEditor(look("--primary=#fff", "--set=a.b=1")).asked(json("{}")))
                .containsExactly("messenger.styles.primaryColor", "a.b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "--primary=#0b5fff     | {'messenger':{'styles':{'primaryColor':'#0B5FFF'}}}",
                "--primary=#05b        | {'messenger':{'styles':{'primaryColor':'#05B'}}}",
                "--side-space=24       | {'position':{'sideSpace':24.0}}",
                "--language=en-us      | {'defaultLanguage':'EN-us','languages':['En-US']}",
                "--set=a.b={}          | {'a':{'b':null}}",
                "--set=a.b=1.1         | {'a':{'b':1.10}}",
                "--set=x.id=~1~        | {'x':{'id':'1','name':'n','selfUri':'/'}}",
            })
    void whatSaysTheSameStaysAsItIsSpelled(String flag, String document) {
        assertThat(edit(document, look(flag.replace('~', '"')))).isEqualTo(document.replace('\'', '"'));
    }

    @Test
    void aReferenceThatIsSetAnewLosesItsStaleNameAndAddress() {
        String before = "{'x': {'id': '1', 'name': 'n', 'selfUri': '/', 'more': 1}, 'name': 'top'}";
        assertThat(edit(before, look("--set=x.id=\"2\"")))
                .isEqualTo("{'x':{'id':'2','more':1},'name':'top'}".replace('\'', '"'));
        assertThat(edit(before, look("--set=x.more=2"))).contains("selfUri");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "--primary=#05b    | {'messenger': 'x'}                         | messenger.styles",
                "--primary=#05b    | {'messenger': ['x']}                       | messenger.styles",
                "--primary=#05b    | {'messenger': {'styles': 1}}               | messenger.styles.primaryColor",
                "--title=x         | {'customI18nLabels': {'en-us': {}}}        | customI18nLabels",
                "--title=x         | {'customI18nLabels': 'x'}                  | customI18nLabels",
                "--title=          | {'customI18nLabels': 'x'}                  | customI18nLabels",
                "--title=x         | {'customI18nLabels': [{'language': 'en-us', 'localizedLabels': {}}]} | customI18nLabels.0.localizedLabels",
                "--title=x         | {'languages': 'en-us'}                     | languages",
                "--language=de     | {'languages': {'de': 1}}                   | languages",
            })
    void aDocumentOfAnotherShapeIsNotTrusted(String flag, String document, String at) {
        LookEditor editor = new LookEditor(look(flag));
        Problem problem = failure(() -> editor.edit(json(document)));
        assertThat(problem.kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
        assertThat(problem.summary()).contains("`" + at + "`").doesNotContain("--set");
        assertThat(problem.detail()).isNotBlank();
        assertThat(problem.hint()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'position': null, 'messenger': null, 'languages': null, 'customI18nLabels': null}",
                "{'messenger': {'styles': null, 'launcherButton': {'icon': null}, 'homeScreen': null}}",
                "{'customI18nLabels': [null, 'x', 7, {'language': null}, {'localizedLabels': ['x', null, {}]}]}",
                "{'languages': [null, 7, {}], 'defaultLanguage': null}",
            })
    void nullsAndOddEntriesStandInNobodysWay(String document) {
        Look look = look("--primary=#05b", "--side-space=1", "--launcher-icon=https://a.example/i", "--title=x");
        ObjectNode edited = new LookEditor(look).edit(json(document));
        assertThat(new LookEditor(look).edit(edited)).isEqualTo(edited);
        assertThat(edited.toString()).contains("#0055bb", "sideSpace", "\"x\"");
    }

    @Test
    void everySettingWithoutAPlaceIsToldAtOnce() {
        LookEditor editor = new LookEditor(look("--set=messenger.5.a=1", "--set=languages.7=\"x\"", "--set=ok=1"));
        assertThatThrownBy(() -> editor.edit(json("{'messenger': [], 'languages': []}")))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problems())
                            .extracting(Problem::summary)
                            .satisfiesExactly(
                                    first -> assertThat(first).contains("`--set messenger.5.a`", "`messenger.5`"),
                                    other -> assertThat(other).contains("`--set languages.7`"));
                    assertThat(e.first().kind()).isEqualTo(ProblemKind.INVALID_INPUT);
                    assertThat(e.first().hint()).isNotNull();
                });
    }

    @Test
    void aTextOnTheHomeScreenAsksForIt() {
        assertThat(new LookEditor(look("--title=x")).asksForHomeScreen()).isTrue();
        assertThat(new LookEditor(look("--welcome=x")).asksForHomeScreen()).isTrue();
        assertThat(new LookEditor(look("--logo=https://a.example/l")).asksForHomeScreen())
                .isTrue();
        assertThat(new LookEditor(look("--title=", "--launcher-text=x")).asksForHomeScreen())
                .isFalse();
        assertThat(new LookEditor(withLabels(look(), "de", Texts.of(null, "x", null))).asksForHomeScreen())
                .isTrue();
        assertThat(new LookEditor(look("--launcher-text=x")).asksForCaption()).isTrue();
        assertThat(new LookEditor(look("--launcher-text=", "--title=x")).asksForCaption())
                .isFalse();
    }

    private static String edit(String document, Look look) {
        ObjectNode before = json(document);
        ObjectNode copy = before.deepCopy();
        String edited = new LookEditor(look).edit(before).toString();
        assertThat(before).isEqualTo(copy);
        return edited;
    }
}
