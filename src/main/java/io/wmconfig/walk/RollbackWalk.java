package io.wmconfig.walk;

import io.wmconfig.execute.Executor;
import io.wmconfig.execute.Progress;
import io.wmconfig.genesys.Org;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.RollbackPlanner;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.WarningKind;
import io.wmconfig.resolve.DeploymentList;
import io.wmconfig.resolve.Observed;
import io.wmconfig.resolve.Observed.Existing;
import io.wmconfig.resolve.Observed.Missing;
import io.wmconfig.resolve.Resolver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code rollback}: read all versions, plan, let a person agree, and write as {@code apply} writes. */
public final class RollbackWalk {
    private final Org org;
    private final DeploymentList list;
    private final Progress progress;
    private final Consumer<Plan.Update> agreement;

    /**
     * Walks in an org.
     *
     * @param org to read and write
     * @param progress told of every write
     * @param agreement shows the plan, and throws unless the user agrees
     */
    public RollbackWalk(Org org, Progress progress, Consumer<Plan.Update> agreement) {
        this.org = org;
        this.list = new DeploymentList(org);
        this.progress = progress;
        this.agreement = agreement;
    }

    /** Does what is asked and returns what became of it. */
    public ApplyResult run(RollbackRequest request) {
        Plan plan = plan(request);
        if (request.dryRun()) {
            return new ApplyResult(plan, null, true, null);
        }
        if (!(plan instanceof Plan.Update update)) {
            return new ApplyResult(plan, null, false, null);
        }
        agreement.accept(update);
        return new ApplyResult(
                plan, new Executor(org, list, progress, request.untilActive()).execute(update), false, null);
    }

    private Plan plan(RollbackRequest request) {
        Resolver resolver = new Resolver(org, list);
        Observed observed = resolver.observe(request.target());
        if (!(observed instanceof Existing existing)) {
            throw ((Missing) observed).notFound().toException();
        }
        return told(new RollbackPlanner(
                        existing, resolver.versions(existing.configuration()), request.version(), request.draftPolicy())
                .plan(request.mode()));
    }

    private static Plan told(Plan plan) {
        if (!(plan instanceof Plan.Update update)) {
            return plan;
        }
        List<Warning> warnings = new ArrayList<>(update.warnings());
        warnings.add(new Warning(
                WarningKind.OWN_KEPT, "the deployment's own settings stay as they are: status, domains, flow and description"));
        return new Plan.Update(
                update.existing(), update.source(), update.deploymentMembers(), update.changes(), warnings);
    }
}
