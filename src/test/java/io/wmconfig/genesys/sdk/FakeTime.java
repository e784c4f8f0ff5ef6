package io.wmconfig.genesys.sdk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody waits, or when the test says so. */
final class FakeTime implements Time {
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-07-01T09:00:00Z");
    private double random = 0.5;

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pauses.add(duration);
        now = now.plus(duration);
    }

    @Override
    public double random() {
        return random;
    }

    synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    void random(double value) {
        random = value;
    }

    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
