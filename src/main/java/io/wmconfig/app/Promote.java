package io.wmconfig.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.wmconfig.app.Apply.ApplyRequest;
import io.wmconfig.app.Apply.PlannedApply;
import io.wmconfig.app.FleetRequest.RequestedDeployment;
import io.wmconfig.execute.Progress;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.Org;
import io.wmconfig.plan.CreatePlanner;
import io.wmconfig.plan.Observed;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Missing;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.PromotePlanner;
import io.wmconfig.plan.Resolver;
import io.wmconfig.plan.ServerDefaults;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@code promote}: like {@code apply -f}, but the looks are those of another org.
 *
 * <p>If anything cannot be planned, nothing is written; a failure after that does not stop the other deployments.
 */
public final class Promote extends ApplyAll {
    private final ProfileOrg from;
    private final ProfileOrg to;
    private final ListedOrg source;

    /** An org, and the profile that selects it. */
    public record ProfileOrg(String profile, Org org) {}

    /**
     * Prepares a run; nothing is sent yet.
     *
     * @param from the source org; only read
     * @param to the target org
     * @param progress can stop the run between two stages
     * @param request deployments of these names in both orgs; their requested looks are ignored
     * @param listener shows the plans before anything is written, and throws unless the user confirms
     */
    public Promote(ProfileOrg from, ProfileOrg to, Progress progress, FleetRequest request, ProgressListener listener) {
        super(to.org(), progress, request, listener);
        this.from = from;
        this.to = to;
        this.source = new ListedOrg(from.org());
    }

    @Override
    void begin(ListedOrg listed) {
        // The target org is read only once a deployment has been found in the source org.
    }

    @Override
    PlannedApply plan(RequestedDeployment item, ListedOrg listed, Progress own) {
        Existing existing = from.org()
                .withFreshDeadline(() -> Compare.in(
                        from.profile(),
                        () -> new Resolver(source).require(item.request().target())));
        return Compare.in(to.profile(), () -> plan(item, listed, existing));
    }

    private static PlannedApply plan(RequestedDeployment item, ListedOrg target, Existing source) {
        ApplyRequest request = item.request();
        Resolver resolver = new Resolver(target);
        PromotePlanner planner = new PromotePlanner(source, request.draftPolicy(), target.command("apply --name NAME"));
        Observed observed = resolver.observe(request.target());
        Plan plan;
        if (observed instanceof Existing existing) {
            plan = Apply.update(planner.update(existing), resolver, existing);
        } else {
            Missing missing = (Missing) observed;
            CreatePlanner creator = planner.create();
            creator.checkName(missing, request.createPolicy());
            plan = creator.plan(missing, resolver.orphans(missing));
        }
        return new PlannedApply(
                request, planner.withWarnings(plan), null, target.list().reads());
    }

    @Override
    void refuse(List<Prepared> prepared) {
        List<Problem> problems = prepared.stream()
                .flatMap(one -> one.entry().problems().stream())
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    @Override
    PlannedApply replan(Prepared before, ListedOrg fresh, Progress own, boolean written) {
        Plan shown = Objects.requireNonNull(before.planned()).plan();
        if (!(shown instanceof Plan.Create)) {
            PlannedApply now = plan(before.item(), fresh, own);
            if (!(now.plan() instanceof Plan.Create) && withoutDefaults(shown).equals(withoutDefaults(now.plan()))) {
                return now;
            }
        }
        // A create is planned again only if somebody else has created the deployment.
        throw Problem.of(
                        ProblemKind.CHANGED_MEANWHILE,
                        "`" + before.item().name() + "` has changed since the plan was shown")
                .because("somebody changed it in one of the two orgs; wmconfig did not write it")
                .hint("run the command again")
                .toException();
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

    @Override
    List<Problem> failure(RequestedDeployment item, List<Problem> problems) {
        String whose = "deployment `" + item.name() + "` in the org of profile `" + to.profile() + "`";
        return problems.stream()
                .map(one -> one.because(one.detail() == null ? whose : whose + "\n" + one.detail()))
                .toList();
    }
}
