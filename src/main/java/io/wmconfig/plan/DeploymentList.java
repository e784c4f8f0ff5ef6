package io.wmconfig.plan;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Org;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The list of deployments, read again when it is too old for what depends on it; all threads share what one of them
 * reads.
 */
public final class DeploymentList {
    /** How old what a write depends on may be. */
    public static final Duration RECENT = Duration.ofSeconds(60);

    private final Org org;
    private final AtomicInteger begun = new AtomicInteger();
    private List<ObjectNode> all = List.of();
    private Instant ended = Instant.MIN;
    private int last;

    public DeploymentList(Org org) {
        this.org = org.direct();
    }

    /** Returns how many times the list has been read, or begun to be. */
    public int reads() {
        return begun.get();
    }

    /** Returns the list as another request than usual brings it. */
    public synchronized List<ObjectNode> read(Supplier<List<ObjectNode>> request) {
        int number = begun.incrementAndGet();
        all = request.get();
        ended = org.now();
        last = number;
        return all;
    }

    /** Returns whether a deployment has that name, by a recent list that was read after a moment. */
    public boolean names(String name, int moment) {
        return after(moment).stream().anyMatch(one -> text(one, "name").equals(name));
    }

    /** Returns the list, at most 60 s after it was read. */
    public synchronized List<ObjectNode> recent() {
        return ended.isBefore(org.now().minus(RECENT)) ? read(org::deployments) : all;
    }

    /**
     * Returns a recent list that was read after a moment.
     *
     * @param moment what {@link #reads} said then
     */
    public synchronized List<ObjectNode> after(int moment) {
        return last > moment ? recent() : read(org::deployments);
    }
}
