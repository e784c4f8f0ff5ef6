package io.wmconfig.plan;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Org;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Shares one list of deployments between threads, and reads it again when it is too old to rely on. */
public final class DeploymentList {
    /** Maximum age of data that a write depends on. */
    public static final Duration RECENT = Duration.ofSeconds(60);

    private final Org org;
    private final AtomicInteger begun = new AtomicInteger();
    private List<ObjectNode> all = List.of();
    private Instant ended = Instant.MIN;
    private int last;

    public DeploymentList(Org org) {
        this.org = org.direct();
    }

    /** Returns the number of reads started so far. */
    public int reads() {
        return begun.get();
    }

    /** Reads the list with the given request instead of {@link Org#deployments}. */
    public synchronized List<ObjectNode> read(Supplier<List<ObjectNode>> request) {
        int number = begun.incrementAndGet();
        all = request.get();
        ended = org.now();
        last = number;
        return all;
    }

    /** Returns whether {@link #after} lists a deployment with that name. */
    public boolean names(String name, int moment) {
        return after(moment).stream().anyMatch(one -> text(one, "name").equals(name));
    }

    /** Returns the list, at most 60 s old. */
    public synchronized List<ObjectNode> recent() {
        return ended.isBefore(org.now().minus(RECENT)) ? read(org::deployments) : all;
    }

    /**
     * Returns a recent list whose read started after a given moment.
     *
     * @param moment the value of {@link #reads} at that moment
     */
    public synchronized List<ObjectNode> after(int moment) {
        return last > moment ? recent() : read(org::deployments);
    }
}
