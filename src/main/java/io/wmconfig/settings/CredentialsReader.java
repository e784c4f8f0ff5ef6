package io.wmconfig.settings;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.Credentials.AccessToken;
import io.wmconfig.settings.Credentials.ClientCredentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the credentials: client ID, secret and token, all from one source.
 *
 * <p>The environment is that source if it contains any of the three, even if {@code .env} contains all: half of an
 * exported client and half of a checked-out one do not make a valid client. Within the source, a token takes precedence
 * over ID and secret, because it saves the login.
 */
final class CredentialsReader {
    /** Prefixes and endings of other tools' variables, in any combination. */
    private static final List<String> FOREIGN_PREFIXES = List.of("GENESYS_", "PURECLOUD_", "GC_", "GENESYSCLOUD_");

    private static final List<Map.Entry<String, Variable>> FOREIGN_ENDINGS = List.of(
            Map.entry("CLIENT_ID", Variable.CLIENT_ID),
            Map.entry("CLIENT_SECRET", Variable.CLIENT_SECRET),
            Map.entry("ACCESS_TOKEN", Variable.ACCESS_TOKEN),
            Map.entry("REGION", Variable.REGION),
            Map.entry("ENVIRONMENT", Variable.REGION),
            Map.entry("CLIENT_REGION", Variable.REGION),
            Map.entry("CLIENT_ENVIRONMENT", Variable.REGION));

    private final Sources sources;
    private final List<Problem> problems;

    CredentialsReader(Sources sources, List<Problem> problems) {
        this.sources = sources;
        this.problems = problems;
    }

    @Nullable
    Credentials read() {
        Source unit = sources.unit();
        if (unit.hasCredentials()) {
            return read(unit);
        }
        Profile profile = sources.profile();
        problems.add(profile == null ? nowhere() : missing(unit, profile));
        return null;
    }

    private Problem nowhere() {
        return otherNames(Problem.of(ProblemKind.CREDENTIALS_MISSING, "no credentials for Genesys Cloud")
                .because("not found in the environment or in " + sources.file().origin())
                .hint("run `wmconfig init`, or set " + Variable.CLIENT_ID.code() + " and "
                        + Variable.CLIENT_SECRET.code()
                        + " in the environment or in `.env`; to try without an org, add `--sandbox`"));
    }

    /** Adds which variables of other tools are set, and what to rename them to; wmconfig never uses them. */
    private Problem otherNames(Problem problem) {
        List<String> found = new ArrayList<>();
        List<String> renamed = new ArrayList<>();
        for (String prefix : FOREIGN_PREFIXES) {
            for (Map.Entry<String, Variable> ending : FOREIGN_ENDINGS) {
                String name = prefix + ending.getKey();
                boolean isSet = sources.environment().named(name) != null
                        || sources.file().named(name) != null;
                if (isSet && !ending.getValue().names().contains(name)) {
                    found.add("`" + name + "`");
                    renamed.add("`" + name + "` to " + ending.getValue().code());
                }
            }
        }
        return found.isEmpty()
                ? problem
                : problem.because("wmconfig does not read " + String.join(", ", found))
                        .hint("rename " + String.join(", ", renamed));
    }

    private static Problem missing(Source unit, Profile profile) {
        boolean token = profile.variables().containsKey(Variable.ACCESS_TOKEN);
        return Problem.of(ProblemKind.CREDENTIALS_MISSING, "no credentials for " + profile.words())
                .because(unit.origin() + " does not contain what the profile in `" + profile.file() + "` refers to")
                .hint("set "
                        + (token
                                ? unit.code(Variable.ACCESS_TOKEN)
                                : unit.code(Variable.CLIENT_ID) + " and " + unit.code(Variable.CLIENT_SECRET))
                        + " in " + unit.origin());
    }

    private @Nullable Credentials read(Source source) {
        Setting token = source.find(Variable.ACCESS_TOKEN);
        if (token != null) {
            return isSendable(source, token, true) ? new AccessToken(new Secret(token.value()), source.origin()) : null;
        }
        Setting id = source.find(Variable.CLIENT_ID);
        Setting secret = source.find(Variable.CLIENT_SECRET);
        if (id == null || secret == null) {
            problems.add(incomplete(source, id == null ? Variable.CLIENT_ID : Variable.CLIENT_SECRET));
            return null;
        }
        boolean idSendable = isSendable(source, id, false);
        boolean secretSendable = isSendable(source, secret, true);
        return idSendable && secretSendable
                ? new ClientCredentials(id.value(), new Secret(secret.value()), source.origin())
                : null;
    }

    private Problem incomplete(Source source, Variable missing) {
        Variable given = missing == Variable.CLIENT_ID ? Variable.CLIENT_SECRET : Variable.CLIENT_ID;
        Problem problem = Problem.of(
                ProblemKind.CREDENTIALS_MISSING,
                source.code(missing) + " is missing: " + source.origin() + " has only " + source.code(given));
        Source file = sources.file();
        if (sources.profile() != null || source.equals(file) || !file.hasCredentials()) {
            return otherNames(problem.hint("set " + source.code(missing) + " in " + source.origin() + " too"));
        }
        String present = Variable.UNIT.stream()
                .map(source::find)
                .flatMap(Stream::ofNullable)
                .map(Setting::name)
                .collect(Collectors.joining(" "));
        return problem.because("credentials come from one source, so " + file.origin() + " is not mixed in")
                .hint("set " + missing.code() + " in the environment too, or run `unset " + present + "` to use "
                        + file.origin());
    }

    /** Returns whether the value fits into a header; if not, it was copied wrongly, which is reported. */
    private boolean isSendable(Source source, Setting setting, boolean colonAllowed) {
        if (setting.value().chars().allMatch(c -> c > ' ' && c < 127 && (c != ':' || colonAllowed))) {
            return true;
        }
        problems.add(setting.problem("in " + source.origin()
                        + " contains an invalid character (white space, a control character or another script)")
                .hint("copy the value again, without surrounding spaces or quotes"));
        return false;
    }
}
