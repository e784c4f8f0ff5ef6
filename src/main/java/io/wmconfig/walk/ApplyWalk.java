package io.wmconfig.walk;

import io.wmconfig.execute.Executor;
import io.wmconfig.execute.Progress;
import io.wmconfig.genesys.Org;
import io.wmconfig.look.Legibility;
import io.wmconfig.plan.ContrastPolicy;
import io.wmconfig.plan.CreatePlanner;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.PlannedColor;
import io.wmconfig.plan.Planner;
import io.wmconfig.resolve.DeploymentList;
import io.wmconfig.resolve.Observed;
import io.wmconfig.resolve.Observed.Draft;
import io.wmconfig.resolve.Observed.Existing;
import io.wmconfig.resolve.Observed.Missing;
import io.wmconfig.resolve.Resolver;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code apply} and {@code plan}: the same walk, which ends before the writes when only a plan is wanted. */
public final class ApplyWalk {
    private final Org org;
    private final Progress progress;
    private final DeploymentList list;

    /**
     * Walks in an org.
     *
     * @param org to read and write
     * @param progress told of every write
     */
    public ApplyWalk(Org org, Progress progress) {
        this(org, progress, new DeploymentList(org));
    }

    /**
     * Walks in an org, as one of many.
     *
     * @param org to read and write
     * @param progress told of every write
     * @param list of the org's deployments, shared by all
     */
    public ApplyWalk(Org org, Progress progress, DeploymentList list) {
        this.org = org;
        this.progress = progress;
        this.list = list;
    }

    /**
     * Does what is asked and returns what became of it.
     *
     * @param beforeWriting shown what is planned
     */
    public ApplyResult run(ApplyRequest request, Consumer<Plan> beforeWriting) {
        PlannedApply planned = plan(request);
        if (request.dryRun()) {
            return planned.unwritten();
        }
        beforeWriting.accept(planned.plan());
        return carryOut(planned);
    }

    /** Returns what would be done; nothing is written. */
    public PlannedApply plan(ApplyRequest request) {
        Plan plan = observeAndPlan(request);
        return new PlannedApply(request, plan, legibility(plan, request.demands()), list.reads());
    }

    /** Does what was planned and returns what became of it. */
    public ApplyResult carryOut(PlannedApply planned) {
        Plan plan = planned.plan();
        Legibility legibility = planned.legibility();
        Executor executor = new Executor(org, list, progress, planned.request().untilActive());
        if (plan instanceof Plan.Update update) {
            return new ApplyResult(plan, executor.execute(update), false, legibility);
        }
        if (plan instanceof Plan.Create create) {
            return new ApplyResult(plan, executor.execute(create, planned.reads()), false, legibility);
        }
        return new ApplyResult(plan, null, false, legibility);
    }

    /** The gate is about the colour that will be there, whoever set it; the measurement is told of a new one only. */
    private static @Nullable Legibility legibility(Plan plan, ContrastPolicy demands) {
        PlannedColor color = PlannedColor.of(plan);
        if (!color.isNew() && !demands.refuses()) {
            return null;
        }
        Legibility legibility = demands.of(color.color());
        demands.check(legibility);
        return color.isNew() ? legibility : null;
    }

    private Plan observeAndPlan(ApplyRequest request) {
        Resolver resolver = new Resolver(org, list);
        Observed observed = resolver.observe(request.target());
        return observed instanceof Existing existing
                ? update(request, resolver, existing)
                : create(request, resolver, (Missing) observed);
    }

    private static Plan update(ApplyRequest request, Resolver resolver, Existing existing) {
        return update(new Planner(request.look(), request.draftPolicy()), resolver, existing);
    }

    /** Reads the draft, and the versions that tell whose it is, only when the planner needs them. */
    public static Plan update(Planner planner, Resolver resolver, Existing existing) {
        if (!planner.needsDraft(existing)) {
            return planner.plan(existing);
        }
        Draft draft = resolver.draft(existing);
        if (planner.needsVersions(existing, draft)) {
            draft = resolver.withVersions(existing, draft);
        }
        return planner.plan(existing, draft);
    }

    private static Plan create(ApplyRequest request, Resolver resolver, Missing missing) {
        CreatePlanner planner = new CreatePlanner(request.look());
        planner.checkName(missing, request.createPolicy());
        return planner.plan(missing, resolver.orphans(missing));
    }
}
