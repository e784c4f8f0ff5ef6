package io.wmconfig.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.wmconfig.app.Apply.ApplyResult;
import io.wmconfig.execute.Executor;
import io.wmconfig.execute.Progress;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.Org;
import io.wmconfig.plan.CreatePlanner;
import io.wmconfig.plan.CreatePolicy;
import io.wmconfig.plan.DeploymentList;
import io.wmconfig.plan.DraftPolicy;
import io.wmconfig.plan.Observed;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Missing;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.PromotePlanner;
import io.wmconfig.plan.Resolver;
import io.wmconfig.plan.ServerDefaults;
import io.wmconfig.plan.Target;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@code promote}: reads looks in the source org, plans them all in the target org, lets the user confirm, and
 * writes like {@code apply}.
 *
 * <p>If anything cannot be planned, nothing is written; a failure after that does not stop the other deployments.
 */
public final class Promote {
    private final Org from;
    private final Org to;
    private final Progress progress;
    private final Consumer<List<Plan>> agreement;

    /**
     * Deployments whose looks are copied from one org to another.
     *
     * @param names of the deployments, the same in both orgs
     * @param from profile of the source org
     * @param to profile of the target org
     */
    public record PromoteRequest(
            List<String> names,
            String from,
            String to,
            CreatePolicy createPolicy,
            DraftPolicy draftPolicy,
            boolean agreed,
            boolean dryRun,
            boolean untilActive) {}

    /** The result of each deployment, in the order of the names. */
    public record PromoteResult(PromoteRequest request, List<PromotedDeployment> entries) {
        public List<Problem> problems() {
            return entries.stream().flatMap(one -> one.problems().stream()).toList();
        }

        /** Returns the common exit code if all deployments failed with it; other failures are {@code PARTIAL}. */
        public ExitCode exitCode() {
            List<List<Problem>> failed = entries.stream()
                    .map(PromotedDeployment::problems)
                    .filter(problems -> !problems.isEmpty())
                    .toList();
            return FleetResult.exitCode(failed, failed.size() == entries.size());
        }
    }

    /**
     * The result of one deployment.
     *
     * @param result what was or would be done; null if it failed
     */
    public record PromotedDeployment(String name, @Nullable ApplyResult result, List<Problem> problems) {}

    /**
     * Prepares a run; nothing is sent yet.
     *
     * @param from the source org; only read
     * @param to the target org
     * @param progress can stop the run between two stages
     * @param agreement shows the plans, and throws unless the user confirms
     */
    public Promote(Org from, Org to, Progress progress, Consumer<List<Plan>> agreement) {
        this.from = from;
        this.to = to;
        this.progress = progress;
        this.agreement = agreement;
    }

    /** A planned deployment, and how many times the list of deployments had been read by then. */
    private record PlannedPromotion(String name, Plan plan, int reads) {}

    /** Runs the request and returns the result of each deployment. */
    public PromoteResult run(PromoteRequest request) {
        ListedOrg source = new ListedOrg(from);
        ListedOrg target = new ListedOrg(to);
        List<PlannedPromotion> planned = plan(request, source, target);
        List<Plan> changing = planned.stream()
                .map(PlannedPromotion::plan)
                .filter(plan -> plan.action() != Plan.PlanAction.NONE)
                .toList();
        if (!request.dryRun() && !changing.isEmpty()) {
            agreement.accept(changing);
        }
        ListedOrg fresh = target.withFreshVersions();
        List<PromotedDeployment> entries = planned.stream()
                .map(one -> request.dryRun()
                        ? new PromotedDeployment(one.name(), new ApplyResult(one.plan(), null, true, null), List.of())
                        : timed(() -> carryOut(one, request, source, fresh)))
                .toList();
        return new PromoteResult(request, entries);
    }

    /** Runs work on one deployment with a fresh deadline in both orgs, as {@code apply -f} does for each document. */
    private <T> T timed(Supplier<T> work) {
        return from.withFreshDeadline(() -> to.withFreshDeadline(work));
    }

    private List<PlannedPromotion> plan(PromoteRequest request, Org source, ListedOrg target) {
        List<PlannedPromotion> planned = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : request.names()) {
            try {
                Plan plan = timed(() -> plan(name, request, source, target));
                planned.add(new PlannedPromotion(name, plan, target.list().reads()));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems.stream().distinct().toList());
        }
        return planned;
    }

    private static Plan plan(String name, PromoteRequest request, Org source, Org target) {
        Target named = Target.named(name);
        Existing existing = Compare.in(request.from(), () -> new Resolver(source).require(named));
        return Compare.in(
                request.to(),
                () -> plan(existing, named, request, new Resolver(target), target.command("apply --name NAME")));
    }

    private static Plan plan(Existing source, Target named, PromoteRequest request, Resolver resolver, String apply) {
        PromotePlanner planner = new PromotePlanner(source, request.draftPolicy(), apply);
        Observed observed = resolver.observe(named);
        if (observed instanceof Existing existing) {
            return planner.withWarnings(Apply.update(planner.update(existing), resolver, existing));
        }
        Missing missing = (Missing) observed;
        CreatePlanner creator = planner.create();
        creator.checkName(missing, request.createPolicy());
        return planner.withWarnings(creator.plan(missing, resolver.orphans(missing)));
    }

    private PromotedDeployment carryOut(PlannedPromotion planned, PromoteRequest request, Org source, ListedOrg fresh) {
        try {
            Plan plan = planned.plan();
            if (plan instanceof Plan.Update && plan.action() != Plan.PlanAction.NONE) {
                // A write starts from the current live version, not from what a list showed before the confirmation.
                plan = plan(planned.name(), request, source, fresh);
                if (!withoutDefaults(plan).equals(withoutDefaults(planned.plan()))) {
                    throw moved(planned.name());
                }
            }
            if (plan instanceof Plan.Create && fresh.list().names(planned.name(), planned.reads())) {
                throw moved(planned.name());
            }
            return new PromotedDeployment(
                    planned.name(), carryOut(plan, request, fresh.list(), planned.reads()), List.of());
        } catch (ProblemException e) {
            if (progress.stopped()) {
                throw e;
            }
            return failed(planned.name(), request, e.problems());
        }
    }

    /** Ignores default values: they may appear between two reads although nobody changed anything. */
    private static List<Change> withoutDefaults(Plan plan) {
        return plan.changes().stream()
                .map(one -> new Change(
                        one.path(), withoutDefault(one.path(), one.from()), withoutDefault(one.path(), one.to())))
                .filter(one -> one.from() != null || one.to() != null)
                .toList();
    }

    private static @Nullable JsonNode withoutDefault(String path, @Nullable JsonNode value) {
        return ServerDefaults.isDefault(path, value) ? null : value;
    }

    private static PromotedDeployment failed(String name, PromoteRequest request, List<Problem> problems) {
        String whose = "deployment `" + name + "` in the org of profile `" + request.to() + "`";
        return new PromotedDeployment(
                name,
                null,
                problems.stream()
                        .map(one -> one.because(one.detail() == null ? whose : whose + "\n" + one.detail()))
                        .toList());
    }

    private static ProblemException moved(String name) {
        return Problem.of(ProblemKind.CHANGED_MEANWHILE, "`" + name + "` has changed since the plan was shown")
                .because("somebody changed it in one of the two orgs; wmconfig did not write it")
                .hint("run the command again")
                .toException();
    }

    private ApplyResult carryOut(Plan plan, PromoteRequest request, DeploymentList list, int reads) {
        Progress own = progress.ofOneDocument();
        Executor executor = new Executor(to, list, own, request.untilActive());
        return new ApplyResult(plan, own.guard(() -> Apply.execute(executor, plan, reads)), false, null);
    }
}
