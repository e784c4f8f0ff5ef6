package io.wmconfig.plan;

import static io.wmconfig.genesys.Documents.fixture;
import static io.wmconfig.genesys.Documents.json;
import static io.wmconfig.plan.Looks.existing;
import static io.wmconfig.plan.Looks.live;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.look.DomainPolicy;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.LauncherVisibility;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.PathSetting;
import io.wmconfig.look.Pixels;
import io.wmconfig.look.Texts;
import io.wmconfig.look.WebAddress;
import io.wmconfig.problem.WarningKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportedPartsTest {
    private static final String FLOW = "d3a81f6e-2c54-4b90-9a7d-5e0f8c1b6a42";
    private static final LanguageTag GERMAN = new LanguageTag("de");
    private static final LanguageTag ENGLISH = new LanguageTag("en-us");

    private static ExportedLook.Exported exported(String deployment, String document, boolean full) {
        return ExportedLook.of(existing(json(deployment), "1", json(document)), full);
    }

    private static Look look(String document, boolean full) {
        return exported("{}", document, full).look();
    }

    private static String labels(String... groups) {
        return "'customI18nLabels': [" + String.join(", ", groups) + "]";
    }

    private static String group(String language, String... labels) {
        return "{'language': '" + language + "', 'localizedLabels': [" + String.join(", ", labels) + "]}";
    }

    private static String title(String value) {
        return "{'key': 'MessengerHomeHeaderTitle', 'value': '" + value + "'}";
    }

    private static Map<LookSetting, String> titled(String title) {
        return Texts.of(title, null, null);
    }

    @Test
    void everyPartOfALookComesBackAsAsked() {
        Look look = ExportedLook.of(live(fixture("02-config-full-2026.request")), false)
                .look();
        assertThat(look.primary()).isEqualTo(new HexColor("0b5fff"));
        assertThat(look.position()).isEqualTo(LauncherPosition.BOTTOM_RIGHT);
        assertThat(look.<Integer>get(LookSetting.SIDE_SPACE)).isEqualTo(24);
        assertThat(look.<Integer>get(LookSetting.BOTTOM_SPACE)).isEqualTo(32);
        assertThat(look.launcher()).isEqualTo(LauncherVisibility.ON_DEMAND);
        assertThat(look.<LauncherStyle>get(LookSetting.LAUNCHER_STYLE)).isEqualTo(LauncherStyle.ICON_AND_TEXT);
        assertThat(look.<WebAddress>get(LookSetting.LAUNCHER_ICON))
                .isEqualTo(WebAddress.parse("https://cdn.example.com/img/launcher-26.png"));
        assertThat(look.<WebAddress>get(LookSetting.LOGO))
                .isEqualTo(WebAddress.parse("https://cdn.example.com/img/logo-200x70.png"));
        assertThat(look.defaultLanguage()).isNull();
        assertThat(look.texts()).isEqualTo(Texts.NONE);
        assertThat(look.labels())
                .containsExactly(
                        Map.entry(GERMAN, Texts.of("Hallo", "Antwort in wenigen Minuten", "Chat starten")),
                        Map.entry(ENGLISH, Texts.of("Hello", "We reply within minutes", "Chat with us")));
        assertThat(look.settings()).isEmpty();
    }

    @Test
    void theMostPixelsAreSaidAndOneMoreIsAMember() {
        int most = Pixels.MOST;
        assertThat(look("{'position': {'bottomSpace': " + most + "}}", false).<Integer>get(LookSetting.BOTTOM_SPACE))
                .isEqualTo(most);
        assertThat(look("{'position': {'bottomSpace': " + (most + 1) + "}}", false)
                        .settings())
                .containsExactly(new PathSetting("position.bottomSpace", String.valueOf(most + 1)));
        assertThat(look("{'position': {'bottomSpace': 4.5}}", false).settings())
                .containsExactly(new PathSetting("position.bottomSpace", "4.5"));
    }

    @Test
    void anAddressThatNoFlagTakesIsAMember() {
        assertThat(look("{'messenger': {'homeScreen': {'logoUrl': 'http://a.example/l'}}}", false)
                        .settings())
                .containsExactly(new PathSetting("messenger.homeScreen.logoUrl", "\"http://a.example/l\""));
        assertThat(look("{'messenger': {'homeScreen': {'logoUrl': true}}}", false)
                        .settings())
                .containsExactly(new PathSetting("messenger.homeScreen.logoUrl", "true"));
    }

    @Test
    void aPlainOneSaysALanguageThatIsOfferedAndNotTheUsualOne() {
        assertThat(look("{'languages': ['en-us', 'de'], 'defaultLanguage': 'de'}", false)
                        .defaultLanguage())
                .isEqualTo(GERMAN);
        assertThat(look("{'languages': ['DE', 'fr'], 'defaultLanguage': 'de'}", false)
                        .defaultLanguage())
                .isEqualTo(GERMAN);
        assertThat(look("{'languages': ['fr'], 'defaultLanguage': 'de'}", false).defaultLanguage())
                .isNull();
        assertThat(look("{'languages': {'a': 'de'}, 'defaultLanguage': 'de'}", false)
                        .defaultLanguage())
                .isNull();
        assertThat(look("{'languages': ['en-us'], 'defaultLanguage': 'en-us'}", false)
                        .defaultLanguage())
                .isNull();
    }

    @Test
    void aFullOneSaysTheLanguageOnlyWhereThatIsAllAboutLanguages() {
        Look alone = look("{'languages': ['de'], 'defaultLanguage': 'de'}", true);
        assertThat(alone.defaultLanguage()).isEqualTo(GERMAN);
        assertThat(alone.settings()).extracting(PathSetting::path).doesNotContain("languages", "defaultLanguage");
        for (String more : List.of("['de', 'fr']", "['fr']", "['de', 'de']")) {
            Look look = look("{'languages': " + more + ", 'defaultLanguage': 'de'}", true);
            assertThat(look.defaultLanguage()).as(more).isNull();
            assertThat(look.settings()).extracting(PathSetting::path).contains("languages", "defaultLanguage");
        }
        assertThat(look("{'languages': ['DE'], 'defaultLanguage': 'DE'}", true).defaultLanguage())
                .isNull();
        assertThat(look("{'languages': ['xx_odd'], 'defaultLanguage': 'xx_odd'}", true)
                        .defaultLanguage())
                .isNull();
    }

    @Test
    void textsOfTheLanguageThatIsSaidStandBesideThoseOfTheOthers() {
        Look look = look(
                "{'languages': ['de', 'en-us'], 'defaultLanguage': 'de', "
                        + labels(group("en-us", title("Hello")), group("de", title("Hallo"))) + "}",
                false);
        assertThat(look.defaultLanguage()).isEqualTo(GERMAN);
        assertThat(look.texts()).isEqualTo(titled("Hallo"));
        assertThat(look.labels()).containsExactly(Map.entry(ENGLISH, titled("Hello")));
    }

    @Test
    void aFullOneSaysLabelsAsTextsOnlyWhereTheseAreAll() {
        String languages = "{'languages': ['de'], 'defaultLanguage': 'de', ";
        Look all = look(languages + labels(group("de", title("Hallo"))) + "}", true);
        assertThat(all.texts()).isEqualTo(titled("Hallo"));
        assertThat(all.settings()).extracting(PathSetting::path).doesNotContain("customI18nLabels");
        Look more = look(languages + labels(group("de", title("Hallo"), title("Hallo"))) + "}", true);
        assertThat(more.texts()).isEqualTo(Texts.NONE);
        assertThat(more.labels()).isEmpty();
        assertThat(more.settings()).extracting(PathSetting::path).contains("customI18nLabels");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[{'language': 'de', 'localizedLabels': []}]                                                     |"
                        + " true",
                "[{'language': 'de', 'localizedLabels': [{'key': 'MessengerHomeHeaderTitle', 'value': 'a'}]}]    |"
                        + " true",
                "[]                                                                                              |"
                        + " true",
                "[{'language': 'de', 'localizedLabels': [{'key': 'Other', 'value': 'a'}]}]                       |"
                        + " false",
                "[{'language': 'de', 'localizedLabels': [{'key': 'MessengerHomeHeaderTitle', 'value': ''}]}]     |"
                        + " false",
                "[{'language': 'de', 'localizedLabels': [{'key': 'MessengerHomeHeaderTitle', 'value': 7}]}]      |"
                        + " false",
                "[{'language': 'de', 'localizedLabels': [{'key': 'MessengerHomeHeaderTitle', 'value': 'a', 'x': 1}]}]"
                        + " | false",
                "[{'language': 'de', 'localizedLabels': [], 'x': 1}]                                             |"
                        + " false",
                "[{'language': 'de', 'localizedLabels': {}}]                                                     |"
                        + " false",
                "[{'language': 'fr', 'localizedLabels': []}]                                                     |"
                        + " false",
                "[{'language': 'DE', 'localizedLabels': []}]                                                     |"
                        + " false",
                "[{'language': 'zz_odd', 'localizedLabels': []}]                                                 |"
                        + " false",
                "{'a': {'language': 'de', 'localizedLabels': []}}                                                |"
                        + " false",
            })
    void textsByLanguageSayAllLabelsOnlyIfTheyArePlain(String labels, boolean all) {
        ObjectNode document = json("{'languages': ['de', 'zz_odd'], 'customI18nLabels': " + labels + "}");
        assertThat(new ExportedLabels(document).areAll()).isEqualTo(all);
    }

    @Test
    void textsThatCannotBeSaidWithoutAChangeAreLeftOut() {
        assertThat(unchanged(group("de", title("a"), title("b")))).isEmpty();
        assertThat(unchanged(group("de", title("a")), group("DE", title("a"))))
                .containsExactly(Map.entry(GERMAN, titled("a")));
        assertThat(unchanged(group("de", title("")))).isEmpty();
        assertThat(unchanged(group("de", title("tab\\tend")))).isEmpty();
        assertThat(unchanged(group("fr", title("a")))).isEmpty();
        assertThat(unchanged(group("de", title("a"), "{'key': 'Other', 'value': 7}")))
                .isEmpty();
        assertThat(new ExportedLabels(json("{'languages': 'de', " + labels(group("de", title("a"))) + "}")).unchanged())
                .isEmpty();
        assertThat(new ExportedLabels(json("{'languages': {'a': 'de'}, " + labels(group("de", title("a"))) + "}"))
                        .unchanged())
                .isEmpty();
        assertThat(unchanged(group(
                        "de",
                        "{'key': 'MessengerHomeHeaderSubTitle', 'value': 'w'}",
                        "{'key': 'MessengerLauncherButtonText', 'value': 'l'}")))
                .containsExactly(Map.entry(GERMAN, Texts.of(null, "w", "l")));
    }

    private static Map<LanguageTag, Map<LookSetting, String>> unchanged(String... groups) {
        return new ExportedLabels(json("{'languages': ['de'], " + labels(groups) + "}")).unchanged();
    }

    @Test
    void statusIsSaidWhereItDoesNotHoldAnyway() {
        assertThat(exported("{'status': 'Inactive'}", "{}", false).look().active())
                .isFalse();
        assertThat(exported("{'status': 'Active'}", "{}", false).look().active())
                .isNull();
        assertThat(exported("{'status': 'Active'}", "{}", true).look().active()).isTrue();
        assertThat(exported("{'status': 'Pending'}", "{}", true).look().active())
                .isNull();
    }

    @Test
    void pagesAreSaidAsHostsInAlphabeticalOrder() {
        String all = "{'allowAllDomains': true, 'allowedDomains': ['a.example']}";
        assertThat(exported(all, "{}", false).look().domains()).isNull();
        assertThat(exported(all, "{}", true).look().domains()).isEqualTo(DomainPolicy.ALL);
        assertThat(exported("{'allowedDomains': ['b.example', 'a.example']}", "{}", false)
                        .look()
                        .domains())
                .isEqualTo(DomainPolicy.only(List.of("a.example", "b.example")));
        assertThat(exported("{'allowedDomains': []}", "{}", true).look().domains())
                .isNull();
    }

    @Test
    void aFullOneAloneHoldsTheFlow() {
        String deployment = "{'flow': {'id': '" + FLOW + "'}, 'description': 'Shop'}";
        assertThat(exported(deployment, "{}", true).look().flowId()).isEqualTo(FLOW);
        assertThat(exported(deployment, "{}", false).look().flowId()).isNull();
        assertThat(exported(deployment, "{}", false).look().description()).isEqualTo("Shop");
        assertThat(exported("{'flow': {'id': ''}}", "{}", true).look().flowId()).isNull();
        assertThat(exported("{'flow': {'id': ''}}", "{}", true).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'flow': {'id': 'odd'}}              | {}           | deployment.flow.id",
                "{'description': 'two\\nlines'}       | {}           | deployment.description",
                "{'allowedDomains': ['no host']}      | {}           | deployment.allowedDomains",
                "{'allowedDomains': ['https://a.example/x']} | {}    | deployment.allowedDomains",
                "{}                                   | {'a.b': 1}   | a.b",
            })
    void whatCannotBeSaidIsTold(String deployment, String document, String path) {
        ExportedLook.Exported exported = exported(deployment, document, true);
        assertThat(exported.warnings())
                .containsExactly(
                        new Warning(WarningKind.NOT_EXPORTED, "`" + path + "` of `Support` cannot be exported"));
        assertThat(exported.look().flowId()).isNull();
        assertThat(exported.look().description()).isNull();
        assertThat(exported.look().domains()).isNull();
    }

    @Test
    void flagsSayTheTextsOfOneLanguage() {
        ExportedLook.Exported flags = ExportedLook.forFlags(existing(
                json("{'flow': {'id': 'f'}}"),
                "1",
                json("{'languages': ['de'], 'defaultLanguage': 'DE', " + labels(group("de", title("Hallo"))) + "}")));
        assertThat(flags.look().texts()).isEqualTo(titled("Hallo"));
        assertThat(flags.look().labels()).isEmpty();
        assertThat(flags.look().settings()).isEmpty();
        Look none = ExportedLook.forFlags(existing(json("{}"), "1", json("{}"))).look();
        assertThat(none).isEqualTo(Look.NOTHING);
    }

    @Test
    void flagsSayLabelsOfSeveralLanguagesAsTheyAre() {
        ObjectNode document = json("{'languages': ['de', 'en-us'], 'defaultLanguage': 'en-us', 'name': 'x', "
                + labels(group("de", title("Hallo")), group("en-us", title("Hello"))) + "}");
        ExportedLook.Exported flags =
                ExportedLook.forFlags(existing(json("{'allowedDomains': ['a b']}"), "1", document));
        assertThat(flags.look().texts()).isEqualTo(Texts.NONE);
        assertThat(flags.look().labels()).isEmpty();
        assertThat(flags.look().settings())
                .containsExactly(new PathSetting(
                        "customI18nLabels", document.path("customI18nLabels").toString()));
        assertThat(flags.warnings()).extracting(Warning::code).containsExactly("not-exported");
    }
}
