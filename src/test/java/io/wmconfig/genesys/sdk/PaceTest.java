package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How fast requests may be sent. */
class PaceTest {
    private final FakeTime time = new FakeTime();
    private final Pace pace = new Pace(time);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 60, 300, 6000})
    void noMinuteSeesMoreThanTheRateAndNoHourMuchLess(int rate) throws Exception {
        pace.limit(rate);
        List<Instant> sent = new ArrayList<>();
        while (sent.size() < 3 * rate + 3) {
            pace.pass();
            sent.add(time.now());
        }
        for (int i = rate; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - rate), sent.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(60).minusMillis(1));
        }
        Duration whole = Duration.between(sent.get(0), sent.get(sent.size() - 1));
        assertThat(whole).isLessThanOrEqualTo(Duration.ofSeconds(60).multipliedBy(8));
    }

    @Test
    void whatOneCommandSendsIsNotHeldUp() throws Exception {
        for (int i = 0; i < 15; i++) {
            assertThat(pace.pass()).isZero();
        }
    }

    @Test
    void withoutARateNobodyWaits() throws Exception {
        pace.limit(0);
        for (int i = 0; i < 1000; i++) {
            assertThat(pace.pass()).isZero();
        }
    }

    @Test
    void aRefusalShutsTheGateAndHalvesTheRateOnceForAllThatWereOnTheirWay() throws Exception {
        long sentUnder = pace.setbacks();
        assertThat(pace.refused(sentUnder, Duration.ofSeconds(20)).isNews()).isTrue();
        assertThat(pace.refused(sentUnder, Duration.ofSeconds(20)).isNews()).isFalse();
        assertThat(pace.rate()).isEqualTo(150);
        assertThat(pace.pass()).isEqualTo(Duration.ofSeconds(20));
        assertThat(pace.pass()).isPositive();
    }

    @Test
    void aLateRefusalOnlyPutsOffTheOpening() {
        long sentUnder = pace.setbacks();
        pace.refused(sentUnder, Duration.ofSeconds(20));
        time.advance(Duration.ofSeconds(10));
        assertThat(pace.refused(sentUnder, Duration.ofSeconds(30)).length()).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.rate()).isEqualTo(150);
    }

    @Test
    void theNextSetbackHalvesItAgainButNotToNothing() {
        for (int i = 0; i < 20; i++) {
            pace.refused(pace.setbacks(), Duration.ZERO);
        }
        assertThat(pace.rate()).isEqualTo(10);
    }

    @Test
    void quietMinutesGiveTheRateBack() throws Exception {
        pace.refused(pace.setbacks(), Duration.ZERO);
        time.advance(Duration.ofMinutes(2));
        pace.pass();
        assertThat(pace.rate()).isEqualTo(210);
        time.advance(Duration.ofMinutes(60));
        pace.pass();
        assertThat(pace.rate()).isEqualTo(300);
    }

    @Test
    void withoutARateARefusalIsWaitedForAllTheSame() throws Exception {
        pace.limit(0);
        pace.refused(pace.setbacks(), Duration.ofSeconds(5));
        assertThat(pace.pass()).isEqualTo(Duration.ofSeconds(5));
        assertThat(pace.pass()).isZero();
    }
}
