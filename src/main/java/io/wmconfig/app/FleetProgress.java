package io.wmconfig.app;

import io.wmconfig.app.FleetRequest.RequestedDeployment;
import io.wmconfig.app.FleetResult.DocumentStatus;
import io.wmconfig.app.FleetResult.FleetEntry;
import io.wmconfig.app.ProgressListener.Tally;
import io.wmconfig.execute.Progress;
import io.wmconfig.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tracks the status of each document in a run; written by the workers and read by the signal thread. */
final class FleetProgress {
    /** Names in a message; more would hide the numbers. */
    private static final int SHOWN = 10;

    private final List<RequestedDeployment> items;
    private final Progress whole;
    private final ProgressListener listener;
    private final Map<Integer, FleetEntry> ended = new HashMap<>();
    private final Map<Integer, Progress> begun = new HashMap<>();
    private int failed;

    FleetProgress(List<RequestedDeployment> items, Progress whole, ProgressListener listener) {
        this.items = items;
        this.whole = whole;
        this.listener = listener;
    }

    void planned(List<FleetEntry> entries) {
        listener.planned(entries);
    }

    /** Begins a document and returns its progress. */
    synchronized Progress begin(int index) {
        Progress own = whole.ofOneDocument();
        begun.put(index, own);
        return own;
    }

    /** Records a finished document and notifies the listener; skipped documents are not reported. */
    synchronized void end(int index, FleetEntry entry) {
        begun.remove(index);
        ended.put(index, entry);
        failed += entry.status() == DocumentStatus.FAILED ? 1 : 0;
        listener.ended(entry, new Tally(ended.size(), failed, items.size()));
    }

    /** Returns the status of each document, in document order. */
    synchronized List<FleetEntry> entries() {
        List<FleetEntry> entries = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            FleetEntry entry = ended.get(i);
            entries.add(entry == null ? open(i) : entry);
        }
        return entries;
    }

    /** Returns an unfinished document: as failed, with its writes so far, if it is in progress, else as skipped. */
    private FleetEntry open(int index) {
        Progress own = begun.get(index);
        return own == null
                ? FleetEntry.skipped(items.get(index))
                : FleetEntry.failed(items.get(index), List.of(own.interruption()));
    }

    /** Returns the result of an interrupted run: what is done, and what is left. */
    FleetResult interrupted(boolean dryRun) {
        List<FleetEntry> entries = entries();
        boolean isOnlyName = entries.size() == 1 && items.get(0).place() == null;
        if (isOnlyName && entries.get(0).problems().stream().anyMatch(this::isInterruption)) {
            // A count says less than the stages of the only one.
            return new FleetResult(entries, dryRun, entries.get(0).problems().get(0));
        }
        List<String> left = names(entries.stream().filter(one -> one.result() == null));
        List<String> underWay =
                names(entries.stream().filter(one -> one.problems().stream().anyMatch(this::isInterruption)));
        int done = entries.size() - left.size();
        String word = whole.interruption().kind().code();
        String what = items.stream().anyMatch(one -> one.place() == null) ? "deployments" : "documents";
        Problem reported = Problem.of(
                        whole.interruption().kind(),
                        word + "; " + done + " of " + entries.size() + " " + what + " are done, " + left.size()
                                + " are left")
                .hint("run the command again; completed steps are not repeated");
        String which = underWay.isEmpty() ? "" : "\nin progress: " + some(underWay);
        return new FleetResult(
                entries, dryRun, left.isEmpty() ? reported : reported.because("left: " + some(left) + which));
    }

    private boolean isInterruption(Problem problem) {
        return problem.kind() == whole.interruption().kind();
    }

    private static List<String> names(Stream<FleetEntry> entries) {
        return entries.map(one -> one.item().name()).toList();
    }

    private static String some(List<String> names) {
        int more = names.size() - SHOWN;
        return String.join(", ", names.stream().limit(SHOWN).toList()) + (more > 0 ? " and " + more + " more" : "");
    }
}
