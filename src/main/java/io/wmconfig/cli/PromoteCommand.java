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
import picocli.CommandLine.Model.CommandSpec;

/** {@code promote}: one org's looks into another org. */
final class PromoteCommand extends Command {
    private static final String EXAMPLE = "write `wmconfig promote Support --from dev --to prod`";

    PromoteCommand() {
        super("promote", "Give deployments of one org the look that they have in another.");
    }

    @Override
    void describe(CommandSpec spec) {
        spec.addPositional(Options.positionals("NAME", "Exact names of the deployments, the same in both orgs."));
        OptionGroups.add(
                spec,
                "%nPromote:%n",
                List.of(
                        Options.value("--from", "PROFILE", "Org that has the looks; it is only read."),
                        Options.value("--to", "PROFILE", "Org that shall have them."),
                        Options.on("Create one even if its name looks like a slip of an existing one.", "--create"),
                        Options.on("Never create one.", "--no-create"),
                        Options.on("Give up unpublished changes in drafts there.", "--discard-draft"),
                        Options.on("Publish unpublished changes in drafts there along.", "--include-draft"),
                        Options.on("Do not ask.", "-y", "--yes"),
                        Options.on("Only show what would change.", "--dry-run"),
                        Options.on("Do not wait until the new versions are active.", "--no-wait")));
    }

    @Override
    Work read(Arguments arguments) {
        OrgFlags orgs = OrgFlags.read(arguments);
        names(arguments);
        String from = orgs.from() == null ? "" : orgs.from();
        String to = orgs.to() == null ? "" : orgs.to();
        if (orgs.from() == null || orgs.to() == null) {
            String missing = orgs.from() == null ? "--from" : "--to";
            arguments.wrong(Problem.of(ProblemKind.USAGE, "which orgs? `" + missing + "` is missing")
                    .hint(EXAMPLE));
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
                            "Promote to " + session.orgName(request.to()).asked() + "?",
                            "not promoted"));
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
            arguments.wrong(Problem.of(ProblemKind.USAGE, "which deployments? a name is missing")
                    .hint(EXAMPLE));
        } else if (names.stream().anyMatch(String::isBlank)) {
            arguments.blank("a deployment's name", EXAMPLE);
        } else if (new HashSet<>(names).size() < names.size()) {
            arguments.wrong(
                    Problem.of(ProblemKind.USAGE, "a deployment is named twice").hint("leave one of them out"));
        }
    }
}
