package io.wmconfig.app;

import io.wmconfig.app.Apply.ApplyResult;
import io.wmconfig.execute.Executor;
import io.wmconfig.execute.Outcome;
import io.wmconfig.execute.Progress;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.DeploymentList;
import io.wmconfig.plan.DraftPolicy;
import io.wmconfig.plan.Observed;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Missing;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Resolver;
import io.wmconfig.plan.RollbackMode;
import io.wmconfig.plan.RollbackPlanner;
import io.wmconfig.plan.Target;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.WarningKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs {@code rollback}: reads all versions, plans, lets the user confirm, and writes like {@code apply}. */
public final class Rollback {
    private Rollback() {}

    /**
     * A deployment to roll back.
     *
     * @param version to roll back to; null for the one before the live one
     */
    public record RollbackRequest(
            Target target,
            @Nullable Version version,
            RollbackMode mode,
            DraftPolicy draftPolicy,
            boolean dryRun,
            boolean untilActive) {}

    /**
     * Plans, lets the user confirm, and writes.
     *
     * @param confirmation shows the plan, and throws unless the user confirms
     */
    public static ApplyResult run(Org org, Progress progress, RollbackRequest request, Consumer<Plan> confirmation) {
        DeploymentList list = new DeploymentList(org);
        Plan plan = plan(org, new Resolver(org, list), request);
        Outcome outcome = null;
        if (!request.dryRun() && plan instanceof Plan.Update update) {
            confirmation.accept(update);
            outcome = new Executor(org, list, progress, request.untilActive()).execute(update);
        }
        return new ApplyResult(plan, outcome, request.dryRun(), null);
    }

    private static Plan plan(Org org, Resolver resolver, RollbackRequest request) {
        Observed observed = resolver.observe(request.target());
        if (!(observed instanceof Existing existing)) {
            throw ((Missing) observed).notFound().toException();
        }
        return withNote(new RollbackPlanner(
                        existing,
                        resolver.versions(existing.configuration()),
                        request.version(),
                        request.draftPolicy(),
                        org.command("history --id " + existing.id()))
                .plan(request.mode()));
    }

    private static Plan withNote(Plan plan) {
        if (!(plan instanceof Plan.Update update)) {
            return plan;
        }
        List<Warning> warnings = new ArrayList<>(update.warnings());
        warnings.add(new Warning(
                WarningKind.OWN_KEPT,
                "the deployment's own settings stay as they are: status, domains, flow and description"));
        return new Plan.Update(
                update.existing(), update.source(), update.deploymentMembers(), update.changes(), warnings);
    }
}
