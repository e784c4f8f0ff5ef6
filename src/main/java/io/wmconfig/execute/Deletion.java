package io.wmconfig.execute;

import java.util.List;

/**
 * What became of the configuration of a deployment that is gone.
 *
 * @param configurationDeleted whether it is gone as well
 * @param users deployments that still use it, for which it was kept
 * @param inUse whether the service refused to delete it because something uses it
 */
public record Deletion(boolean configurationDeleted, List<String> users, boolean inUse) {
    /** Copies the list. */
    public Deletion {
        users = List.copyOf(users);
    }

    static Deletion complete() {
        return new Deletion(true, List.of(), false);
    }

    static Deletion kept(List<String> users) {
        return new Deletion(false, users, false);
    }

    static Deletion refused() {
        return new Deletion(false, List.of(), true);
    }
}
