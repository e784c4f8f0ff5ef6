package io.wmconfig.faults;

import io.wmconfig.genesys.sdk.Time;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** One clock for client and service that moves only when somebody waits, so that waiting costs nothing. */
final class FireTime extends Clock implements Time {
    private Instant now = Instant.parse("2026-07-01T09:00:00Z");

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration duration) {
        now = now.plus(duration);
    }

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
