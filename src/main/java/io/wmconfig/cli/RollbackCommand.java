package io.wmconfig.cli;

import io.wmconfig.app.Apply.ApplyResult;
import io.wmconfig.app.Rollback;
import io.wmconfig.app.Rollback.RollbackRequest;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.Version;
import io.wmconfig.output.Ansi;
import io.wmconfig.output.ApplyReport;
import io.wmconfig.plan.DraftPolicy;
import io.wmconfig.plan.RollbackMode;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rollback}: an earlier look again. */
final class RollbackCommand extends Command {
    RollbackCommand() {
        super("rollback", "Point a deployment back at an earlier version, or publish that version again.");
    }

    @Override
    void describe(CommandSpec spec) {
        spec.addPositional(Options.positional("NAME", "Exact name of the deployment."));
        OptionGroups.add(
                spec,
                "%nRollback:%n",
                List.of(
                        Options.value("--id", "ID", "Id of the deployment, instead of its name."),
                        Options.value("--to", "N", "Version to go back to (default: the one before the live one)."),
                        Options.on("Only point the deployment at that version; this is the default.", "--pin"),
                        Options.on("Publish that version again, as the newest one.", "--republish"),
                        Options.on("Give up unpublished changes in the draft, with --republish.", "--discard-draft"),
                        Options.on("Do not ask.", "-y", "--yes"),
                        Options.on("Only show what would change.", "--dry-run"),
                        Options.on("Do not wait until the deployment is active.", "--no-wait")));
    }

    @Override
    Work read(Arguments arguments) {
        arguments.exclusive("--pin", "--republish");
        boolean republish = arguments.has("--republish");
        if (arguments.has("--discard-draft") && !republish) {
            arguments.wrong(Problem.of(ProblemKind.USAGE, "`--discard-draft` needs `--republish`")
                    .because("without it the draft stays as it is")
                    .hint("leave one out, or add the other"));
        }
        RollbackRequest request = new RollbackRequest(
                arguments.target(),
                version(arguments),
                republish ? RollbackMode.REPUBLISH : RollbackMode.PIN,
                arguments.has("--discard-draft") ? DraftPolicy.DISCARD : DraftPolicy.REFUSE,
                arguments.has("--yes"),
                arguments.has("--dry-run"),
                !arguments.has("--no-wait"));
        return (session, dialog) -> {
            Org org = session.org();
            Supplier<ApplyResult> work = () -> Rollback.run(
                    org,
                    session.progress(),
                    request,
                    plan -> dialog.agree(
                            List.of(plan),
                            request.agreed(),
                            "rolling back",
                            "Roll back " + Ansi.sanitize(plan.name()) + " in "
                                    + session.orgName(null).asked() + "?",
                            "not rolled back"));
            ApplyResult result = request.dryRun() ? work.get() : dialog.interruptible(session, work);
            return new ApplyReport(name(), result, session.cost(), dialog.shown());
        };
    }

    private static @Nullable Version version(Arguments arguments) {
        String text = arguments.value("--to");
        if (text == null) {
            return null;
        }
        Version version = new Version(text.strip());
        if (version.number().isEmpty()) {
            arguments.wrong(Problem.of(
                            ProblemKind.INVALID_INPUT, "`--to` must be the number of a version, found `" + text + "`")
                    .hint("write `--to 3`; `wmconfig history NAME` shows the versions"));
        }
        return version;
    }
}
