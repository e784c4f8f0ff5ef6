package io.wmconfig.fleet;

import io.wmconfig.document.Difference;
import io.wmconfig.execute.Progress;
import io.wmconfig.fleet.FleetRequest.Item;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.resolve.Resolver;
import io.wmconfig.walk.ApplyResult;
import io.wmconfig.walk.ApplyWalk;
import io.wmconfig.walk.Planned;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code apply -f} and {@code plan -f}: plans every document before it writes anything.
 *
 * <p>The rule: one document that is invalid, or that a policy refuses, stops the run while nothing is written. Any other
 * failure is that document's own.
 */
public final class FleetWalk {
    private static final int SHOWN = 10;

    private final Org org;
    private final Progress progress;

    /**
     * Walks in an org.
     *
     * @param org to read and write
     * @param progress stops the run between two stages
     */
    public FleetWalk(Org org, Progress progress) {
        this.org = org;
        this.progress = progress;
    }

    /** A document on its way: planned, or failed already. */
    private record Prepared(
            Item item, FleetEntry entry, @Nullable Planned planned) {}

    /**
     * Does what is asked and returns what became of each document.
     *
     * @throws ProblemException when nothing was written because a document is invalid, or the org cannot be listed
     */
    public FleetResult run(FleetRequest request) {
        ListedOrg listed = new ListedOrg(org);
        // Once for all: what hinders it hinders every document.
        new Resolver(listed).deployments();
        List<Prepared> prepared = new ArrayList<>();
        for (Item item : request.items()) {
            prepared.add(prepare(item, listed));
        }
        refuseInvalid(prepared);
        refuseMoved(prepared);
        List<FleetEntry> entries =
                request.dryRun() ? prepared.stream().map(Prepared::entry).toList() : carryOut(prepared, listed);
        return new FleetResult(entries, request.dryRun());
    }

    private Prepared prepare(Item item, ListedOrg listed) {
        try {
            Planned planned = new ApplyWalk(listed, progress.ofOneDocument()).plan(item.request());
            return new Prepared(item, FleetEntry.of(item, planned.unwritten()), planned);
        } catch (ProblemException e) {
            return new Prepared(item, FleetEntry.failed(item, e), null);
        } catch (OrgException e) {
            return new Prepared(item, FleetEntry.failed(item, e.problem().toException()), null);
        }
    }

    private static void refuseInvalid(List<Prepared> prepared) {
        List<Problem> invalid = prepared.stream()
                .map(one -> one.entry().problems())
                .filter(problems -> !problems.isEmpty() && stopsAll(problems.get(0)))
                .flatMap(List::stream)
                .toList();
        if (!invalid.isEmpty()) {
            throw new ProblemException(invalid);
        }
    }

    /** Of plans that were agreed to, all are carried out as they are, or none is. */
    private static void refuseMoved(List<Prepared> prepared) {
        List<Problem> moved = new ArrayList<>();
        for (Prepared one : prepared) {
            if (one.item().agreed() != null) {
                moved.addAll(one.entry().problems());
                moved.addAll(moved(one.item(), one.planned(), false));
            }
        }
        if (!moved.isEmpty()) {
            throw new ProblemException(moved);
        }
    }

    private static List<Problem> moved(Item item, @Nullable Planned planned, boolean written) {
        if (item.agreed() == null || planned == null) {
            return List.of();
        }
        List<Difference> differences = PlanTree.differences(item.agreed(), planned.plan(), written);
        if (differences.isEmpty()) {
            return List.of();
        }
        String words = differences.stream()
                .limit(SHOWN)
                .map(one -> one.path() + ": " + one.from() + " → " + one.to())
                .collect(Collectors.joining("\n"));
        return List.of(Problem.of(
                        ProblemKind.CHANGED_MEANWHILE,
                        "`" + item.name() + "` would not be changed as the plan says: the org has moved on")
                .because(words)
                .hint("make a new plan")
                .at(item.place()));
    }

    private static boolean stopsAll(Problem problem) {
        ExitCode code = problem.kind().exitCode();
        return code == ExitCode.USAGE || code == ExitCode.POLICY;
    }

    /** One after another, in the order of the documents. */
    private List<FleetEntry> carryOut(List<Prepared> prepared, ListedOrg listed) {
        List<FleetEntry> entries = new ArrayList<>();
        for (Prepared one : prepared) {
            entries.add(one.planned() == null ? one.entry() : carryOut(one.item(), one.planned(), listed));
        }
        return entries;
    }

    private FleetEntry carryOut(Item item, Planned planned, ListedOrg listed) {
        Progress own = progress.ofOneDocument();
        try {
            Planned now = planned;
            if (StalePlan.is(planned.plan(), org)) {
                now = new ApplyWalk(listed, own).plan(item.request());
                List<Problem> moved = moved(item, now, true);
                if (!moved.isEmpty()) {
                    return FleetEntry.failed(item, new ProblemException(moved));
                }
            }
            ApplyResult result = new ApplyWalk(org, own).carryOut(now);
            return FleetEntry.of(item, result);
        } catch (ProblemException e) {
            if (progress.stopped()) {
                throw e;
            }
            return FleetEntry.failed(item, e);
        } catch (OrgException e) {
            return FleetEntry.failed(item, e.problem().toException());
        }
    }
}
