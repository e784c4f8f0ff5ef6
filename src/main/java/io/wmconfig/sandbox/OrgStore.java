package io.wmconfig.sandbox;

import java.io.IOException;
import java.util.function.Function;

/** Stores an org. One transaction runs at a time. */
interface OrgStore {
    /** Runs the work on a copy of the org, and stores the copy if it changed. */
    <T> T transact(Function<OrgState, T> work) throws IOException;

    /** Runs the work on the org before the last write of this process. */
    <T> T before(Function<OrgState, T> work);

    /** Keeps an org in memory. */
    final class InMemory implements OrgStore {
        private OrgState org;
        private OrgState before;

        InMemory(OrgState org) {
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
}
