package io.wmconfig.cli;

import io.wmconfig.app.Doctor;
import io.wmconfig.app.Doctor.Diagnosis;
import io.wmconfig.app.Session;
import io.wmconfig.output.DoctorReport;
import io.wmconfig.output.LiveCheckReport;
import io.wmconfig.output.Terminal;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.Hosts;

/** {@code doctor}: diagnoses problems. */
final class DoctorCommand extends Command {
    DoctorCommand() {
        super("doctor", "Diagnose settings, region, network, credentials and permissions");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("")
                .examples("wmconfig doctor", "wmconfig doctor --profile prod", "wmconfig doctor --live-check --yes")
                .section(
                        "Checks",
                        Options.on(
                                "If the credentials are rejected, try them in other regions without asking",
                                "--try-regions"),
                        Options.on(
                                "Create, change and delete a deployment, and compare the API with what wmconfig"
                                        + " assumes. Writes wmconfig-check.json",
                                "--live-check"),
                        Options.on("With --live-check: skip confirmation", "-y", "--yes"));
    }

    @Override
    Work read(Arguments arguments) {
        boolean tryRegions = arguments.has("--try-regions");
        boolean agreed = arguments.has("--yes");
        if (!arguments.has("--live-check")) {
            if (agreed) {
                arguments.wrong(Problem.of(ProblemKind.USAGE, "`--yes` needs `--live-check`")
                        .hint("remove one, or add the other"));
            }
            return (session, dialog) -> new DoctorReport(diagnosis(session, dialog, tryRegions));
        }
        return (session, dialog) -> {
            if (!agreed) {
                Hosts hosts = session.settingsReport().hosts();
                String profile = session.options().profile();
                LiveCheckRun.agree(
                        dialog,
                        hosts == null
                                ? ""
                                : " in " + session.orgName(profile, hosts).asked());
            }
            Diagnosis diagnosis = diagnosis(session, dialog, tryRegions);
            return diagnosis.problems().isEmpty()
                    ? new LiveCheckReport(diagnosis, LiveCheckRun.run(session, dialog), session.cost())
                    : new DoctorReport(diagnosis);
        };
    }

    private static Diagnosis diagnosis(Session session, Dialog dialog, boolean tryRegions) {
        return Doctor.run(session, () -> tryRegions || mayTryRegions(dialog.terminal()));
    }

    private static boolean mayTryRegions(Terminal terminal) {
        if (!terminal.canPrompt()) {
            return false;
        }
        terminal.say("The credentials are rejected; they may belong to another region.");
        return terminal.confirms("Try them on Genesys Cloud's other login hosts?");
    }
}
