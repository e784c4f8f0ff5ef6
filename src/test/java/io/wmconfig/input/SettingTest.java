package io.wmconfig.input;

import static io.wmconfig.input.LookFlagsTest.only;
import static io.wmconfig.input.LookFlagsTest.read;
import static io.wmconfig.input.LookFlagsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.look.PathSetting;
import io.wmconfig.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
    private static final String RULE =
            "`--set` must be a dotted path, `=` and a JSON value, such as" + " `position.sideSpace=24`, found ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "messenger.enabled=true | messenger.enabled | true",
                "a=null                 | a                 | null",
                "a=1.10                 | a                 | 1.10",
                "a=1e400                | a                 | 1e400",
                "a=-0                   | a                 | -0",
                "a=123456789012345678901234567890.10 | a    | 123456789012345678901234567890.10",
                "' a = [ 1 , 2.50 ] '   | a                 | [1,2.50]",
                "a={\"b\" : {\"c\":[ ]}, \"d\":\"e=f\"} | a | {\"b\":{\"c\":[]},\"d\":\"e=f\"}",
                "a=\"ü\\u00fc\\n\"      | a                 | \"üü\\n\"",
                "journeyEvents.clickEvents.0.selector=\"#x\" | journeyEvents.clickEvents.0.selector | \"#x\"",
                "name=\"Support\"       | name              | \"Support\"",
                "description=\"x\"      | description       | \"x\"",
                "supportCenter.knowledgeBase.id=\"1\" | supportCenter.knowledgeBase.id | \"1\"",
                "supportCenter.enabledCategories.0.selfUri=\"/x\" | supportCenter.enabledCategories.0.selfUri | \"/x\"",
            })
    void aSettingIsAPathAndExactJson(String text, String path, String json) {
        assertThat(read("--set=" + text).settings()).containsExactly(new PathSetting(path, json));
    }

    @Test
    void settingsKeepTheirOrder() {
        assertThat(read("--set=b=1", "--set=a=2", "--set=ab.c=3").settings())
                .extracting(PathSetting::path)
                .containsExactly("b", "a", "ab.c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "''        | nothing",
                "position  | `position`",
                "=1        | no path",
                ".a=1      | an empty step in `.a`",
                "a.=1      | an empty step in `a.`",
                "a..b=1    | an empty step in `a..b`",
                "a b=1     | the path `a b`",
                "a[0].b=1  | the path `a[0].b`",
                "a.01=1    | the index `01` in `a.01`",
                "a.99999=1 | the index `99999` in `a.99999`",
            })
    void aPathHasNamedSteps(String text, String found) {
        assertThat(refused("--set=" + text)).containsExactly(RULE + found);
    }

    @Test
    void bracketsAreExplained() {
        assertThat(only("--set=a[0].b=1").detail()).isEqualTo("elements of an array are steps as well: `a.0.b`");
    }

    @Test
    void quotesOfCmdAreExplained() {
        assertThat(only("--set='a.b=1").detail())
                .isEqualTo("the quotes arrived as part of the value: cmd.exe does not strip single quotes, only double"
                        + " ones");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a.b=       | a JSON value, found nothing |",
                "a.b=On     | a JSON value, found `On` | 'a.b=\"On\"'",
                "a.b=12px   | a JSON value, found `12px` | 'a.b=\"12px\"'",
                "a.b=#05b   | a JSON value, found `#05b` | 'a.b=\"#05b\"'",
                "a.b=True   | a JSON value, found `True` | 'a.b=\"True\"'",
                "a.b=NaN    | a JSON value, found `NaN` | 'a.b=\"NaN\"'",
                "a.b=01     | a JSON value, found `01` | 'a.b=\"01\"'",
                "a.b={c:1}  | a JSON value, found `{c:1}` |",
                "a.b={\"c\":1,} | a JSON value, found `{\"c\":1,}` |",
                "a.b=[1,]   | a JSON value, found `[1,]` |",
                "a.b='x'    | a JSON value, found `'x'` |",
                "a.b=\"x    | a JSON value, found `\"x` |",
                "a.b=1 2    | one JSON value, found more in `1 2` |",
                "a.b={} {}  | one JSON value, found more in `{} {}` |",
                "a.b={\"c\":1,\"c\":1} | unique keys, found a duplicate in `{\"c\":1,\"c\":1}` |",
                "a.b={\"x\":{\"c\":1,\"\\u0063\":1}} | unique keys, found a duplicate in"
                        + " `{\"x\":{\"c\":1,\"\\u0063\":1}}` |",
                "a.b=\"\\ud800\" | complete characters, found half of one in `\\ud800` |",
            })
    void aValueIsStrictJson(String text, String rest, String instead) {
        Problem problem = only("--set=" + text);
        assertThat(problem.summary()).isEqualTo("`--set` must give `a.b` " + rest);
        assertThat(problem.hint()).isEqualTo(instead == null ? null : "write `--set " + instead + "`");
    }

    @Test
    void lostQuotesAreExplained() {
        assertThat(only("--set=a={b:1}").detail())
                .isEqualTo("most shells remove double quotes: put single quotes around the whole argument, and double"
                        + " quotes around each key and string");
    }

    @Test
    void nestingHasABound() {
        String deepest = "[".repeat(100) + "]".repeat(100);
        assertThat(read("--set=a=" + deepest).settings()).containsExactly(new PathSetting("a", deepest));
        assertThat(refused("--set=a=[" + deepest + "]"))
                .containsExactly("`--set` must give `a` a smaller JSON value, found one that is too deep or too long");
        assertThat(refused("--set=" + "a.".repeat(50) + "a=1")).containsExactly(RULE + "a path of 51 steps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "1.5E-99999999999"})
    void anExponentHasABound(String number) {
        assertThat(read("--set=a=1e2000000000").settings()).containsExactly(new PathSetting("a", "1e2000000000"));
        assertThat(refused("--set=a=[" + number + "]"))
                .containsExactly("`--set` must give `a` a number with a smaller exponent, found `" + number + "`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "version",
                "dateCreated",
                "dateModified",
                "datePublished",
                "lastModifiedUser",
                "createdUser",
                "publishedUser",
                "selfUri",
                "status",
                "lastModifiedUser.id"
            })
    void whatTheServiceOwnsAtTheRootIsNotSet(String path) {
        assertThat(refused("--set=" + path + "=\"x\"")).containsExactly("`--set` cannot change `" + path + "`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--primary=05b         | messenger.styles.primaryColor=\"#05b\"",
                "--primary=05b         | messenger.styles={}",
                "--primary=05b         | messenger={}",
                "--primary=red         | messenger.styles.primaryColor.x=1",
                "--position=left       | position={}",
                "--position=left       | position.alignment=\"Left\"",
                "--horizontal-offset=1 | position.sideSpace=2",
                "--bottom-space=1      | position.bottomSpace=2",
                "--launcher=on         | messenger.launcherButton.visibility=\"On\"",
                "--launcher-style=icon | messenger.launcherButton.displayType=\"Icon\"",
                "--launcher-icon=https://a.example/ | messenger.launcherButton.icon={}",
                "--logo=https://a.example/ | messenger.homeScreen.logoUrl=\"x\"",
                "--launcher-text=x     | customI18nLabels.0.localizedLabels.0.value=\"x\"",
                "--title=x             | customI18nLabels=[]",
                "--welcome=x           | customI18nLabels=[]",
                "--language=de         | defaultLanguage=\"de\"",
                "--language=de         | languages=[\"de\"]",
            })
    void aSettingDoesNotFightWithALookFlag(String flag, String setting) {
        String name = flag.substring(0, flag.indexOf('='));
        String path = setting.substring(0, setting.indexOf('='));
        String clash = "`--set` for `" + path + "` and `" + name + "` can't be used together";
        assertThat(refused(flag, "--set=" + setting)).contains(clash);
        assertThat(refused("--set=" + setting, flag)).contains(clash);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--primary=05b    | messenger.enabled=true",
                "--primary=05b    | messenger.styles.primaryColors=1",
                "--position=left  | position.sideSpace=2",
                "--logo=https://a.example/ | messenger.homeScreen.enabled=true",
                "--description=x  | description=\"x\"",
                "--inactive       | messenger.enabled=false",
                "--title=x        | languages=[\"de\"]",
            })
    void aSettingBesideALookFlagIsFine(String flag, String setting) {
        assertThat(read(flag, "--set=" + setting).settings()).hasSize(1);
    }

    @Test
    void aMemberOfALookFlagMayBeSetAlone() {
        assertThat(read("--set=messenger.styles.primaryColor=\"nonsense\"").settings())
                .containsExactly(new PathSetting("messenger.styles.primaryColor", "\"nonsense\""));
    }

    @Test
    void twoSettingsDoNotMeet() {
        assertThat(refused("--set=a.b=1", "--set=a.b=1")).containsExactly("`--set` is given twice for `a.b`");
        assertThat(refused("--set=a.b=1", "--set=a={}")).containsExactly("`--set` is given for `a.b` and for `a`");
        assertThat(refused("--set=a={}", "--set=a.b.c=1")).containsExactly("`--set` is given for `a` and for `a.b.c`");
        assertThat(read("--set=a.b=1", "--set=a.bc=1").settings()).hasSize(2);
    }

    @Test
    void aSettingWithAWrongValueStillClashes() {
        assertThat(refused("--primary=05b", "--set=messenger.styles.primaryColor=#05b"))
                .containsExactly(
                        "`--set` must give `messenger.styles.primaryColor` a JSON value, found `#05b`",
                        "`--set` for `messenger.styles.primaryColor` and `--primary` can't be used together");
    }
}
