package io.wmconfig.settings;

import io.wmconfig.input.InputText;
import io.wmconfig.input.YamlReader;
import io.wmconfig.input.YamlValue;
import io.wmconfig.input.YamlValue.MapEntry;
import io.wmconfig.input.YamlValue.Mapping;
import io.wmconfig.input.YamlValue.Scalar;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
import io.wmconfig.problem.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the profiles of one file.
 *
 * <p>The file may be checked out with somebody else's code, so it may contain only known regions and references to
 * credentials, but no address and no credential. Messages never repeat a value that could be a secret.
 */
final class ProfileReader {
    private static final String PROFILES = "profiles";
    private static final String REGION = "region";
    private static final String CONFIRM = "confirm";
    private static final String ENV_FILE = "envFile";
    private static final String ID = "clientIdVariable";
    private static final String SECRET = "clientSecretVariable";
    private static final String TOKEN = "accessTokenVariable";
    private static final List<String> KEYS = List.of(REGION, CONFIRM, ENV_FILE, ID, SECRET, TOKEN);

    private static final Map<String, Variable> VARIABLES =
            Map.of(ID, Variable.CLIENT_ID, SECRET, Variable.CLIENT_SECRET, TOKEN, Variable.ACCESS_TOKEN);

    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    /** Upper case only, by convention: a secret that is pasted here by mistake does not match. */
    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]{0,99}");

    private static final Pattern SECRET_KEY = Pattern.compile(".*(secret|password|passwd|token|credential|apikey).*");
    private static final Pattern ADDRESS_KEY = Pattern.compile(".*(url|uri|host|address|endpoint|gateway).*");

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
            problem -> Objects.requireNonNullElse(problem.place(), new SourceLocation("", 0, 0)),
            Comparator.comparingInt(SourceLocation::line).thenComparingInt(SourceLocation::column));

    private final String file;
    private final UnaryOperator<String> paths;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Creates a reader of one file.
     *
     * @param file its name in messages
     * @param paths converts a path in the file to one from the working directory
     */
    ProfileReader(String file, UnaryOperator<String> paths) {
        this.file = file;
        this.paths = paths;
    }

    /**
     * Returns the profiles by name.
     *
     * @throws ProblemException with all errors in the file
     */
    Map<String, Profile> read(String text) {
        List<Problem> misread = new ArrayList<>();
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<YamlValue> documents = YamlReader.read(new InputText(file, whole), misread);
        misread.forEach(problem -> problems.add(ofSettings(problem)));
        Map<String, Profile> profiles = new LinkedHashMap<>();
        for (YamlValue document : documents) {
            if (document instanceof Mapping mapping) {
                mapping.entries().forEach(entry -> outermost(entry, profiles));
            } else if (!document.isAbsent()) {
                refuse(
                        "`" + file + "` must contain keys and values, found " + document.kind(),
                        document.place(),
                        "start with `profiles:`");
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems.stream().sorted(BY_PLACE).toList());
        }
        return profiles;
    }

    private static Problem ofSettings(Problem problem) {
        return Problem.of(ProblemKind.INVALID_SETTINGS, problem.summary())
                .because(problem.detail())
                .hint(problem.hint())
                .at(problem.place());
    }

    private void outermost(MapEntry entry, Map<String, Profile> profiles) {
        if (!entry.key().equals(PROFILES)) {
            refuse("unknown key `" + entry.key() + "`", entry.place(), "this file may contain only `profiles:`");
        } else if (entry.value() instanceof Mapping mapping) {
            mapping.entries().forEach(one -> profiles.put(one.key(), profile(one)));
        } else if (!entry.value().isAbsent()) {
            refuse(
                    "`profiles` must map names to settings, found "
                            + entry.value().kind(),
                    entry.value().place(),
                    "write `profiles: { dev: { region: eu-central-1, envFile: .env.dev } }`");
        }
    }

    private Profile profile(MapEntry entry) {
        String name = entry.key();
        if (!NAME.matcher(name).matches()) {
            refuse(
                    "a profile name may contain only letters, digits, `.`, `_` and `-`",
                    entry.place(),
                    "for example `dev`");
        }
        List<MapEntry> entries = entry.value() instanceof Mapping mapping ? mapping.entries() : List.of();
        if (entries.isEmpty()) {
            refuse(
                    "profile `" + name + "` is empty",
                    entry.place(),
                    "set its `region` and its credentials: `envFile`, or `clientIdVariable` and "
                            + "`clientSecretVariable`");
        }
        Map<String, Scalar> values = new LinkedHashMap<>();
        entries.forEach(one -> value(name, one, values));
        pairs(name, values, entry.place());
        Scalar envFile = values.get(ENV_FILE);
        return new Profile(
                name,
                file,
                region(values.get(REGION)),
                confirm(name, values.get(CONFIRM)),
                envFile == null ? null : paths.apply(envFile.text()),
                variables(name, values));
    }

    private void value(String profile, MapEntry entry, Map<String, Scalar> values) {
        String key = entry.key();
        if (!KEYS.contains(key)) {
            problems.add(unknown(profile, key, entry.place()));
            return;
        }
        if (entry.value() instanceof Scalar scalar
                && scalar.isGiven()
                && !scalar.text().isBlank()) {
            values.put(key, scalar);
        } else {
            refuse(
                    "`" + key + "` of profile `" + profile + "` has no readable value",
                    entry.place(),
                    "write a value after `" + key + ":`, or remove the key");
        }
    }

    private Problem unknown(String profile, String key, SourceLocation place) {
        StringBuilder plain = new StringBuilder();
        key.toLowerCase(Locale.ROOT).chars().filter(Character::isLetter).forEach(plain::appendCodePoint);
        boolean namesVariable = plain.toString().matches(".*(var|variable|name)");
        if (SECRET_KEY.matcher(plain).matches() && !namesVariable) {
            return wrong(
                            "`" + key + "` of profile `" + profile + "` looks like a secret, which must not be in"
                                    + " this file",
                            place)
                    .because("this file may be committed, and anybody who reads it would have the secret")
                    .hint("put it in a variable and write `clientSecretVariable: NAME_OF_IT`, or in a `.env` file and "
                            + "write `envFile: .env." + profile + "`");
        }
        if (ADDRESS_KEY.matcher(plain).matches()) {
            return wrong(
                            "`" + key + "` of profile `" + profile + "`: a profile can set a region but not an address",
                            place)
                    .because("a file from a checkout could send your secret to any host")
                    .hint("set `GENESYS_CLOUD_API_URL` in the `.env` file with the credentials, and point to that "
                            + "file with `envFile`");
        }
        List<String> near = Suggestions.near(key, KEYS);
        return wrong("unknown key `" + key + "` of profile `" + profile + "`", place)
                .hint(
                        near.isEmpty()
                                ? "one of `" + String.join("`, `", KEYS) + "`"
                                : "did you mean `" + near.get(0) + "`?");
    }

    /** Refuses an ID without a secret or the reverse, and both with a token, which would take precedence. */
    private void pairs(String profile, Map<String, Scalar> values, SourceLocation place) {
        if (values.containsKey(ID) != values.containsKey(SECRET)) {
            String missing = values.containsKey(ID) ? SECRET : ID;
            refuse(
                    "`" + missing + "` of profile `" + profile + "` is missing",
                    place,
                    "write `" + missing + ": NAME_OF_A_VARIABLE`");
        }
        if (values.containsKey(TOKEN) && values.containsKey(ID)) {
            refuse(
                    "profile `" + profile + "` has both a token and a client",
                    place,
                    "remove `" + TOKEN + "`, or the other two");
        }
    }

    private @Nullable Region region(@Nullable Scalar value) {
        try {
            return value == null ? null : Region.parse(value.text());
        } catch (ProblemException unknown) {
            problems.add(unknown.first().at(value.place()));
            return null;
        }
    }

    private boolean confirm(String profile, @Nullable Scalar value) {
        boolean confirms = value != null && value.text().equalsIgnoreCase("true");
        if (value != null && !confirms && !value.text().equalsIgnoreCase("false")) {
            refuse(
                    "`" + CONFIRM + "` of profile `" + profile + "` must be `true` or `false`",
                    value.place(),
                    "write `confirm: true` to be asked before every write");
        }
        return confirms;
    }

    private Map<Variable, String> variables(String profile, Map<String, Scalar> values) {
        Map<Variable, String> variables = new EnumMap<>(Variable.class);
        for (Map.Entry<String, Scalar> one : values.entrySet()) {
            Variable variable = VARIABLES.get(one.getKey());
            if (variable != null) {
                variables.put(variable, variable(profile, one.getKey(), one.getValue()));
            }
        }
        return variables;
    }

    private String variable(String profile, String key, Scalar value) {
        if (!VARIABLE.matcher(value.text()).matches()) {
            problems.add(wrong("`" + key + "` of profile `" + profile + "` is not a variable name", value.place())
                    .because("the value is not shown because it may be a secret; variable names contain only"
                            + " A-Z, 0-9 and _")
                    .hint("put the value in a variable and write its name: `" + key + ": DEV_"
                            + (key.equals(TOKEN) ? "TOKEN" : key.equals(ID) ? "CLIENT_ID" : "CLIENT_SECRET") + "`"));
        }
        return value.text();
    }

    private void refuse(String summary, SourceLocation place, String hint) {
        problems.add(wrong(summary, place).hint(hint));
    }

    private static Problem wrong(String summary, SourceLocation place) {
        return Problem.of(ProblemKind.INVALID_SETTINGS, summary).at(place);
    }
}
