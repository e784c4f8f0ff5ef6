package io.wmconfig;

import io.wmconfig.execute.Progress;
import io.wmconfig.livecheck.LiveCheck;
import io.wmconfig.livecheck.LiveCheckResult;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.AccessToken;
import io.wmconfig.settings.ClientCredentials;
import io.wmconfig.settings.Credentials;
import io.wmconfig.terminal.Terminal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** Lets a person agree to a live check, and lets a signal end it without leaving anything in the org. */
final class OrgLiveCheck {
    /** How long the public copy of an inactive deployment is waited for: there may be none. */
    static final Duration PATIENCE = Duration.ofMinutes(1);
    /** How long the clean-up may take after a signal; a second signal ends at once. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Terminal terminal;

    OrgLiveCheck(Terminal terminal) {
        this.terminal = terminal;
    }

    void agree() {
        if (!terminal.canPrompt()) {
            throw Problem.of(ProblemKind.CONFIRMATION_NEEDED, "a live check needs a confirmation; nothing was sent")
                    .because(
                            "it creates a deployment and a configuration in the org, and there is no terminal to ask on")
                    .hint("add `--yes`")
                    .toException();
        }
        terminal.say("The live check creates a deployment named wmconfig-check-... and its configuration, changes");
        terminal.say("them and deletes them. The deployment is inactive and allows only the domain example.invalid.");
        terminal.say("Everything else in the org is only read.");
        if (!terminal.confirms("Run it?")) {
            throw Problem.of(ProblemKind.CONFIRMATION_NEEDED, "no live check; nothing was sent")
                    .toException();
        }
    }

    /**
     * Runs a check that a signal may end.
     *
     * @param check to run
     * @param progress of the check
     * @param end says a problem and ends the process
     */
    LiveCheckResult run(LiveCheck check, Progress progress, Consumer<Problem> end) {
        LiveCheckResult[] result = new LiveCheckResult[1];
        Interruption interruption = new Interruption(
                progress,
                GRACE,
                problem -> end.accept(problem.hint("run `" + check.deletion() + "` to remove what is left")));
        Signals.install(kind -> {
            terminal.say("removing what the live check made; a second signal ends at once, then run `"
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

    /** Returns what must not be in a file that is shown to others. */
    static List<String> secrets(Credentials credentials) {
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
