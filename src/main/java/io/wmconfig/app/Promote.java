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
 * {@code promote}: reads the looks in the one org, plans them all in the other, lets a person agree, and writes as
 * {@code apply} writes.
 *
 * <p>The rule: what cannot be planned stops the run while nothing is written; what fails afterwards does not stop the
 * others.
 */
public final class Promote {
    private final Org from;
    private final Org to;
    private final Progress progress;
    private final Consumer<List<Plan>> agreement;

    /**
     * Deployments that get the looks that they have in another org.
     *
     * @param names of the deployments, the same in both orgs
     * @param from profile of the org that has the looks
     * @param to profile of the org that gets them
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

    /** What became of each deployment, in the order of the names. */
    public record PromoteResult(PromoteRequest request, List<PromotedDeployment> entries) {
        public List<Problem> problems() {
            return entries.stream().flatMap(one -> one.problems().stream()).toList();
        }

        /** Returns how the run ends: a mixed result has its own code, and so has one in which all failed alike. */
        public ExitCode exitCode() {
            List<List<Problem>> failed = entries.stream()
                    .map(PromotedDeployment::problems)
                    .filter(problems -> !problems.isEmpty())
                    .toList();
            return FleetResult.exitCode(failed, failed.size() == entries.size());
        }
    }

    /**
     * What became of one deployment.
     *
     * @param result what was done or would be; null when it failed
     */
    public record PromotedDeployment(String name, @Nullable ApplyResult result, List<Problem> problems) {}

    /**
     * Prepares.
     *
     * @param from the org that has the looks; only read
     * @param to the org that gets them
     * @param progress stops the run between two stages
     * @param agreement shows the plans, and throws unless the user agrees
     */
    public Promote(Org from, Org to, Progress progress, Consumer<List<Plan>> agreement) {
        this.from = from;
        this.to = to;
        this.progress = progress;
        this.agreement = agreement;
    }

    /** A deployment on its way. */
    private record PlannedPromotion(String name, Plan plan, int reads) {}

    /** Does what is asked and returns what became of each deployment. */
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

    /** Does work on one deployment: like a document of {@code apply -f}, each has the whole time, in both orgs. */
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
        Existing existing = Compare.in(request.from(), () -> new Resolver(source, request.from()).require(named));
        return Compare.in(request.to(), () -> plan(existing, named, request, new Resolver(target, request.to())));
    }

    private static Plan plan(Existing source, Target named, PromoteRequest request, Resolver resolver) {
        PromotePlanner planner = new PromotePlanner(source, request.draftPolicy());
        Observed observed = resolver.observe(named);
        if (observed instanceof Existing existing) {
            return planner.told(Apply.update(planner.update(existing), resolver, existing));
        }
        Missing missing = (Missing) observed;
        CreatePlanner creator = planner.create();
        creator.checkName(missing, request.createPolicy());
        return planner.told(creator.plan(missing, resolver.orphans(missing)));
    }

    private PromotedDeployment carryOut(PlannedPromotion planned, PromoteRequest request, Org source, ListedOrg fresh) {
        try {
            Plan plan = planned.plan();
            if (plan instanceof Plan.Update && plan.action() != Plan.PlanAction.NONE) {
                // A write starts from the live version as it is now, not from what a list said before the question.
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

    /** Settings with default values may show up between two reads, without anybody's doing. */
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
                        .map(one -> Compare.advised(one, request.to()))
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
