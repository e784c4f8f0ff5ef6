package io.wmconfig.app;

import io.wmconfig.execute.Executor;
import io.wmconfig.execute.Outcome;
import io.wmconfig.execute.Progress;
import io.wmconfig.genesys.Org;
import io.wmconfig.look.Legibility;
import io.wmconfig.look.Look;
import io.wmconfig.plan.ContrastPolicy;
import io.wmconfig.plan.CreatePlanner;
import io.wmconfig.plan.CreatePolicy;
import io.wmconfig.plan.DeploymentList;
import io.wmconfig.plan.DraftOwnership;
import io.wmconfig.plan.DraftPolicy;
import io.wmconfig.plan.Observed;
import io.wmconfig.plan.Observed.Draft;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Missing;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.PlannedColor;
import io.wmconfig.plan.Planner;
import io.wmconfig.plan.Resolver;
import io.wmconfig.plan.Target;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs {@code apply} and {@code plan} for one deployment; {@code plan} stops before the writes. */
public final class Apply {
    private final Org org;
    private final Progress progress;
    private final DeploymentList list;

    /** A deployment and the look to apply to it. */
    public record ApplyRequest(
            Target target,
            Look look,
            CreatePolicy createPolicy,
            DraftPolicy draftPolicy,
            boolean dryRun,
            boolean untilActive,
            ContrastPolicy contrast) {

        /** Returns the request with a document's {@code create} setting; flags take precedence. */
        public ApplyRequest creating(@Nullable Boolean wanted) {
            return wanted == null || createPolicy == CreatePolicy.ALWAYS || createPolicy == CreatePolicy.NEVER
                    ? this
                    : new ApplyRequest(
                            target,
                            look,
                            wanted ? CreatePolicy.ALWAYS : CreatePolicy.NEVER,
                            draftPolicy,
                            dryRun,
                            untilActive,
                            contrast);
        }

        /** Returns the request with a minimum contrast, unless it already has one. */
        public ApplyRequest withMinContrast(double minimum) {
            return contrast.refuses()
                    ? this
                    : new ApplyRequest(
                            target,
                            look,
                            createPolicy,
                            draftPolicy,
                            dryRun,
                            untilActive,
                            new ContrastPolicy(minimum, contrast.pages()));
        }
    }

    /**
     * A request and its plan.
     *
     * @param legibility of the colour that the plan sets; null if it sets none
     * @param reads how many times the list of deployments had been read when this was planned
     */
    public record PlannedApply(
            ApplyRequest request, Plan plan, @Nullable Legibility legibility, int reads) {
        /** Returns the result of a dry run. */
        public ApplyResult unwritten() {
            return new ApplyResult(plan, null, true, legibility);
        }
    }

    /**
     * What {@code apply}, {@code rollback} or {@code promote} did or would do.
     *
     * @param outcome the state after the writes; null if nothing was written
     * @param legibility of the colour that the plan sets; null if it sets none
     */
    public record ApplyResult(
            Plan plan,
            @Nullable Outcome outcome,
            boolean dryRun,
            @Nullable Legibility legibility) {
        /** Replaces the plan with what was actually carried out. */
        public ApplyResult {
            plan = outcome == null ? plan : outcome.carriedOut(plan);
        }
    }

    public Apply(Org org, Progress progress) {
        this(org, progress, new DeploymentList(org));
    }

    /** Applies one of several documents that share a list of the org's deployments. */
    public Apply(Org org, Progress progress, DeploymentList list) {
        this.org = org;
        this.progress = progress;
        this.list = list;
    }

    /**
     * Plans, and writes unless the request is a dry run.
     *
     * @param beforeWriting receives the plan
     */
    public ApplyResult run(ApplyRequest request, Consumer<PlannedApply> beforeWriting) {
        PlannedApply planned = plan(request);
        if (request.dryRun()) {
            return planned.unwritten();
        }
        beforeWriting.accept(planned);
        return carryOut(planned);
    }

    /** Returns the plan; nothing is written. */
    public PlannedApply plan(ApplyRequest request) {
        Resolver resolver = new Resolver(org, list);
        Observed observed = resolver.observe(request.target());
        Plan plan = observed instanceof Existing existing
                ? update(new Planner(request.look(), request.draftPolicy(), existing), resolver, existing)
                : create(request, resolver, (Missing) observed);
        return new PlannedApply(request, plan, legibility(plan, request.contrast()), list.reads());
    }

    public ApplyResult carryOut(PlannedApply planned) {
        Plan plan = planned.plan();
        Executor executor = new Executor(org, list, progress, planned.request().untilActive());
        return new ApplyResult(plan, execute(executor, plan, planned.reads()), false, planned.legibility());
    }

    /** Carries out a plan and returns the state after it; null if there is nothing to write. */
    static @Nullable Outcome execute(Executor executor, Plan plan, int reads) {
        if (plan instanceof Plan.Update update) {
            return executor.execute(update);
        }
        return plan instanceof Plan.Create create ? executor.execute(create, reads) : null;
    }

    /** Checks the colour that the deployment will have, whoever set it; returns only one that the plan sets. */
    private static @Nullable Legibility legibility(Plan plan, ContrastPolicy contrast) {
        PlannedColor color = PlannedColor.of(plan);
        if (!color.isNew() && !contrast.refuses()) {
            return null;
        }
        Legibility legibility = contrast.of(color.color());
        contrast.check(legibility);
        return color.isNew() ? legibility : null;
    }

    /** Plans an update; reads the draft, and the versions that show who made it, only if the planner needs them. */
    public static Plan update(Planner planner, Resolver resolver, Existing existing) {
        if (!planner.needsDraft()) {
            return planner.plan();
        }
        Draft draft = resolver.draft(existing);
        if (DraftOwnership.needsVersions(existing, draft)) {
            draft = resolver.withVersions(existing, draft);
        }
        return planner.plan(draft);
    }

    private static Plan create(ApplyRequest request, Resolver resolver, Missing missing) {
        CreatePlanner planner = new CreatePlanner(request.look());
        planner.checkName(missing, request.createPolicy());
        return planner.plan(missing, resolver.orphans(missing));
    }
}
