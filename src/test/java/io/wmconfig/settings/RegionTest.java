package io.wmconfig.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {
    static Stream<Arguments> everySpellingOfEveryRegion() {
        return Region.all().stream()
                .flatMap(region -> Stream.of(
                                region.name(),
                                region.name().replace('-', '_'),
                                region.name().toUpperCase(Locale.ROOT),
                                region.name().replace('-', '_').toUpperCase(Locale.ROOT),
                                " " + region.name() + "\n",
                                region.domain(),
                                region.domain().toUpperCase(Locale.ROOT),
                                "api." + region.domain(),
                                "login." + region.domain(),
                                "apps." + region.domain(),
                                "https://" + region.domain(),
                                "https://api." + region.domain(),
                                "http://API." + region.domain() + "/",
                                "https://login." + region.domain() + "/",
                                "https://apps." + region.domain() + "/directory/#/admin")
                        .map(spelling -> Arguments.of(spelling, region)));
    }

    @ParameterizedTest
    @MethodSource
    void everySpellingOfEveryRegion(String spelling, Region region) {
        assertThat(Region.parse(spelling)).isEqualTo(region);
    }

    @Test
    void spellingsDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Region.parse("MX-CENTRAL-1 ").domain()).isEqualTo("mxc1.pure.cloud");
            assertThat(Region.parse("MYPURECLOUD.IE").name()).isEqualTo("eu-west-1");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void noTwoRegionsShareAName() {
        List<Region> all = Region.all();
        assertThat(all).hasSize(18);
        assertThat(all).extracting(Region::name).doesNotHaveDuplicates();
        assertThat(all).extracting(Region::domain).doesNotHaveDuplicates();
        assertThat(all).extracting(Region::environment).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "us-est-1          | did you mean `us-east-1`?",
                "eu-wst-2          | did you mean `eu-west-2`?",
                "eu-west-3         | did you mean `eu-west-1` or `eu-west-2`?",
                "ap_southeast_9    | did you mean `ap-southeast-1` or `ap-southeast-2`?",
                "mypurecloud.con   | did you mean `mypurecloud.com`?",
                "mypureclod.ie     | did you mean `mypurecloud.ie`?",
                "usw2.purecloud    | did you mean `usw2.pure.cloud`?",
                "https://api.mypurecloud.con/ | did you mean `mypurecloud.com`?",
            })
    void anUnknownRegionIsRefusedWithTheNearOnes(String text, String hint) {
        Problem problem = refused(text);
        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_SETTINGS);
        assertThat(problem.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moon",
                "",
                "  ",
                "example.com",
                "x",
                "mypurecloud.com.evil.example",
                "euw3.pure.cloud",
                "mypurecloud.fr",
                "mypurecloud.id"
            })
    void aTextWithoutANearRegionIsRefusedWithAllOfThem(String text) {
        assertThat(refused(text).hint())
                .startsWith("write one of us-east-1, us-east-2")
                .endsWith("ap-northeast-3");
    }

    @ParameterizedTest
    @CsvSource({
        "prod, us-east-1",
        "prod-usw2, us-west-2",
        "fedramp-use2-core, us-east-2",
        "usw2, us-west-2",
        "cac1, ca-central-1",
        "EUW1, eu-west-1",
        "use2, us-east-2",
        "edee1, eusc-de-east-1",
        "use1.pure.cloud, us-east-1",
        "euw1.pure.cloud, eu-west-1",
        "https://api.euc1.pure.cloud, eu-central-1",
        "apps.apse2.pure.cloud, ap-southeast-2",
        "apne1.pure.cloud, ap-northeast-1",
        "wss://webmessaging.mypurecloud.de/v1, eu-central-1",
        "https://api.usw2.pure.cloud:443/, us-west-2"
    })
    void everyOtherNameOfARegionMeansItsFirstDomain(String text, String name) {
        assertThat(Region.parse(text).name()).isEqualTo(name);
        assertThat(Region.parse("\"" + text + "\"").name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "mypurecloud.com:8443", "https://api.mypurecloud.ie:444/"})
    void anotherPortIsForTheAddressOfTheApi(String text) {
        assertThat(refused(text).hint()).contains("`GENESYS_CLOUD_API_URL`");
    }

    @Test
    void anAddressIsNoShortName() {
        assertThat(Region.find("https://prod")).isNull();
        assertThat(Region.find("http://usw2/")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:CANARY@api.mypurecloud.com",
                "CANARY@mypurecloud.com",
                "us-east-1\u001b[31mCANARY",
                "CANARYxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void whatCouldBeAPasswordIsNotRepeated(String text) {
        assertThat(refused(text).toString().toLowerCase(Locale.ROOT)).doesNotContain("canary");
    }

    private static Problem refused(String text) {
        return catchThrowableOfType(ProblemException.class, () -> Region.parse(text))
                .first();
    }
}
