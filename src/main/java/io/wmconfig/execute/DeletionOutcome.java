package io.wmconfig.execute;

import java.util.List;

/**
 * What became of the configuration of a deployment that is gone.
 *
 * @param configurationDeleted whether it is gone as well
 * @param users deployments that still use it, for which it was kept
 * @param inUse whether the service refused to delete it because something uses it
 */
public record DeletionOutcome(boolean configurationDeleted, List<String> users, boolean inUse) {
    /** Copies the list. */
    public DeletionOutcome {
        users = List.copyOf(users);
    }

    static DeletionOutcome complete() {
        return new DeletionOutcome(true, List.of(), false);
    }

    static DeletionOutcome kept(List<String> users) {
        return new DeletionOutcome(false, users, false);
    }

    static DeletionOutcome refused() {
        return new DeletionOutcome(false, List.of(), true);
    }
}
