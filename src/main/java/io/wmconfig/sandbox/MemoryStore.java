package io.wmconfig.sandbox;

import java.util.function.Function;

/** Keeps an org for as long as the process lives. */
final class MemoryStore implements OrgStore {
    private Org org;
    private Org before;

    MemoryStore(Org org) {
        this.org = org;
        this.before = org;
    }

    @Override
    public synchronized <T> T transact(Function<Org, T> work) {
        Org copy = org.copy();
        T result = work.apply(copy);
        if (copy.isWritten()) {
            before = org;
        }
        org = copy;
        return result;
    }

    @Override
    public synchronized <T> T before(Function<Org, T> work) {
        return work.apply(before.copy());
    }
}
