package io.wmconfig.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.look.DomainPolicy;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.LauncherVisibility;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.PathSetting;
import io.wmconfig.look.Texts;
import io.wmconfig.look.WebAddress;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookFlagsTest {
    @Test
    void noFlagAsksForNothing() {
        assertThat(read()).isEqualTo(Look.NOTHING);
    }

    @Test
    void everyFlagReachesItsPlaceInTheLook() {
        Look look = read(
                "--primary=#05B",
                "--position=right",
                "--horizontal-offset=0",
                "--bottom-space=2000",
                "--launcher=On-Demand",
                "--launcher-style=icon-and-text",
                "--launcher-icon=https://a.example/i.png",
                "--launcher-text=Chat",
                "--title=@home",
                "--welcome=",
                "--logo=HTTPS://a.example:8443/l.png?x=1&y=2",
                "--language=EN-us",
                "--inactive",
                "--allow-domain=Shop.example.com",
                "--allow-domain=localhost",
                "--flow-id=0A1B2C3D-0000-4000-8000-0123456789AB",
                "--description=Für alle",
                "--set=messenger.apps.conversations.humanize.bot.name=\"Ada\"");
        assertThat(look)
                .isEqualTo(new Look(
                        Map.ofEntries(
                                Map.entry(LookSetting.PRIMARY, new HexColor("0055bb")),
                                Map.entry(LookSetting.POSITION, LauncherPosition.BOTTOM_RIGHT),
                                Map.entry(LookSetting.SIDE_SPACE, 0),
                                Map.entry(LookSetting.BOTTOM_SPACE, 2000),
                                Map.entry(LookSetting.LAUNCHER, LauncherVisibility.ON_DEMAND),
                                Map.entry(LookSetting.LAUNCHER_STYLE, LauncherStyle.ICON_AND_TEXT),
                                Map.entry(LookSetting.LAUNCHER_ICON, new WebAddress("https://a.example/i.png")),
                                Map.entry(LookSetting.LOGO, new WebAddress("HTTPS://a.example:8443/l.png?x=1&y=2")),
                                Map.entry(LookSetting.LANGUAGE, new LanguageTag("en-us")),
                                Map.entry(LookSetting.ACTIVE, false),
                                Map.entry(
                                        LookSetting.ALLOW_DOMAIN,
                                        DomainPolicy.only(List.of("shop.example.com", "localhost"))),
                                Map.entry(LookSetting.FLOW_ID, "0a1b2c3d-0000-4000-8000-0123456789ab"),
                                Map.entry(LookSetting.DESCRIPTION, "Für alle"),
                                Map.entry(
                                        LookSetting.SET,
                                        List.of(new PathSetting(
                                                "messenger.apps.conversations.humanize.bot.name", "\"Ada\"")))),
                        Map.of(new LanguageTag("en-us"), Texts.of("@home", "", "Chat"))));
    }

    @Test
    void switchesWorkOnTheirOwn() {
        assertThat(read("--active").active()).isTrue();
        assertThat(read("--allow-all-domains").domains()).isEqualTo(DomainPolicy.ALL);
        assertThat(read("--active", "--active=true").active()).isTrue();
    }

    @Test
    void aSwitchTakesNoValue() {
        assertThat(refused("--active=false")).containsExactly("`--active` takes no value, found `false`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"              | found nothing                 | an unset variable arrives as an empty value |",
                "\" \"             | found nothing                 | an unset variable arrives as an empty value |",
                "#                 | found `#`                     | |",
                "05                | found 2 in `05`               | |",
                "05bf              | found 4 in `05bf`             | Messenger does not support transparency | 05b",
                "#0056b            | found 5 in `#0056b`           | |",
                "#0056b3f          | found 7 in `#0056b3f`         | |",
                "#0056b3ff         | found 8 in `#0056b3ff`        | Messenger does not support transparency | 0056b3",
                "#0g56b3           | found `#0g56b3`               | |",
                "#gggggg           | found `#gggggg`               | |",
                "##0056b3          | found `##0056b3`              | |",
                "００５６ｂ３       | found `００５６ｂ３`           | the value contains look-alike Unicode characters | 0056b3",
                "＃05b             | found `＃05b`                  | the value contains look-alike Unicode"
                        + " characters | 05b",
                "'#0056b3'         | found `'#0056b3'`             | the quotes arrived as part of the value: cmd.exe"
                        + " does not strip single quotes, only double ones | 0056b3",
                "'oops'            | found `'oops'`                | the quotes arrived as part of the value: cmd.exe"
                        + " does not strip single quotes, only double ones |",
                "red               | found `red`                   | Genesys Cloud accepts hex digits only, no"
                        + " colour names | ff0000",
                "BLUE              | found `BLUE`                  | Genesys Cloud accepts hex digits only, no"
                        + " colour names | 0000ff",
                "rgb(0,86,179)     | found `rgb(0,86,179)`         | |",
            })
    void aColourIsThreeOrSixHexDigits(String value, String found, String why, String instead) {
        assertRefused(
                "--primary",
                value,
                "`--primary` must be three or six hex digits such as `#0056b3`, " + found,
                why,
                instead);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--position       | botom-left    | `auto`, `bottom-left`, `bottom-right`, `top-left` or `top-right`,"
                        + " found `botom-left` | bottom-left",
                "--position       | bottom_right  | `auto`, `bottom-left`, `bottom-right`, `top-left` or `top-right`,"
                        + " found `bottom_right` | bottom-right",
                "--position       | middle        | `auto`, `bottom-left`, `bottom-right`, `top-left` or `top-right`,"
                        + " found `middle` |",
                "--launcher       | onn           | `on`, `off` or `on-demand`, found `onn` | on",
                "--launcher       | ondemand      | `on`, `off` or `on-demand`, found `ondemand` | on-demand",
                "--launcher       | true          | `on`, `off` or `on-demand`, found `true` |",
                "--launcher-style | IconAndText   | `icon`, `text` or `icon-and-text`, found `IconAndText` |"
                        + " icon-and-text",
                "--launcher-style | icno          | `icon`, `text` or `icon-and-text`, found `icno` | icon",
            })
    void anUnknownWordIsAnsweredWithTheNearest(String flag, String value, String rest, String near) {
        Problem problem = only(flag + "=" + value);
        assertThat(problem.summary()).isEqualTo("`" + flag + "` must be " + rest);
        assertThat(problem.hint()).isEqualTo(near == null ? null : "did you mean `" + flag + " " + near + "`?");
    }

    @Test
    void anEmptyWordIsFoundNothing() {
        assertThat(refused("--launcher="))
                .containsExactly("`--launcher` must be `on`, `off` or `on-demand`, found nothing");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "20, 20", " 20 , 20", "2000, 2000", "007, 7", "0000000000000012, 12"})
    void aSpaceIsAWholeNumber(String value, int pixels) {
        assertThat(read("--side-space=" + value).<Integer>get(LookSetting.SIDE_SPACE))
                .isEqualTo(pixels);
        assertThat(read("--vertical-offset=" + value).<Integer>get(LookSetting.BOTTOM_SPACE))
                .isEqualTo(pixels);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"   | found nothing     | an unset variable arrives as an empty value |",
                "-5     | found `-5`        | a negative distance would push the launcher off the page | 0",
                "20px   | found `20px`      | omit the unit; it is always pixels | 20",
                "020 px | found `020 px`    | omit the unit; it is always pixels | 20",
                "+20    | found `+20`       | omit the unit; it is always pixels | 20",
                "20.5   | found `20.5`      | Genesys Cloud does not accept fractions of a pixel | 20",
                "2001   | found `2001`      | no page is that wide or tall |",
                "99999999999999999999 | found `99999999999999999999` | no page is that wide or tall |",
                "２０   | found `２０`       | the value contains look-alike Unicode characters | 20",
                "1e2    | found `1e2`       | |",
                "auto   | found `auto`      | |",
            })
    void aSpaceIsNothingButAWholeNumber(String value, String found, String why, String instead) {
        assertRefused(
                "--side-space",
                value,
                "`--side-space` must be a whole number of pixels from 0 to 2000, " + found,
                why,
                instead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cdn.example.com/logo.png",
                "  https://cdn.example.com/logo.png ",
                "https://localhost/x",
                "https://10.0.0.1:8443/x.svg#a",
                "https://[::1]/x.png",
                "https://my_bucket.example.com/x.png",
                "https://müller.de/ü.png",
                "https://a.example/a%20b.png"
            })
    void aPictureIsAnHttpsAddress(String value) {
        assertThat(read("--logo=" + value).<WebAddress>get(LookSetting.LOGO)).isEqualTo(new WebAddress(value.strip()));
        assertThat(read("--launcher-icon=" + value).<WebAddress>get(LookSetting.LAUNCHER_ICON))
                .isEqualTo(new WebAddress(value.strip()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"                     | found nothing | an unset variable arrives as an empty value |",
                "http://a.example/x.png   | found `http://a.example/x.png` | browsers block http images on"
                        + " https pages | https://a.example/x.png",
                "http://                  | found `http://` | browsers block http images on https pages |",
                "javascript:alert(1)      | found `javascript:alert(1)` | `javascript:` URLs can't be loaded"
                        + " from the web |",
                "data:image/png;base64,AA | found `data:image/png;base64,AA` | `data:` URLs can't be loaded"
                        + " from the web |",
                "file:///x.png            | found `file:///x.png` | `file:` URLs can't be loaded from the web |",
                "//a.example/x.png        | found `//a.example/x.png` | | https://a.example/x.png",
                "a.example/x.png          | found `a.example/x.png` | | https://a.example/x.png",
                "a.example:8443/x.png     | found `a.example:8443/x.png` | | https://a.example:8443/x.png",
                "/x.png                   | found `/x.png` | a URL needs a scheme and a host |",
                "logo                     | found `logo` | a URL needs a scheme and a host |",
                "https://                 | found `https://` | it has no host |",
                "https:///x.png           | found `https:///x.png` | it has no host |",
                "https://-a.example/x     | found `https://-a.example/x` | `-a.example` is not a host |",
                "https://a.example:99999/ | found `https://a.example:99999/` | `a.example:99999` is not a host |",
                "https://a.example/a b    | found `https://a.example/a b` | a URL can't contain spaces or"
                        + " control characters | https://a.example/a%20b",
                "\"https://a.example/\t\u0000\" | found `https://a.example/\\u0009\\u0000` | a URL can't"
                        + " contain spaces or control characters |",
                "https://a.example/{x}    | found `https://a.example/{x}` | `{` is not allowed there; percent-encode it"
                        + " |",
                "https://a.example/%zz    | found `https://a.example/%zz` | `%` is not allowed there; percent-encode it"
                        + " |",
                "'https://a.example/x'    | found `'https://a.example/x'` | the quotes arrived as part of the value:"
                        + " cmd.exe does not strip single quotes, only double ones | https://a.example/x",
            })
    void aPictureIsNothingButAnHttpsAddress(String value, String found, String why, String instead) {
        assertRefused(
                "--logo",
                value,
                "`--logo` must be an HTTPS URL such as `https://cdn.example.com/logo.png`, " + found,
                why,
                instead);
    }

    @Test
    void aPasswordInAnAddressIsNotRepeated() {
        Problem problem = only("--logo=https://ada:hunter2@a.example/x.png");
        assertThat(problem.summary()).isEqualTo("`--logo` must be an HTTPS URL without a user name");
        assertThat(problem.toString()).doesNotContain("hunter2");
    }

    @Test
    void aHintIsQuotedForTheShellWhereItMustBe() {
        assertThat(only("--logo=http://a.example/x?a=1&b=2").hint())
                .isEqualTo("write `--logo 'https://a.example/x?a=1&b=2'`");
    }

    @ParameterizedTest
    @CsvSource({"de, de", "EN-US, en-us", " pt-br , pt-br", "es-419, es-419", "zh-Hant, zh-hant", "gsw, gsw"})
    void aLanguageIsATagInAnyCase(String value, String tag) {
        assertThat(read("--language=" + value).defaultLanguage()).isEqualTo(new LanguageTag(tag));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"       | found nothing | an unset variable arrives as an empty value |",
                "e          | found `e` | |",
                "en-        | found `en-` | |",
                "en_US      | found `en_US` | Genesys Cloud writes a hyphen between language and region | en-us",
                "english    | found `english` | | en-us",
                "German     | found `German` | | de",
                "klingonish | found `klingonish` | |",
                "en-us-x-y  | found `en-us-x-y` | |",
                "ｄｅ       | found `ｄｅ` | the value contains look-alike Unicode characters | de",
            })
    void aLanguageIsNothingButATag(String value, String found, String why, String instead) {
        assertRefused(
                "--language",
                value,
                "`--language` must be a language tag such as `en-us` or `de`, " + found,
                why,
                instead);
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example.com, shop.example.com",
        "SHOP.Example.COM, shop.example.com",
        "localhost, localhost",
        "10.0.0.1, 10.0.0.1",
        "müller.de, xn--mller-kva.de",
        "MÜLLER.DE, xn--mller-kva.de",
        "xn--mller-kva.de, xn--mller-kva.de",
        "例え.テスト, xn--r8jz45g.xn--zckzah",
        "1und1.de, 1und1.de"
    })
    void aDomainIsABareHostAsBrowsersCompareIt(String value, String host) {
        assertThat(read("--allow-domain=" + value).domains()).isEqualTo(DomainPolicy.only(List.of(host)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"                       | found nothing | an unset variable arrives as an empty value |",
                "https://shop.example.com/  | found `https://shop.example.com/` | an entry with a scheme never matches"
                        + " a page | shop.example.com",
                "https://u@s.example:8/x?y  | found `https://u@s.example:8/x?y` | an entry with a scheme never matches"
                        + " a page | s.example",
                "//shop.example.com         | found `//shop.example.com` | an entry with a scheme never matches a page"
                        + " | shop.example.com",
                "shop.example.com:8443      | found `shop.example.com:8443` | an entry with a port never matches a"
                        + " page | shop.example.com",
                "shop.example.com/basket    | found `shop.example.com/basket` | an entry with a path never matches a"
                        + " page | shop.example.com",
                "*.example.com              | found `*.example.com` | a host includes its subdomains, without a"
                        + " wildcard |"
                        + " example.com",
                ".example.com               | found `.example.com` | | example.com",
                "example.com.               | found `example.com.` | | example.com",
                "a.example,b.example        | found `a.example,b.example` | give each host separately | a.example",
                "a.example b.example        | found `a.example b.example` | give each host separately | a.example",
                "my_shop.example            | found `my_shop.example` | a host name can't contain an underscore |",
                "-a.example                 | found `-a.example` | |",
                "a..example                 | found `a..example` | |",
                "300.1.1.1                  | found `300.1.1.1` | |",
                "12345                      | found `12345` | |",
                "::1                        | found `::1` | |",
                "straße.de                  | found `straße.de` | write it in its `xn--` form, which every"
                        + " program understands |",
                "'a.example'                | found `'a.example'` | the quotes arrived as part of the value: cmd.exe"
                        + " does not strip single quotes, only double ones | a.example",
            })
    void aDomainIsNothingButABareHost(String value, String found, String why, String instead) {
        assertRefused(
                "--allow-domain",
                value,
                "`--allow-domain` must be a bare host such as `shop.example.com`, " + found,
                why,
                instead);
    }

    @Test
    void aStarMeansTheOtherPolicy() {
        assertThat(only("--allow-domain=*").hint()).isEqualTo("write `--allow-all-domains`");
    }

    @Test
    void aHostHasBounds() {
        String longest = "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(61);
        assertThat(read("--allow-domain=" + longest).domains()).isEqualTo(DomainPolicy.only(List.of(longest)));
        assertThat(only("--allow-domain=" + longest + "d").detail())
                .isEqualTo("a host name can have at most" + " 253 characters");
        assertThat(refused("--allow-domain=" + "a".repeat(64) + ".example")).hasSize(1);
    }

    @Test
    void aDomainGivenTwiceCountsOnce() {
        assertThat(read("--allow-domain=B.example", "--allow-domain=a.example", "--allow-domain=b.example")
                        .domains())
                .isEqualTo(DomainPolicy.only(List.of("b.example", "a.example")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"        | found nothing     | an unset variable arrives as an empty value |",
                "Support     | found `Support`   | flows can't be looked up by name |",
                "0a1b2c3d-0000-4000-8000-0123456789a  | found `0a1b2c3d-0000-4000-8000-0123456789a`  | flows"
                        + " can't be looked up by name |",
                "0a1b2c3d000040008000012345678 | found `0a1b2c3d000040008000012345678` | flows can't be looked"
                        + " up by name |",
            })
    void aFlowIsGivenByItsId(String value, String found, String why, String instead) {
        assertRefused(
                "--flow-id",
                value,
                "`--flow-id` must be a flow ID, 32 hex digits such as `0a1b2c3d-0000-4000-8000-0123456789ab`, " + found,
                why,
                instead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "@home", "--", "-- hi --", "'quoted'", "😀 Grüße", "a caption of more than twenty"})
    void aTextIsAnyText(String text) {
        Look look = read("--title=" + text, "--welcome=" + text, "--launcher-text=" + text, "--description=" + text);
        assertThat(look.texts()).isEqualTo(Texts.of(text, text, text));
        assertThat(look.description()).isEqualTo(text);
    }

    @Test
    void aLabelMayHaveLinesAndMarksOfDirection() {
        String text = "a\nb \u200f\u061c\u200e";
        Look look = read("--title=" + text, "--welcome=" + text, "--launcher-text=" + text);
        assertThat(look.texts()).isEqualTo(Texts.of(text, text, text));
        assertThat(refused("--description=a\nb")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e", "\u202a", "\u2066"})
    void aTextOverridesNoDirection(String text) {
        for (String flag : List.of("--title", "--welcome", "--launcher-text", "--description")) {
            assertThat(refused(flag + "=a" + text + "b"))
                    .singleElement()
                    .asString()
                    .startsWith("`" + flag + "` must not override the text direction");
        }
    }

    @ParameterizedTest
    @CsvSource({"'\u0007', \\u0007", "'a\tb', \\u0009", "'\u0085', \\u0085"})
    void aTextHoldsNoControlCharacters(String text, String shown) {
        for (String flag : List.of("--title", "--welcome", "--launcher-text", "--description")) {
            assertThat(refused(flag + "=" + text))
                    .containsExactly("`" + flag + "` must not contain control characters, found `" + shown + "`");
        }
    }

    @Test
    void aTextHoldsNoHalfCharacters() {
        assertThat(refused("--title=a\ud83d"))
                .containsExactly("`--title` must contain complete characters," + " found `\\ud83d`");
    }

    @Test
    void theSameFlagTwiceMustMeanTheSame() {
        assertThat(read("--primary=05b", "--primary=#0055BB").primary()).isEqualTo(new HexColor("0055bb"));
        assertThat(refused("--primary=05b", "--primary=05c"))
                .containsExactly("`--primary` is given twice, with `05b` and `05c`");
        assertThat(refused("--side-space=1", "--horizontal-offset=2"))
                .containsExactly("`--side-space` and `--horizontal-offset` are given, with `1` and `2`");
        assertThat(only("--side-space=1", "--horizontal-offset=2").detail())
                .isEqualTo("both are names of the" + " same flag");
        assertThat(refused("--title=a", "--title=")).hasSize(1);
    }

    @Test
    void flagsThatContradictEachOtherAreRefusedOnce() {
        assertThat(refused("--active", "--inactive", "--active"))
                .first()
                .isEqualTo("`--active` and `--inactive` can't be used together");
        assertThat(refused("--allow-all-domains", "--allow-domain=a.example", "--allow-domain=b.example"))
                .containsExactly("`--allow-all-domains` and `--allow-domain` can't be used together");
        assertThat(refused("--allow-domain=a.example", "--allow-all-domains"))
                .containsExactly("`--allow-domain` and `--allow-all-domains` can't be used together");
    }

    @Test
    void anOptionInPlaceOfAValueIsNoValue() {
        Problem slip = only("--primary=--dryrun");
        assertThat(slip.summary()).isEqualTo("`--primary` needs a colour, but `--dryrun` came after it");
        assertThat(slip.detail()).isEqualTo("`--dryrun` looks like a mistyped flag");
        assertThat(slip.hint()).isEqualTo("write `--primary 0056b3` or `--primary '#0056b3'`");
        assertThat(only("--horizontal-offset=--title").detail()).isEqualTo("`--title` is another flag");
    }

    @Test
    void allMistakesAreToldTogetherInTheOrderTyped() {
        assertThat(refused(
                        "--title=a\u0000",
                        "--primary=red",
                        "--set=version=x",
                        "--position=top",
                        "--active",
                        "--set=messenger.styles={}",
                        "--inactive",
                        "--side-space=-1"))
                .containsExactly(
                        "`--title` must not contain control characters, found `\\u0000`",
                        "`--primary` must be three or six hex digits such as `#0056b3`, found `red`",
                        "`--set` cannot change `version`",
                        "`--set` must give `version` a JSON value, found `x`",
                        "`--position` must be `auto`, `bottom-left`, `bottom-right`, `top-left` or `top-right`, found"
                                + " `top`",
                        "`--set` for `messenger.styles` and `--primary` can't be used together",
                        "`--active` and `--inactive` can't be used together",
                        "`--side-space` must be a whole number of pixels from 0 to 2000, found `-1`");
    }

    @Test
    void everyMistakeIsInvalidInput() {
        assertThat(problems("--primary=", "--set=x", "--active", "--inactive"))
                .hasSize(3)
                .allMatch(problem -> problem.kind() == ProblemKind.INVALID_INPUT);
    }

    @Test
    void noTextMakesAnythingButProblems() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<LookSetting> all = List.of(LookSetting.values());
        for (int round = 0; round < 5_000; round++) {
            List<FlagValue> values = new ArrayList<>();
            for (int count = random.nextInt(3); count >= 0; count--) {
                LookSetting flag = all.get(random.nextInt(all.size()));
                values.add(FlagValue.of(flag, flag.names().get(0), anyText(random)));
            }
            try {
                assertThat(LookFlags.read(values)).isNotNull();
            } catch (ProblemException told) {
                assertThat(told.problems()).as("seed %d", seed).isNotEmpty().allSatisfy(LookFlagsTest::assertReadable);
            } catch (RuntimeException bug) {
                throw new AssertionError("seed " + seed + ", round " + round + ": " + values, bug);
            }
        }
    }

    private static void assertReadable(Problem problem) {
        for (String text : Arrays.asList(problem.summary(), problem.detail(), problem.hint())) {
            if (text != null) {
                assertThat(text).doesNotEndWith(".");
                assertThat(text.codePoints().filter(Character::isISOControl).count())
                        .as(text)
                        .isZero();
            }
        }
    }

    private static String anyText(Random random) {
        String telling = "#'\"`.:/@*-_=[]{}\\, \t\u0000\u00a0\u200d０ａ．xn--http0123456789abcdef";
        StringBuilder text = new StringBuilder(
                random.nextInt(3) > 0
                        ? ""
                        : List.of("https://", "xn--", "a.b=", "position.x=[", "#", "a=\"\\ud800", "a=1e", "https://[")
                                .get(random.nextInt(8)));
        for (int length = random.nextInt(12); length > 0; length--) {
            switch (random.nextInt(4)) {
                case 0 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 1 -> text.append((char) random.nextInt(0x10000));
                default -> text.append(telling.charAt(random.nextInt(telling.length())));
            }
        }
        return text.toString();
    }

    private static void assertRefused(String flag, String value, String summary, String why, String instead) {
        Problem problem = only(flag + "=" + value);
        assertThat(problem.summary()).isEqualTo(summary);
        assertThat(problem.detail()).isEqualTo(why);
        assertThat(problem.hint()).isEqualTo(instead == null ? null : "write `" + flag + " " + instead + "`");
    }

    static Problem only(String... arguments) {
        List<Problem> problems = problems(arguments);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    static List<String> refused(String... arguments) {
        return problems(arguments).stream().map(Problem::summary).toList();
    }

    private static List<Problem> problems(String... arguments) {
        try {
            Look look = read(arguments);
            throw new AssertionError("accepted as " + look);
        } catch (ProblemException told) {
            return told.problems();
        }
    }

    static Look read(String... arguments) {
        return LookFlags.read(Arrays.stream(arguments).map(LookFlagsTest::flag).toList());
    }

    private static FlagValue flag(String argument) {
        int sign = argument.indexOf('=');
        String name = sign < 0 ? argument : argument.substring(0, sign);
        LookSetting flag = Arrays.stream(LookSetting.values())
                .filter(candidate -> candidate.names().contains(name))
                .findFirst()
                .orElseThrow();
        return FlagValue.of(flag, name, sign < 0 ? "" : argument.substring(sign + 1));
    }
}
