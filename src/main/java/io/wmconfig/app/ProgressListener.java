package io.wmconfig.app;

import io.wmconfig.app.FleetResult.FleetEntry;
import java.util.List;

/**
 * Follows a run: what is planned, and each document as it ends, by whichever thread brought it there, one at a time.
 */
public interface ProgressListener {
    /** Looks at nothing. */
    ProgressListener NOBODY = (entry, soFar) -> {};

    /** Takes note of what is planned, before anything is written. */
    default void planned(List<FleetEntry> entries) {}

    /** Takes note of a document that has ended. */
    void ended(FleetEntry entry, Tally soFar);

    /** How far a run is. */
    record Tally(int ended, int failed, int all) {}
}
