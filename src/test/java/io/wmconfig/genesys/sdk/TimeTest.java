package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "1, 0.1 s",
        "49, 0.1 s",
        "440, 0.4 s",
        "950, 1 s",
        "1000, 1 s",
        "1249, 1.2 s",
        "1250, 1.3 s",
        "1960, 2 s",
        "9940, 9.9 s",
        "9999, 10 s",
        "10000, 10 s",
        "10499, 10 s",
        "10500, 11 s",
        "12000, 12 s"
    })
    void aDurationIsRoundedButNeverToZero(long millis, String text) {
        assertThat(Time.text(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @Test
    void theSystemsClockMovesByItself() throws InterruptedException {
        Time time = Time.system();
        Instant before = time.now();
        time.pause(Duration.ofMillis(20));
        assertThat(Duration.between(before, time.now())).isGreaterThanOrEqualTo(Duration.ofMillis(19));
        assertThat(Stream.generate(time::random).limit(20))
                .allMatch(x -> x >= 0 && x < 1)
                .anyMatch(x -> x > 0);
    }

    @Test
    void aDeadlineCutsTheWaitsThatWeChoose() {
        FakeTime time = new FakeTime();
        Deadline deadline = new Deadline(time, Duration.ofSeconds(10));
        assertThat(deadline.fit(Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(4));
        assertThat(deadline.fit(Duration.ofSeconds(10))).isEqualTo(Duration.ofSeconds(5));
        assertThat(deadline.allows(Duration.ofSeconds(10))).isFalse();
        assertThat(deadline.allows(Duration.ofMillis(9_999))).isTrue();
        time.advance(Duration.ofMillis(9_500));
        assertThat(deadline.fit(Duration.ofSeconds(1))).isEqualTo(Duration.ofMillis(250));
        time.advance(Duration.ofMillis(1));
        assertThat(deadline.fit(Duration.ofSeconds(1))).isEqualTo(Duration.ofMillis(499));
        deadline.giveBack(Duration.ofSeconds(3));
        assertThat(deadline.left()).isEqualTo(Duration.ofMillis(3_499));
    }
}
