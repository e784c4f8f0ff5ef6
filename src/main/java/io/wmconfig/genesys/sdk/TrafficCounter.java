package io.wmconfig.genesys.sdk;

import io.wmconfig.genesys.Org.Traffic;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts requests, retries and rate-limited requests of all threads. */
final class TrafficCounter {
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final AtomicInteger limited = new AtomicInteger();

    void sent() {
        requests.incrementAndGet();
    }

    void repeated() {
        retries.incrementAndGet();
    }

    void limited() {
        limited.incrementAndGet();
    }

    Traffic traffic() {
        return new Traffic(requests.get(), retries.get(), limited.get());
    }
}
