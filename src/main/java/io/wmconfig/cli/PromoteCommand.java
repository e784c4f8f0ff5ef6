package io.wmconfig.cli;

import io.wmconfig.app.Apply.ApplyRequest;
import io.wmconfig.app.FleetRequest;
import io.wmconfig.app.FleetRequest.FleetOptions;
import io.wmconfig.app.FleetRequest.RequestedDeployment;
import io.wmconfig.app.FleetResult;
import io.wmconfig.app.Promote;
import io.wmconfig.app.Promote.ProfileOrg;
import io.wmconfig.look.Look;
import io.wmconfig.output.FleetReport;
import io.wmconfig.output.PromoteReport;
import io.wmconfig.output.Report;
import io.wmconfig.plan.ContrastPolicy;
import io.wmconfig.plan.CreatePolicy;
import io.wmconfig.plan.DraftPolicy;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Target;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** {@code promote}: copies looks from one org to another. */
final class PromoteCommand extends Command {
    private static final String EXAMPLE = "write `wmconfig promote Support --from dev --to prod`";
    private static final FleetOptions ONE_BY_ONE = new FleetOptions(1, false, 0);

    PromoteCommand() {
        super("promote", "Copy looks from one org to another");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("NAME... --from PROFILE --to PROFILE")
                .examples(
                        "wmconfig promote Support --from dev --to prod --dry-run",
                        "wmconfig promote Support --from dev --to prod",
                        "wmconfig promote Support Sales --from dev --to prod --yes")
                .section(
                        "Target",
                        Options.positionals("NAME", "Deployment names (exact match), the same in both orgs"),
                        Options.value("--from", "PROFILE", "Profile to copy from (read-only)"),
                        Options.value("--to", "PROFILE", "Profile to copy to"))
                .section(
                        "Safety",
                        Options.on("Show the plan, change nothing", "--dry-run"),
                        Options.on("Skip confirmation", "-y", "--yes"),
                        Options.on("Create a deployment even if its name resembles an existing one", "--create"),
                        Options.on("Fail if a deployment does not exist in the target org", "--no-create"),
                        Options.on("Discard unpublished drafts in the target org", "--discard-draft"),
                        Options.on("Also publish unpublished drafts in the target org", "--include-draft"))
                .section("Waiting", Options.on("Do not wait until the new versions are active", "--no-wait"));
    }

    @Override
    Work read(Arguments arguments) {
        OrgFlags orgs = OrgFlags.read(arguments);
        names(arguments);
        String from = orgs.from() == null ? "" : orgs.from();
        String to = orgs.to() == null ? "" : orgs.to();
        if (orgs.from() == null || orgs.to() == null) {
            String missing = orgs.from() == null ? "--from" : "--to";
            arguments.wrong(
                    Problem.of(ProblemKind.USAGE, "missing `" + missing + "`").hint(EXAMPLE));
        } else if (!from.isBlank() && from.equals(to)) {
            arguments.wrong(Problem.of(ProblemKind.USAGE, "`--from` and `--to` are the same org")
                    .hint(EXAMPLE));
        }
        FleetRequest request = request(arguments);
        boolean confirmed = arguments.has("--yes");
        return (session, dialog) -> {
            ProfileOrg source = new ProfileOrg(from, session.org(from));
            ProfileOrg target = new ProfileOrg(to, session.org(to));
            String question = "Promote to " + session.orgName(to).asked() + "?";
            Promote promote = new Promote(source, target, session.progress(), request, entries -> {
                List<Plan> changing = FleetReport.changing(entries);
                if (!changing.isEmpty()) {
                    dialog.confirm(changing, confirmed, "promoting", question);
                }
            });
            Function<FleetResult, Report> report = result -> new PromoteReport(
                    result, session.orgName(from), session.orgName(to), session.cost(), dialog.shown());
            FleetResult result = request.dryRun()
                    ? promote.run()
                    : dialog.interruptible(
                            session, promote::run, promote::soFar, problem -> report.apply(promote.soFar()));
            return report.apply(result);
        };
    }

    private static FleetRequest request(Arguments arguments) {
        CreatePolicy create = arguments.createPolicy(CreatePolicy.UNLESS_SLIP);
        DraftPolicy draft = arguments.draftPolicy();
        boolean dryRun = arguments.has("--dry-run");
        boolean untilActive = !arguments.has("--no-wait");
        List<RequestedDeployment> items = new ArrayList<>();
        for (String name : arguments.arguments()) {
            ApplyRequest one = new ApplyRequest(
                    Target.named(name), Look.NOTHING, create, draft, dryRun, untilActive, ContrastPolicy.NONE);
            items.add(new RequestedDeployment(name, one, null));
        }
        return new FleetRequest(items, dryRun, ONE_BY_ONE);
    }

    private static void names(Arguments arguments) {
        List<String> names = arguments.arguments();
        if (names.isEmpty()) {
            arguments.wrong(
                    Problem.of(ProblemKind.USAGE, "missing deployment name").hint(EXAMPLE));
        } else if (names.stream().anyMatch(String::isBlank)) {
            arguments.blank("a deployment's name", EXAMPLE);
        } else if (new HashSet<>(names).size() < names.size()) {
            arguments.wrong(Problem.of(ProblemKind.USAGE, "the same deployment is given twice")
                    .hint("remove one of them"));
        }
    }
}
