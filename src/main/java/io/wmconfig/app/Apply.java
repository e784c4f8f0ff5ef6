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

/** {@code apply} and {@code plan} of one deployment: the same steps, which end before the writes for a plan. */
public final class Apply {
    private final Org org;
    private final Progress progress;
    private final DeploymentList list;

    /** A deployment and the look that it gets. */
    public record ApplyRequest(
            Target target,
            Look look,
            CreatePolicy createPolicy,
            DraftPolicy draftPolicy,
            boolean dryRun,
            boolean untilActive,
            ContrastPolicy contrast) {

        /** Returns the same with what a document says about creating it; flags win. */
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

        /** Returns the same with a minimum contrast, unless it has one already. */
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
     * A request with its plan.
     *
     * @param legibility of the colour that the plan sets; null when it sets none
     * @param reads how many times the list of deployments had been read by then
     */
    public record PlannedApply(
            ApplyRequest request, Plan plan, @Nullable Legibility legibility, int reads) {
        /** Returns the result of planning alone. */
        public ApplyResult unwritten() {
            return new ApplyResult(plan, null, true, legibility);
        }
    }

    /**
     * What was done, or would be; by a rollback as well.
     *
     * @param outcome what is there now; null when nothing was written
     * @param legibility of the colour that the plan sets; null when it sets none
     */
    public record ApplyResult(
            Plan plan,
            @Nullable Outcome outcome,
            boolean dryRun,
            @Nullable Legibility legibility) {
        /** Takes the plan as it was carried out. */
        public ApplyResult {
            plan = outcome == null ? plan : outcome.carriedOut(plan);
        }
    }

    public Apply(Org org, Progress progress) {
        this(org, progress, new DeploymentList(org));
    }

    /** Applies one of many documents, which share a list of the org's deployments. */
    public Apply(Org org, Progress progress, DeploymentList list) {
        this.org = org;
        this.progress = progress;
        this.list = list;
    }

    /**
     * Plans, and writes unless only a plan is wanted.
     *
     * @param beforeWriting is shown the plan
     */
    public ApplyResult run(ApplyRequest request, Consumer<PlannedApply> beforeWriting) {
        PlannedApply planned = plan(request);
        if (request.dryRun()) {
            return planned.unwritten();
        }
        beforeWriting.accept(planned);
        return carryOut(planned);
    }

    /** Returns what would be done; nothing is written. */
    public PlannedApply plan(ApplyRequest request) {
        Resolver resolver = new Resolver(org, list);
        Observed observed = resolver.observe(request.target());
        Plan plan = observed instanceof Existing existing
                ? update(new Planner(request.look(), request.draftPolicy(), existing), resolver, existing)
                : create(request, resolver, (Missing) observed);
        return new PlannedApply(request, plan, legibility(plan, request.contrast()), list.reads());
    }

    /** Does what was planned. */
    public ApplyResult carryOut(PlannedApply planned) {
        Plan plan = planned.plan();
        Executor executor = new Executor(org, list, progress, planned.request().untilActive());
        return new ApplyResult(plan, execute(executor, plan, planned.reads()), false, planned.legibility());
    }

    /** Carries out a plan, and returns what is there then; null when there is nothing to write. */
    static @Nullable Outcome execute(Executor executor, Plan plan, int reads) {
        if (plan instanceof Plan.Update update) {
            return executor.execute(update);
        }
        return plan instanceof Plan.Create create ? executor.execute(create, reads) : null;
    }

    /** The check is about the colour that will be there, whoever set it; only a new one is reported. */
    private static @Nullable Legibility legibility(Plan plan, ContrastPolicy contrast) {
        PlannedColor color = PlannedColor.of(plan);
        if (!color.isNew() && !contrast.refuses()) {
            return null;
        }
        Legibility legibility = contrast.of(color.color());
        contrast.check(legibility);
        return color.isNew() ? legibility : null;
    }

    /** Reads the draft, and the versions that show whose it is, only when the planner needs them. */
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
