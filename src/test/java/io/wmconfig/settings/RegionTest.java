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
                "usw2.purecloud    | did you mean `usw2.pure.cloud`?",
                "https://api.mypurecloud.con/ | did you mean `mypurecloud.com`?",
            })
    void anUnknownRegionIsRefusedWithTheNearOnes(String text, String hint) {
        Problem problem = refused(text);
        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_SETTINGS);
        assertThat(problem.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moon", "", "  ", "example.com", "x", "mypurecloud.com.evil.example", "localhost:8080"})
    void aTextWithoutANearRegionIsRefusedWithAllOfThem(String text) {
        assertThat(refused(text).hint())
                .startsWith("write one of us-east-1, us-east-2")
                .endsWith("ap-northeast-3");
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
