package io.wmconfig.genesys.sdk;

import io.wmconfig.genesys.Org.Traffic;
import java.util.concurrent.atomic.AtomicInteger;

/** What has been sent so far, by however many threads. */
final class TrafficCounter {
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final AtomicInteger limited = new AtomicInteger();

    /** Counts a request that left for the service. */
    void sent() {
        requests.incrementAndGet();
    }

    /** Counts the next try of a call that failed. */
    void repeated() {
        retries.incrementAndGet();
    }

    /** Counts a request that was one too many. */
    void limited() {
        limited.incrementAndGet();
    }

    Traffic traffic() {
        return new Traffic(requests.get(), retries.get(), limited.get());
    }
}
