package io.wmconfig.app;

import io.wmconfig.app.Apply.PlannedApply;
import io.wmconfig.app.FleetRequest.RequestedDeployment;
import io.wmconfig.app.FleetResult.Fate;
import io.wmconfig.app.FleetResult.FleetEntry;
import io.wmconfig.execute.Progress;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.Org;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.plan.CreatePolicy;
import io.wmconfig.plan.DeploymentList;
import io.wmconfig.plan.NameSimilarity;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Resolver;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code apply -f} and {@code plan -f}: plans every document before it writes anything.
 *
 * <p>The rule: one document that is invalid, or that a policy refuses, stops the run while nothing is written. Any
 * other failure is that document's own. Documents are written several at a time, but those that share a configuration
 * one after another, in their order: so what comes out does not depend on how many workers there are.
 */
public final class ApplyAll {
    private final Org org;
    private final Progress progress;
    private final FleetRequest request;
    private final FleetProgress logbook;
    /** Configurations to which an earlier run of the same saved plan has written. */
    private final Set<String> done = new HashSet<>();

    private volatile boolean halted;

    /**
     * Prepares.
     *
     * @param progress stops the run between two stages
     * @param onlooker notified of every document as it ends, unless all is planned only
     */
    public ApplyAll(Org org, Progress progress, FleetRequest request, ProgressListener onlooker) {
        this.org = org;
        this.progress = progress;
        this.request = request;
        this.logbook =
                new FleetProgress(request.items(), progress, request.dryRun() ? ProgressListener.NOBODY : onlooker);
    }

    /** A document that is planned, or has failed already. */
    private record Prepared(
            int index,
            RequestedDeployment item,
            FleetEntry entry,
            @Nullable PlannedApply planned) {}

    /**
     * Does what is asked and returns what became of each document.
     *
     * @throws ProblemException when nothing was written because a document is invalid, or the org cannot be listed
     */
    public FleetResult run() {
        ListedOrg listed = new ListedOrg(org);
        // Once for all documents: a failure here would be the same for each.
        new Resolver(listed).deployments();
        List<Prepared> prepared = new ArrayList<>();
        for (RequestedDeployment item : request.items()) {
            if (isInterrupted()) {
                return soFar();
            }
            prepared.add(org.withFreshDeadline(() -> prepare(prepared.size(), item, listed)));
        }
        refuseInvalid(prepared);
        refuseMoved(prepared);
        refuseAlike(prepared);
        if (request.dryRun()) {
            return new FleetResult(prepared.stream().map(Prepared::entry).toList(), true);
        }
        logbook.planned(prepared.stream().map(Prepared::entry).toList());
        carryOut(prepared, listed.withFreshVersions());
        return isInterrupted() ? soFar() : new FleetResult(logbook.entries(), false);
    }

    /** Returns what became of each document of a run that was asked to stop; any thread may ask at any time. */
    public FleetResult soFar() {
        return logbook.interrupted(request.dryRun());
    }

    private boolean isInterrupted() {
        return progress.stopped() || Thread.currentThread().isInterrupted();
    }

    private Prepared prepare(int index, RequestedDeployment item, ListedOrg listed) {
        try {
            Progress own = progress.ofOneDocument();
            PlannedApply planned = own.guard(() -> new Apply(listed, own, listed.list()).plan(item.request()));
            return new Prepared(index, item, FleetEntry.of(item, planned.unwritten()), planned);
        } catch (ProblemException e) {
            FleetEntry failed = FleetEntry.failed(item, PlanCheck.since(item, e.problems()));
            return new Prepared(index, item, failed, null);
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
    private void refuseMoved(List<Prepared> prepared) {
        prepared.stream()
                .filter(one -> PlanCheck.isDone(one.item(), one.planned()))
                .forEach(one -> done.add(queue(one)));
        List<Problem> moved = new ArrayList<>();
        for (Prepared one : prepared) {
            if (one.item().agreed() != null) {
                moved.addAll(one.entry().problems());
                moved.addAll(PlanCheck.broken(one.item(), one.planned(), done.contains(queue(one))));
            }
        }
        if (!moved.isEmpty()) {
            throw new ProblemException(moved);
        }
    }

    /** Two spellings of one name in one set of files are a typo, unless each is there as it is written. */
    private static void refuseAlike(List<Prepared> prepared) {
        List<String> names =
                prepared.stream().map(one -> one.item().name()).distinct().toList();
        List<Problem> alike = new ArrayList<>();
        for (Prepared one : prepared) {
            boolean insists = one.item().request().createPolicy() == CreatePolicy.ALWAYS;
            if (!insists && one.planned() != null && one.planned().plan() instanceof Plan.Create create) {
                List<String> others = NameSimilarity.slipsOf(create.name(), names);
                if (!others.isEmpty()) {
                    alike.add(Problem.of(
                                    ProblemKind.NAME_SLIP,
                                    "this run would create " + QuotedInput.all(List.of(create.name())) + " next to "
                                            + QuotedInput.all(others))
                            .because("the names differ only in case, spaces, punctuation or letter encoding")
                            .hint("spell the name one way, or add `create: true` to the documents to create both")
                            .at(one.item().place()));
                }
            }
        }
        if (!alike.isEmpty()) {
            throw new ProblemException(alike);
        }
    }

    private static boolean stopsAll(Problem problem) {
        ExitCode code = problem.kind().exitCode();
        return code == ExitCode.USAGE || code == ExitCode.POLICY;
    }

    /** What needs no write ends first, in order; then the crew takes the others, a queue for each configuration. */
    private void carryOut(List<Prepared> prepared, ListedOrg fresh) {
        Map<String, List<Prepared>> queues = new LinkedHashMap<>();
        for (Prepared one : prepared) {
            PlannedApply planned = one.planned();
            if (planned == null) {
                end(one, one.entry());
            } else if (planned.plan().action() == Plan.PlanAction.NONE) {
                end(one, FleetEntry.of(one.item(), new Apply(org, progress).carryOut(planned)));
            } else {
                queues.computeIfAbsent(queue(one), key -> new ArrayList<>()).add(one);
            }
        }
        List<Runnable> work = new ArrayList<>();
        queues.values().forEach(queue -> work.add(() -> goThrough(queue, fresh)));
        new Workers(request.options().concurrency()).runAll(work);
    }

    /** Returns what distinguishes documents that must not be written at the same time from the others. */
    private static String queue(Prepared one) {
        Plan plan = one.planned() == null ? null : one.planned().plan();
        ConfigurationId configuration = null;
        if (plan instanceof Plan.None none) {
            configuration = none.existing().configuration();
        } else if (plan instanceof Plan.Update update) {
            configuration = update.existing().configuration();
        } else if (plan instanceof Plan.Create create) {
            configuration = create.source().configurationId();
        }
        return configuration == null ? "new " + one.index() : "configuration " + configuration;
    }

    private void goThrough(List<Prepared> queue, ListedOrg fresh) {
        int first = queue.get(0).index();
        for (Prepared one : queue) {
            if (halted || isInterrupted()) {
                return;
            }
            Progress own = logbook.begin(one.index());
            end(
                    one,
                    org.withFreshDeadline(
                            () -> carryOut(one, own, fresh, one.index() == first && !done.contains(queue(one)))));
        }
    }

    private void end(Prepared one, FleetEntry entry) {
        halted |= request.options().failFast() && entry.fate() == Fate.FAILED;
        logbook.end(one.index(), entry);
    }

    private FleetEntry carryOut(Prepared one, Progress own, ListedOrg fresh, boolean alone) {
        try {
            return own.guard(() -> written(one, own, fresh, alone));
        } catch (ProblemException e) {
            return FleetEntry.failed(
                    one.item(),
                    isInterrupted() ? List.of(own.interruption()) : PlanCheck.since(one.item(), e.problems()));
        }
    }

    /**
     * Plans an update again: lists may leave something out, and much may have happened since they were read. A create
     * is planned again if somebody else has created it.
     *
     * @param alone whether no other document of this run, or of the same plan, has written to the same configuration
     */
    private FleetEntry written(Prepared one, Progress own, ListedOrg fresh, boolean alone) {
        RequestedDeployment item = one.item();
        PlannedApply planned = one.planned();
        if (planned == null || isOld(planned, fresh.list())) {
            planned = new Apply(fresh, own, fresh.list()).plan(item.request());
            List<Problem> broken = PlanCheck.broken(item, planned, !alone);
            if (!broken.isEmpty()) {
                return FleetEntry.failed(item, broken);
            }
        }
        return FleetEntry.of(item, new Apply(org, own, fresh.list()).carryOut(planned));
    }

    private static boolean isOld(PlannedApply planned, DeploymentList list) {
        Plan plan = planned.plan();
        return plan instanceof Plan.Update || (plan instanceof Plan.Create && list.names(plan.name(), planned.reads()));
    }
}
