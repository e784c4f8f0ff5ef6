package io.wmconfig.output;

import io.wmconfig.app.Apply.ApplyResult;
import io.wmconfig.app.FleetResult.FleetEntry;
import io.wmconfig.app.ProgressListener.Tally;
import io.wmconfig.execute.Outcome;
import io.wmconfig.problem.Problem;
import java.util.Locale;

/** How far the work on many documents is. */
public final class ProgressText {
    private static final int LONGEST_BAR = 40;

    private ProgressText() {}

    /** Returns a line about a document that has ended: {@code 3/10 Support: updated, version 8}. */
    public static String line(FleetEntry entry, Tally soFar) {
        return soFar.ended() + "/" + soFar.all() + " "
                + Ansi.sanitize(
                        entry.item().name() + ": " + entry.fate().name().toLowerCase(Locale.ROOT) + more(entry));
    }

    private static String more(FleetEntry entry) {
        ApplyResult result = entry.result();
        Outcome outcome = result == null ? null : result.outcome();
        if (outcome != null) {
            return ", version " + outcome.version();
        }
        return entry.problems().stream()
                .findFirst()
                .map(Problem::summary)
                .map(words -> ", " + words)
                .orElse("");
    }

    /** Returns a bar that fits into a line: {@code [####......] 4 of 10, 1 failed}. */
    public static String bar(Tally soFar, int width) {
        String words = "] " + soFar.ended() + " of " + soFar.all()
                + (soFar.failed() == 0 ? "" : ", " + soFar.failed() + " failed");
        int length = Math.max(0, Math.min(LONGEST_BAR, width - words.length() - 2));
        int full = soFar.all() == 0 ? length : length * soFar.ended() / soFar.all();
        return "[" + "#".repeat(full) + ".".repeat(length - full) + words;
    }
}
