package io.wmconfig.input;

import static java.util.Map.entry;

import io.wmconfig.input.YamlValue.MapEntry;
import io.wmconfig.input.YamlValue.Mapping;
import io.wmconfig.input.YamlValue.Scalar;
import io.wmconfig.input.YamlValue.Sequence;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
import io.wmconfig.problem.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Errors about keys, with suggestions; knows the keys of the API and of Terraform as well. */
final class KeyProblem {
    /** Words of the API and other tools and the keys they mean; the names of flags are added. */
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            entry("color", "primary"),
            entry("colour", "primary"),
            entry("primaryColor", "primary"),
            entry("name", "deployment"),
            entry("alignment", "position"),
            entry("visibility", "launcher.visibility"),
            entry("style", "launcher.style"),
            entry("displayType", "launcher.style"),
            entry("icon", "launcher.icon"),
            entry("logoUrl", "logo"),
            entry("defaultLanguage", "language"),
            entry("texts", "labels"),
            entry("status", "active"),
            entry("inactive", "active"),
            entry("allowedDomains", "domains"),
            entry("settings", "set"),
            entry("base", "extends"));

    /** Top-level settings of a configuration, which are set by path. */
    private static final List<String> MEMBERS = List.of(
            "messenger",
            "headlessMode",
            "supportCenter",
            "cobrowse",
            "journeyEvents",
            "authenticationSettings",
            "video");

    private KeyProblem() {}

    /** Returns the error about a missing value, or about a comment instead of a value. */
    static Problem absent(InputText input, String path, MapEntry entry) {
        Problem absent = refused("`" + path + "` has no value", entry.place());
        String comment = input.commentAfter(entry.place());
        if (!comment.isEmpty()) {
            return absent.because("an unquoted `#` after a space starts a comment in YAML, so the value is lost")
                    .hint("write `" + entry.key() + ": \"" + comment.replace("\"", "") + "\"`");
        }
        return absent.because("omit the key to keep the current value").hint("give it a value, or remove the key");
    }

    static Problem shape(String path, String needs, MapEntry entry) {
        Optional<String> translated = entry.value() instanceof Mapping ? translated(entry) : Optional.empty();
        Problem wrong = shape(path, needs, entry.value());
        return translated.isPresent() ? wrong.hint(translated.get()) : wrong;
    }

    static Problem shape(String path, String needs, YamlValue found) {
        Problem wrong = refused("`" + path + "` needs " + needs + ", found " + found.kind(), found.place());
        return found instanceof Scalar
                ? wrong.hint("remove the key to keep the current value")
                : wrong.hint("run `wmconfig schema` for the allowed values");
    }

    static Problem refused(String summary, SourceLocation place) {
        return Problem.of(ProblemKind.INVALID_INPUT, summary).at(place);
    }

    /**
     * Returns the error about an unknown key.
     *
     * @param level the key above with a dot; empty at the top
     * @param known keys of that level
     */
    static Problem unknown(String level, MapEntry entry, List<String> known) {
        String key = entry.key();
        Problem unknown = refused("unknown key " + QuotedInput.text(level + key), entry.place());
        Optional<String> translated =
                level.isEmpty() || level.equals("launcher.") ? translated(entry) : Optional.empty();
        if (translated.isPresent()) {
            return unknown.hint(translated.get());
        }
        String first = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        if (level.isEmpty() && MEMBERS.contains(first)) {
            return unknown.because("settings of the API go under `set`, by their full path")
                    .hint("write `set: { messenger.apps.conversations.markdown.enabled: true }`");
        }
        Map<String, String> candidates = new LinkedHashMap<>();
        known.forEach(one -> candidates.put(one, level + one));
        if (level.isEmpty()) {
            for (LookSetting setting : LookSetting.values()) {
                if (!setting.key().isEmpty()) {
                    candidates.putIfAbsent(setting.jsonName(), setting.key());
                }
            }
            OTHER_WORDS.forEach(candidates::putIfAbsent);
        }
        List<String> near = Suggestions.near(key, candidates.keySet()).stream()
                .map(word -> "`" + candidates.get(word) + "`")
                .distinct()
                .limit(2)
                .toList();
        return unknown.hint(
                near.isEmpty()
                        ? "one of `" + String.join("`, `", known) + "`"
                        : "did you mean " + String.join(" or ", near) + "?");
    }

    /**
     * Returns a hint with the equivalents of keys of the API or Terraform, such as
     * {@code launcher_button: { visibility: On }}; empty if wmconfig has no key for any of the settings.
     */
    private static Optional<String> translated(MapEntry entry) {
        List<String> found = new ArrayList<>();
        collect("", entry, found);
        return found.isEmpty() ? Optional.empty() : Optional.of("write `" + String.join("` and `", found) + "`");
    }

    private static void collect(String above, MapEntry entry, List<String> found) {
        String path = above + "." + plain(entry.key());
        if (entry.value() instanceof Mapping mapping) {
            mapping.entries().forEach(below -> collect(path, below, found));
            return;
        }
        for (LookSetting setting : LookSetting.values()) {
            boolean same = path.equals("." + plain(setting.jsonName()))
                    || (!setting.path().isEmpty() && endsWith(plain(setting.path()), path));
            if (same && !setting.key().isEmpty() && !setting.isText()) {
                found.add(written(setting, entry.value()));
                return;
            }
        }
    }

    /** Compares whole steps; ignores {@code id} and {@code url} alone, which could mean anything. */
    private static boolean endsWith(String path, String end) {
        return ("." + path).endsWith(end) && !end.equals(".id") && !end.equals(".url");
    }

    private static String plain(String key) {
        return key.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static String written(LookSetting setting, YamlValue value) {
        List<String> texts = new ArrayList<>();
        List<YamlValue> values = value instanceof Sequence sequence ? sequence.values() : List.of(value);
        for (YamlValue one : values) {
            texts.add(one instanceof Scalar scalar ? setting.shape().wordFor(scalar.text()) : "");
        }
        String text = texts.isEmpty() ? "" : texts.get(0);
        String key = setting.key();
        int level = key.indexOf('.');
        String all = switch (setting) {
            case ACTIVE, INACTIVE -> "active: " + (text.equalsIgnoreCase("active") || text.equals("true"));
            case ALLOW_ALL_DOMAINS -> "domains: all";
            case ALLOW_DOMAIN -> "domains: [" + String.join(", ", texts) + "]";
            default -> FlagProblem.asKey(setting, key.substring(level + 1), text);
        };
        return level < 0 ? all : key.substring(0, level) + ": { " + all + " }";
    }
}
