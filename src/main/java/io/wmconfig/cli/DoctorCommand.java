package io.wmconfig.cli;

import io.wmconfig.app.CheckFile;
import io.wmconfig.app.Doctor;
import io.wmconfig.app.Doctor.Diagnosis;
import io.wmconfig.app.Interruption;
import io.wmconfig.app.LiveCheck;
import io.wmconfig.app.LiveCheckResult;
import io.wmconfig.app.Recording;
import io.wmconfig.app.Session;
import io.wmconfig.app.Signals;
import io.wmconfig.genesys.Org;
import io.wmconfig.output.DoctorReport;
import io.wmconfig.output.LiveCheckReport;
import io.wmconfig.output.Report;
import io.wmconfig.output.Terminal;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.Credentials;
import io.wmconfig.settings.Credentials.AccessToken;
import io.wmconfig.settings.Credentials.ClientCredentials;
import io.wmconfig.settings.Hosts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** {@code doctor}: diagnoses problems; with {@code --live-check}, also compares the API with what wmconfig assumes. */
final class DoctorCommand extends Command {
    /** How long to wait for the public copy of an inactive deployment: there may be none. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Time limit for the clean-up after a signal; a second signal ends the process at once. */
    private static final Duration GRACE = Duration.ofMinutes(1);

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
        boolean confirmed = arguments.has("--yes");
        if (!arguments.has("--live-check")) {
            if (confirmed) {
                arguments.wrong(Problem.of(ProblemKind.USAGE, "`--yes` needs `--live-check`")
                        .hint("remove one, or add the other"));
            }
            return (session, dialog) -> new DoctorReport(diagnosis(session, dialog, tryRegions));
        }
        return (session, dialog) -> {
            if (!confirmed) {
                Hosts hosts = session.settingsReport().hosts();
                String profile = session.options().profile();
                confirm(
                        dialog,
                        hosts == null
                                ? ""
                                : " in " + session.orgName(profile, hosts).asked());
            }
            Diagnosis diagnosis = diagnosis(session, dialog, tryRegions);
            return diagnosis.problems().isEmpty()
                    ? new LiveCheckReport(diagnosis, liveCheck(session, dialog), session.cost())
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

    private static void confirm(Dialog dialog, String where) {
        Terminal terminal = dialog.terminal();
        if (!terminal.canPrompt()) {
            throw Problem.of(ProblemKind.CONFIRMATION_NEEDED, "the live check needs confirmation; nothing was sent")
                    .because("it creates a deployment and a configuration in the org,"
                            + " and there is no terminal to ask on")
                    .hint("add `--yes`")
                    .toException();
        }
        terminal.say("The live check creates a deployment named wmconfig-check-... and its configuration, changes");
        terminal.say("them and deletes them. The deployment is inactive and allows only the domain example.invalid.");
        terminal.say("Everything else in the org is only read.");
        dialog.confirm("Run it" + where + "?");
    }

    /** Runs the use cases on a separate deployment, and saves the traffic to a file. */
    private static LiveCheckResult liveCheck(Session session, Dialog dialog) {
        Recording recording = new Recording();
        Org org = session.recordedOrg(recording);
        String unique = UUID.randomUUID().toString().substring(0, 8);
        LiveCheck check = new LiveCheck(org, session.copies(), recording, session.progress(), unique, PATIENCE);
        LiveCheckResult result = session.context().ownsProcess() ? interruptible(check, session, dialog) : check.run();
        List<String> secrets = secrets(session.credentials());
        try {
            session.save(CheckFile.NAME, CheckFile.of(result, recording, session.version(), secrets));
            return result.withFile(CheckFile.NAME);
        } catch (ProblemException e) {
            return result.withoutFile(e.problems().get(0));
        }
    }

    private static LiveCheckResult interruptible(LiveCheck check, Session session, Dialog dialog) {
        LiveCheckResult[] result = new LiveCheckResult[1];
        Interruption interruption = new Interruption(session.progress(), GRACE, problem -> {
            Problem last = problem.hint("run `" + check.deletion() + "` to remove what is left");
            dialog.halt(new Report.Failed("doctor", List.of(last), session.spent()), last.kind());
        });
        Signals.install(kind -> {
            dialog.terminal()
                    .say("cleaning up after the live check; press Ctrl-C again to stop at once, then run `"
                            + check.deletion() + "`");
            interruption.onSignal(kind);
        });
        return interruption.guard(
                () -> {
                    result[0] = check.run();
                    return result[0];
                },
                () -> result[0]);
    }

    /** Returns the secrets that the saved file must not contain, because it is meant to be shared. */
    private static List<String> secrets(Credentials credentials) {
        if (credentials instanceof ClientCredentials client) {
            String pair = client.id() + ":" + client.secret().reveal();
            return List.of(
                    client.id(),
                    client.secret().reveal(),
                    Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return credentials instanceof AccessToken token ? List.of(token.token().reveal()) : List.of();
    }
}
