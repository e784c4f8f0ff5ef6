package io.wmconfig.app;

import io.wmconfig.app.FleetResult.FleetEntry;
import java.util.List;

/** Receives the progress of a run: the plans, then each document that ends; from any thread, but one at a time. */
public interface ProgressListener {
    /** Ignores everything. */
    ProgressListener NOBODY = entries -> {};

    /** Called with the plans before anything is written. */
    void planned(List<FleetEntry> entries);

    /** Called when a document has ended. */
    default void ended(FleetEntry entry, Tally soFar) {}

    /** The number of documents that have ended, that failed, and in total. */
    record Tally(int ended, int failed, int all) {}
}
