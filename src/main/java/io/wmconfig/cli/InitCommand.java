package io.wmconfig.cli;

import io.wmconfig.app.Init;
import io.wmconfig.app.Init.InitResult;
import io.wmconfig.app.Init.Trial;
import io.wmconfig.app.Session;
import io.wmconfig.output.InitReport;
import io.wmconfig.output.Terminal;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.Credentials.ClientCredentials;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Profile;
import io.wmconfig.settings.Region;
import io.wmconfig.settings.Secret;
import io.wmconfig.settings.Settings;
import io.wmconfig.settings.SettingsFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code init}: asks for credentials, checks and saves them, up to the first plan. */
final class InitCommand extends Command {
    InitCommand() {
        super("init", "Set up the connection to your org");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("").examples("wmconfig init", "wmconfig init --profile prod", "wmconfig init --region eu-central-1");
    }

    @Override
    Work read(Arguments arguments) {
        for (String flag : List.of("--sandbox", "--env-file")) {
            if (arguments.has(flag)) {
                arguments.wrong(Problem.of(ProblemKind.USAGE, "`init` does not take `" + flag + "`")
                        .hint("leave it out; `init` saves credentials to `.env`, or for `--profile NAME`"
                                + " to `.env.NAME`"));
            }
        }
        String profile = arguments.value("--profile");
        if (profile != null && !Profile.isName(profile)) {
            arguments.wrong(Problem.of(
                            ProblemKind.INVALID_INPUT,
                            "a profile name consists of letters, digits, `.`, `_` and `-`, found `" + profile + "`")
                    .hint("write `--profile prod`"));
        }
        return (session, dialog) -> {
            if (!dialog.terminal().canPrompt()) {
                throw Problem.of(ProblemKind.USAGE, "`wmconfig init` asks questions and needs a terminal")
                        .hint("set `GENESYS_CLOUD_REGION`, `GENESYS_CLOUD_CLIENT_ID` and `GENESYS_CLOUD_CLIENT_SECRET`")
                        .toException();
            }
            return new InitReport(run(session, dialog, profile));
        };
    }

    private static InitResult run(Session session, Dialog dialog, @Nullable String profile) {
        Terminal terminal = dialog.terminal();
        String given = session.options().region();
        Region region = given == null
                ? answer(dialog, () -> terminal.ask("Region, such as eu-central-1 or mypurecloud.de:"), Region::parse)
                : Region.parse(given);
        String id = answer(dialog, () -> terminal.ask("Client ID:"), InitCommand::sendable);
        String secret = answer(dialog, () -> terminal.askHidden("Client secret (hidden):"), InitCommand::sendable);
        Settings settings = session.unsaved(region, new ClientCredentials(id, new Secret(secret), "your input"));
        terminal.say("Checking the credentials in " + region.name() + " ...");
        Trial trial = Init.attempt(session, settings);
        if (!trial.accepted()) {
            settings = elsewhere(session, dialog, settings, trial);
            region = Objects.requireNonNull(settings.hosts().region());
            trial = Init.attempt(session, settings);
        }
        List<SettingsFile> files = Init.files(session, profile, region, id, secret);
        List<String> replaced = files.stream()
                .filter(SettingsFile::replaces)
                .map(SettingsFile::name)
                .toList();
        if (!replaced.isEmpty()) {
            dialog.confirm("Replace the settings in " + String.join(" and ", replaced) + "?");
        }
        List<String> saved = Init.save(files);
        List<String> hidden = Stream.of(
                        "GENESYS_CLOUD_CLIENT_ID", "GENESYS_CLOUD_CLIENT_SECRET", "GENESYS_CLOUD_ACCESS_TOKEN")
                .filter(name -> profile == null && session.environment().containsKey(name))
                .toList();
        if (!hidden.isEmpty()) {
            terminal.say("warning: the environment takes precedence over .env; run `unset " + String.join(" ", hidden)
                    + "`");
        }
        return new InitResult(session.orgName(profile, settings.hosts()), saved, trial);
    }

    /** Offers to search the other regions for the one that the credentials belong to. */
    private static Settings elsewhere(Session session, Dialog dialog, Settings settings, Trial trial) {
        dialog.terminal().say("Genesys Cloud rejected the credentials; they may belong to another region.");
        boolean search = dialog.terminal()
                .confirms("Show them to the login hosts of the other regions (without the government and sovereign"
                        + " clouds)?");
        Hosts found = search ? Init.search(session, settings) : null;
        if (found == null) {
            throw Objects.requireNonNull(trial.problem()).toException();
        }
        dialog.terminal()
                .say("Found them in " + Objects.requireNonNull(found.region()).name() + ".");
        return new Settings(settings.credentials(), found, settings.proxies(), settings.extraAuthorities(), List.of());
    }

    /** Asks until the answer is valid; an empty answer cancels. */
    private static <T> T answer(Dialog dialog, Supplier<Optional<String>> question, Function<String, T> read) {
        while (true) {
            String typed = question.get().orElse("");
            if (typed.isEmpty()) {
                throw new Dialog.DeclinedException();
            }
            try {
                return read.apply(typed);
            } catch (ProblemException e) {
                dialog.terminal().say(e.first().summary() + "; " + e.first().hint());
            }
        }
    }

    private static String sendable(String typed) {
        if (!typed.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw Problem.of(ProblemKind.INVALID_INPUT, "it contains a space or a character other than ASCII")
                    .hint("copy it again from the OAuth client in Genesys Cloud")
                    .toException();
        }
        return typed;
    }
}
