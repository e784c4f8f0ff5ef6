package io.wmconfig.input;

import static java.util.Map.entry;

import io.wmconfig.input.YamlValue.MapEntry;
import io.wmconfig.input.YamlValue.Scalar;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
import io.wmconfig.problem.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Errors about keys, with suggestions. */
final class KeyProblem {
    /** Words of the API and other tools; the names of flags are added. */
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

    /** Top-level members of a configuration, which are set by path. */
    private static final List<String> MEMBERS = List.of(
            "messenger",
            "headlessMode",
            "supportCenter",
            "cobrowse",
            "journeyEvents",
            "authenticationSettings",
            "video");

    private KeyProblem() {}

    /** Returns the error about a missing value, or a comment in its place. */
    static Problem absent(InputText input, String path, MapEntry entry) {
        Problem absent = refused("`" + path + "` has no value", entry.place());
        String comment = input.commentAfter(entry.place());
        if (!comment.isEmpty()) {
            return absent.because("an unquoted `#` after a blank starts a comment in YAML: the value is gone")
                    .hint("write `" + entry.key() + ": \"" + comment.replace("\"", "") + "\"`");
        }
        return absent.because("a key that is left out keeps what is there")
                .hint("give it a value, or leave the key out");
    }

    static Problem shape(String path, String needs, YamlValue found) {
        Problem wrong = refused("`" + path + "` needs " + needs + ", found " + found.kind(), found.place());
        return found instanceof Scalar
                ? wrong.hint("leave the key out to keep what is there")
                : wrong.hint("`wmconfig schema` tells what may stand there");
    }

    static Problem noText(String path, SourceLocation place) {
        return refused("`" + path + "` has no value", place).hint("an empty text is written \"\"");
    }

    /** YAML 1.1 and 1.2 read these words differently. */
    static Problem switchOrText(String path, String word, SourceLocation place) {
        boolean on =
                word.equalsIgnoreCase("on") || word.toLowerCase(Locale.ROOT).startsWith("y");
        return refused("`set` for `" + path + "` holds the bare word `" + word + "`", place)
                .because("to some programs that is a switch, to others a text")
                .hint("write `" + on + "` for a switch, or put the text in quotes");
    }

    static Problem number(String path, String text, SourceLocation place) {
        return refused(
                        "`set` for `" + path + "` holds `" + text
                                + "`, which not every program reads as the same number",
                        place)
                .hint("write a plain decimal number, or put a text in quotes");
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
    static Problem unknown(String level, String key, List<String> known) {
        Problem unknown = Problem.of(ProblemKind.INVALID_INPUT, "unknown key " + QuotedInput.text(level + key));
        String first = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        if (level.isEmpty() && MEMBERS.contains(first)) {
            return unknown.because("a member of the API stands under `set`, by its whole path")
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
}
