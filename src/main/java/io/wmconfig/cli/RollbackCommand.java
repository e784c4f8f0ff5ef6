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

/** {@code rollback}: rolls back to an earlier version. */
final class RollbackCommand extends Command {
    RollbackCommand() {
        super("rollback", "Roll back to an earlier version");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("NAME [--to N]")
                .usage("--id ID [--to N]")
                .examples(
                        "wmconfig rollback Support",
                        "wmconfig rollback Support --to 1 --dry-run",
                        "wmconfig rollback Support --to 1 --republish --yes")
                .section(
                        "Target",
                        Options.name(),
                        Options.id(),
                        Options.value(
                                "--to", "N", "Version to roll back to (default: the one before the live version)"))
                .section(
                        "Safety",
                        Options.on("Show the plan, change nothing", "--dry-run"),
                        Options.on("Skip confirmation", "-y", "--yes"),
                        Options.on("Repoint the deployment to that version (default)", "--pin"),
                        Options.on("Republish that version as the newest", "--republish"),
                        Options.on("With --republish: discard unpublished changes in the draft", "--discard-draft"))
                .section("Waiting", Options.on("Do not wait until the deployment is active", "--no-wait"));
    }

    @Override
    Work read(Arguments arguments) {
        arguments.exclusive("--pin", "--republish");
        boolean republish = arguments.has("--republish");
        if (arguments.has("--discard-draft") && !republish) {
            arguments.wrong(Problem.of(ProblemKind.USAGE, "`--discard-draft` needs `--republish`")
                    .because("without it the draft is not touched")
                    .hint("remove one, or add the other"));
        }
        RollbackRequest request = new RollbackRequest(
                arguments.target(),
                version(arguments),
                republish ? RollbackMode.REPUBLISH : RollbackMode.PIN,
                arguments.has("--discard-draft") ? DraftPolicy.DISCARD : DraftPolicy.REFUSE,
                arguments.has("--dry-run"),
                !arguments.has("--no-wait"));
        boolean confirmed = arguments.has("--yes");
        return (session, dialog) -> {
            Org org = session.org();
            Supplier<ApplyResult> work = () -> Rollback.run(
                    org,
                    session.progress(),
                    request,
                    plan -> dialog.confirm(
                            List.of(plan),
                            confirmed,
                            "rolling back",
                            "Roll back " + Ansi.sanitize(plan.name()) + " in "
                                    + session.orgName(null).asked() + "?"));
            ApplyResult result = request.dryRun() ? work.get() : dialog.interruptible(session, work);
            return new ApplyReport(name(), result, session.cost(), dialog.shown(), false);
        };
    }

    private static @Nullable Version version(Arguments arguments) {
        String text = arguments.value("--to");
        if (text == null) {
            return null;
        }
        Version version = new Version(text.strip());
        if (version.number().isEmpty()) {
            arguments.wrong(
                    Problem.of(ProblemKind.INVALID_INPUT, "`--to` must be a version number, found `" + text + "`")
                            .hint("write `--to 3`; `wmconfig history NAME` shows the versions"));
        }
        return version;
    }
}
