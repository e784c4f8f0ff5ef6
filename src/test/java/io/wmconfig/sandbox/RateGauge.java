package io.wmconfig.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts requests in fixed windows, one count for each key. */
final class RateGauge {
    private final RateLimit limit;
    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();

    RateGauge(RateLimit limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    RateLimit limit() {
        return limit;
    }

    synchronized GaugeReading count(String key) {
        Instant now = clock.instant();
        Window window = windows.get(key);
        if (window == null || !now.isBefore(window.start().plus(limit.window()))) {
            window = new Window(now, 0);
        }
        window = new Window(window.start(), window.count() + 1);
        windows.put(key, window);
        Duration left = Duration.between(now, window.start().plus(limit.window()));
        long seconds = Math.max(1, (left.toMillis() + 999) / 1000);
        return new GaugeReading(window.count(), window.count() > limit.requests(), seconds);
    }

    private record Window(Instant start, int count) {}

    /**
     * The gauge after one more request.
     *
     * @param count requests in this window so far
     * @param over whether that is too many
     * @param reset seconds until the next window
     */
    record GaugeReading(int count, boolean over, long reset) {}
}
