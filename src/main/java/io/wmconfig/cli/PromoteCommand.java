package io.wmconfig.cli;

import io.wmconfig.app.Promote;
import io.wmconfig.app.Promote.PromoteRequest;
import io.wmconfig.app.Promote.PromoteResult;
import io.wmconfig.output.PromoteReport;
import io.wmconfig.plan.CreatePolicy;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.HashSet;
import java.util.List;

/** {@code promote}: copies looks from one org to another. */
final class PromoteCommand extends Command {
    private static final String EXAMPLE = "write `wmconfig promote Support --from dev --to prod`";

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
        PromoteRequest request = new PromoteRequest(
                arguments.arguments(),
                from,
                to,
                arguments.createPolicy(CreatePolicy.UNLESS_SLIP),
                arguments.draftPolicy(),
                arguments.has("--yes"),
                arguments.has("--dry-run"),
                !arguments.has("--no-wait"));
        return (session, dialog) -> {
            Promote walk = new Promote(
                    session.org(request.from()),
                    session.org(request.to()),
                    session.progress(),
                    plans -> dialog.agree(
                            plans,
                            request.agreed(),
                            "promoting",
                            "Promote to " + session.orgName(request.to()).asked() + "?"));
            PromoteResult result =
                    request.dryRun() ? walk.run(request) : dialog.interruptible(session, () -> walk.run(request));
            return new PromoteReport(
                    result,
                    session.orgName(request.from()),
                    session.orgName(request.to()),
                    session.cost(),
                    dialog.shown());
        };
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
