package io.wmconfig.golden;

import io.wmconfig.genesys.sdk.Time;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves only when somebody pauses, and then at once; the sandbox goes by it as well. */
final class FakeTime extends Clock implements Time {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration duration) {
        now = now.plus(duration);
    }

    /** The middle, so that a wait said in a case can be told from the longest one. */
    @Override
    public double random() {
        return 0.5;
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
