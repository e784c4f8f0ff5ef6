package io.wmconfig.sandbox;

import java.util.function.Function;

/** Keeps an org for as long as the process lives. */
final class MemoryStore implements OrgStore {
    private OrgState org;
    private OrgState before;

    MemoryStore(OrgState org) {
        this.org = org;
        this.before = org;
    }

    @Override
    public synchronized <T> T transact(Function<OrgState, T> work) {
        OrgState copy = org.copy();
        T result = work.apply(copy);
        if (copy.isWritten()) {
            before = org;
        }
        org = copy;
        return result;
    }

    @Override
    public synchronized <T> T before(Function<OrgState, T> work) {
        return work.apply(before.copy());
    }
}
