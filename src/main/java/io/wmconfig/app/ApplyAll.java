package io.wmconfig.app;

import io.wmconfig.app.Apply.PlannedApply;
import io.wmconfig.app.FleetRequest.RequestedDeployment;
import io.wmconfig.app.FleetResult.DocumentStatus;
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
 * Runs {@code apply -f} and {@code plan -f}: plans every document before it writes anything. {@link Promote}
 * overrides the package-private methods.
 *
 * <p>A document that is invalid or that a policy refuses stops the run before anything is written; any other failure
 * affects only its own document. Documents are written in parallel, but those that share a configuration one after
 * another, in document order, so that the result does not depend on the number of workers.
 */
public class ApplyAll {
    private final Org org;
    private final Progress progress;
    private final FleetRequest request;
    private final FleetProgress fleet;
    /** Configurations that an earlier run of the same saved plan has written to. */
    private final Set<String> done = new HashSet<>();

    private volatile boolean halted;

    /**
     * Prepares a run; nothing is sent yet.
     *
     * @param progress can stop the run between two stages
     * @param listener notified of every document that ends, except in a dry run
     */
    public ApplyAll(Org org, Progress progress, FleetRequest request, ProgressListener listener) {
        this.org = org;
        this.progress = progress;
        this.request = request;
        this.fleet =
                new FleetProgress(request.items(), progress, request.dryRun() ? ProgressListener.NOBODY : listener);
    }

    /** A document that is planned, or that failed while it was planned. */
    record Prepared(
            int index,
            RequestedDeployment item,
            FleetEntry entry,
            @Nullable PlannedApply planned) {}

    /**
     * Runs the request and returns the result of each document.
     *
     * @throws ProblemException if a document is refused or the deployments cannot be listed; nothing was written
     */
    public FleetResult run() {
        ListedOrg listed = new ListedOrg(org);
        begin(listed);
        List<Prepared> prepared = new ArrayList<>();
        for (RequestedDeployment item : request.items()) {
            if (isInterrupted()) {
                return soFar();
            }
            prepared.add(org.withFreshDeadline(() -> prepare(prepared.size(), item, listed)));
        }
        refuse(prepared);
        if (request.dryRun()) {
            return new FleetResult(prepared.stream().map(Prepared::entry).toList(), true);
        }
        fleet.planned(prepared.stream().map(Prepared::entry).toList());
        carryOut(prepared, listed.withFreshVersions());
        return isInterrupted() ? soFar() : new FleetResult(fleet.entries(), false);
    }

    /** Returns the result of each document when the run is interrupted; any thread may call this at any time. */
    public FleetResult soFar() {
        return fleet.interrupted(request.dryRun());
    }

    private boolean isInterrupted() {
        return progress.stopped() || Thread.currentThread().isInterrupted();
    }

    private Prepared prepare(int index, RequestedDeployment item, ListedOrg listed) {
        try {
            Progress own = progress.ofOneDocument();
            PlannedApply planned = own.guard(() -> plan(item, listed, own));
            return new Prepared(index, item, FleetEntry.of(item, planned.unwritten()), planned);
        } catch (ProblemException e) {
            return new Prepared(index, item, FleetEntry.failed(item, PlanCheck.since(item, e.problems())), null);
        }
    }

    /** Reads what all documents need: a failure here would be the same for each. */
    void begin(ListedOrg listed) {
        new Resolver(listed).deployments();
    }

    /** Plans a document in an org that reads each list once. */
    PlannedApply plan(RequestedDeployment item, ListedOrg listed, Progress own) {
        return new Apply(listed, own, listed.list()).plan(item.request());
    }

    /** Returns the problems to report for a document that was planned, but not carried out. */
    List<Problem> failure(RequestedDeployment item, List<Problem> problems) {
        return PlanCheck.since(item, problems);
    }

    /** Throws if nothing may be written; called when all documents are planned. */
    void refuse(List<Prepared> prepared) {
        refuseInvalid(prepared);
        refuseStale(prepared);
        refuseSimilarNames(prepared);
    }

    /**
     * Plans a document again, right before it is written.
     *
     * @param written whether another document of this run may have written the draft
     * @throws ProblemException if it must not be carried out as it is planned now
     */
    PlannedApply replan(Prepared before, ListedOrg fresh, Progress own, boolean written) {
        PlannedApply now = plan(before.item(), fresh, own);
        List<Problem> broken = PlanCheck.broken(before.item(), now, written);
        if (!broken.isEmpty()) {
            throw new ProblemException(broken);
        }
        return now;
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

    /** Refuses the run if a saved plan is stale: all saved plans are carried out unchanged, or none is. */
    private void refuseStale(List<Prepared> prepared) {
        prepared.stream()
                .filter(one -> PlanCheck.isDone(one.item(), one.planned()))
                .forEach(one -> done.add(queue(one)));
        List<Problem> stale = new ArrayList<>();
        for (Prepared one : prepared) {
            if (one.item().savedPlan() != null) {
                stale.addAll(one.entry().problems());
                stale.addAll(PlanCheck.broken(one.item(), one.planned(), done.contains(queue(one))));
            }
        }
        if (!stale.isEmpty()) {
            throw new ProblemException(stale);
        }
    }

    /** Refuses two spellings of one name in one run as a typo, unless both deployments exist. */
    private static void refuseSimilarNames(List<Prepared> prepared) {
        List<String> names =
                prepared.stream().map(one -> one.item().name()).distinct().toList();
        List<Problem> similar = new ArrayList<>();
        for (Prepared one : prepared) {
            boolean insists = one.item().request().createPolicy() == CreatePolicy.ALWAYS;
            if (!insists && one.planned() != null && one.planned().plan() instanceof Plan.Create create) {
                List<String> others = NameSimilarity.slipsOf(create.name(), names);
                if (!others.isEmpty()) {
                    similar.add(Problem.of(
                                    ProblemKind.NAME_SLIP,
                                    "this run would create " + QuotedInput.all(List.of(create.name())) + " next to "
                                            + QuotedInput.all(others))
                            .because("the names differ only in case, spaces, punctuation or letter encoding")
                            .hint("spell the name one way, or add `create: true` to the documents to create both")
                            .at(one.item().place()));
                }
            }
        }
        if (!similar.isEmpty()) {
            throw new ProblemException(similar);
        }
    }

    private static boolean stopsAll(Problem problem) {
        ExitCode code = problem.kind().exitCode();
        return code == ExitCode.USAGE || code == ExitCode.POLICY;
    }

    /** Ends the documents without writes first, in order; workers then take the rest, one queue per configuration. */
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
        queues.values().forEach(queue -> work.add(() -> runQueue(queue, fresh)));
        new Workers(request.options().concurrency()).runAll(work);
    }

    /** Returns a key that is the same for documents that must not be written at the same time. */
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

    private void runQueue(List<Prepared> queue, ListedOrg fresh) {
        int first = queue.get(0).index();
        for (Prepared one : queue) {
            if (halted || isInterrupted()) {
                return;
            }
            Progress own = fleet.begin(one.index());
            end(
                    one,
                    org.withFreshDeadline(
                            () -> carryOut(one, own, fresh, one.index() == first && !done.contains(queue(one)))));
        }
    }

    private void end(Prepared one, FleetEntry entry) {
        halted |= request.options().failFast() && entry.status() == DocumentStatus.FAILED;
        fleet.end(one.index(), entry);
    }

    private FleetEntry carryOut(Prepared one, Progress own, ListedOrg fresh, boolean alone) {
        try {
            return own.guard(() -> written(one, own, fresh, alone));
        } catch (ProblemException e) {
            return FleetEntry.failed(
                    one.item(), isInterrupted() ? List.of(own.interruption()) : failure(one.item(), e.problems()));
        }
    }

    /**
     * Writes a document. Plans an update again first, because lists may leave something out and the org may have
     * changed since they were read; plans a create again only if somebody else has created the deployment.
     *
     * @param alone whether no other document, here or in an earlier run of the plan, has written the configuration
     */
    private FleetEntry written(Prepared one, Progress own, ListedOrg fresh, boolean alone) {
        RequestedDeployment item = one.item();
        PlannedApply planned = one.planned();
        if (planned == null || isOld(planned, fresh.list())) {
            planned = replan(one, fresh, own, !alone);
        }
        return FleetEntry.of(item, new Apply(org, own, fresh.list()).carryOut(planned));
    }

    private static boolean isOld(PlannedApply planned, DeploymentList list) {
        Plan plan = planned.plan();
        return plan instanceof Plan.Update || (plan instanceof Plan.Create && list.names(plan.name(), planned.reads()));
    }
}
