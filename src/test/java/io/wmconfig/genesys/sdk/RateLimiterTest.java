package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How fast requests may be sent. */
class RateLimiterTest {
    private final FakeTime time = new FakeTime();
    private final List<String> notices = new ArrayList<>();
    private final Deadline budget = new Deadline(time, Duration.ofMinutes(10));
    private final RateLimiter pace = new RateLimiter(time, budget, notices::add);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 60, 300, 6000})
    void noMinuteSeesMoreThanTheRateAndNoHourMuchLess(int rate) throws Exception {
        pace.limit(rate, 1);
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
    void halfOfTheRateIsSentAtOnceAndTheRestSpreadOverTheMinute() throws Exception {
        pace.limit(300, 4);
        for (int i = 0; i < 150; i++) {
            assertThat(pace.pass()).isZero();
        }
        for (int i = 150; i < 300; i++) {
            assertThat(pace.pass()).isBetween(Duration.ofMillis(300), Duration.ofMillis(500));
        }
    }

    @Test
    void withoutARateNobodyWaits() throws Exception {
        pace.limit(0, 4);
        for (int i = 0; i < 1000; i++) {
            assertThat(pace.pass()).isZero();
        }
    }

    @Test
    void aRefusalMakesAllWaitThatWereOnTheirWayAndNobodyLonger() throws Exception {
        pace.limit(300, 4);
        long sentUnder = pace.setbacks();
        assertThat(pace.refused(sentUnder, Duration.ofSeconds(20)).isNews()).isTrue();
        assertThat(pace.refused(sentUnder, Duration.ofSeconds(20)).isNews()).isFalse();
        assertThat(pace.rate()).isEqualTo(300);
        assertThat(pace.pass()).isEqualTo(Duration.ofSeconds(20));
        assertThat(pace.pass()).isZero();
    }

    @Test
    void aLateRefusalThatAsksForMoreIsAnnouncedAndPutsOffTheOpening() {
        pace.limit(300, 4);
        long sentUnder = pace.setbacks();
        pace.refused(sentUnder, Duration.ofSeconds(20));
        time.advance(Duration.ofSeconds(10));
        RateLimiter.Pause pause = pace.refused(sentUnder, Duration.ofSeconds(30));
        assertThat(pause).isEqualTo(new RateLimiter.Pause(Duration.ofSeconds(30), true));
    }

    @Test
    void fiveRefusalsCostWhatTheyAskFor() throws Exception {
        pace.limit(300, 4);
        Instant start = time.now();
        for (int i = 0; i < 90; i++) {
            pace.pass();
            if (i % 18 == 0) {
                pace.refused(pace.setbacks(), Duration.ofSeconds(1));
            }
        }
        assertThat(Duration.between(start, time.now())).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void moreRefusalsHalveTheRateForAMinute() throws Exception {
        pace.limit(300, 4);
        for (int i = 0; i < 6; i++) {
            pace.pass();
            pace.refused(pace.setbacks(), Duration.ofSeconds(1));
            time.advance(Duration.ofSeconds(2));
        }
        assertThat(pace.rate()).isEqualTo(150);
        pace.pass();
        assertThat(pace.pass()).isEqualTo(Duration.ofMillis(400));
        time.advance(Duration.ofMinutes(1));
        assertThat(pace.rate()).isEqualTo(300);
        pace.refused(pace.setbacks(), Duration.ofSeconds(1));
        assertThat(pace.rate()).isEqualTo(300);
    }

    @Test
    void aSingleThreadWaitsAtTheGateAndNoLonger() throws Exception {
        for (int i = 0; i < 5; i++) {
            pace.refused(pace.setbacks(), Duration.ofSeconds(1));
            assertThat(pace.pass()).isEqualTo(Duration.ofSeconds(1));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(pace.pass()).isZero();
        }
        assertThat(pace.rate()).isEqualTo(300);
    }

    @Test
    void aLongWaitForOurOwnRateIsAnnouncedAndDoesNotCount() throws Exception {
        pace.limit(6, 1);
        for (int i = 0; i < 3; i++) {
            pace.pass();
        }
        Duration before = budget.left();
        assertThat(pace.pass()).isEqualTo(Duration.ofSeconds(15));
        assertThat(budget.left()).isEqualTo(before);
        assertThat(notices).containsExactly("keeping to 6 requests a minute, waiting 15 s");
    }

    @Test
    void aGateThatStaysShutForLongerThanThereIsTimeFailsAtOnce() {
        pace.refused(pace.setbacks(), Duration.ofMinutes(11));
        FailedAttempt setback = catchThrowableOfType(FailedAttempt.class, pace::pass);
        assertThat(setback.askedWait(time.now())).contains(Duration.ofMinutes(11));
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void withoutARateARefusalIsWaitedForAllTheSame() throws Exception {
        pace.limit(0, 4);
        pace.refused(pace.setbacks(), Duration.ofSeconds(5));
        assertThat(pace.pass()).isEqualTo(Duration.ofSeconds(5));
        assertThat(pace.pass()).isZero();
    }
}
