package io.wmconfig.app;

import io.wmconfig.app.LiveCheckResult.Finding;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the findings of a live check; an assumption without a finding counts as not observed. */
final class Findings {
    private final Map<Assumption, Finding> found = new EnumMap<>(Assumption.class);

    /** Derives all findings from the traffic of a check. */
    static List<Finding> of(List<ObservedCall> calls) {
        Findings findings = new Findings();
        // Order matters: stale reads can be found only if answers are complete, defaults only if reads are not stale.
        WriteHabits writes = new WriteHabits(calls, findings);
        writes.answers();
        new DelayHabits(calls, findings).find();
        writes.find();
        new ProbedHabits(calls, findings).find();
        new ListHabits(calls, findings).find();
        return Arrays.stream(Assumption.values()).map(findings::of).toList();
    }

    boolean differs(Assumption assumption) {
        return of(assumption).differs();
    }

    private Finding of(Assumption assumption) {
        return found.getOrDefault(assumption, new Finding(assumption, null, ""));
    }

    void add(Assumption assumption, @Nullable String seen) {
        add(assumption, seen, "");
    }

    void add(Assumption assumption, @Nullable String seen, String detail) {
        found.put(assumption, new Finding(assumption, seen, detail));
    }
}
