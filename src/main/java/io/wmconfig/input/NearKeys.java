package io.wmconfig.input;

import static java.util.Map.entry;

import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody may have meant by a key that there is not. */
final class NearKeys {
    /** Words of the API and of other tools, and the flags' own names are added. */
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

    /** Members at the top of a configuration: they are set by path. */
    private static final List<String> MEMBERS = List.of(
            "messenger",
            "headlessMode",
            "supportCenter",
            "cobrowse",
            "journeyEvents",
            "authenticationSettings",
            "video");

    private NearKeys() {}

    /**
     * Returns the problem of a key that there is not.
     *
     * @param level the key that it stands below, with a dot; empty for the outermost
     * @param known what may stand there
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
            for (LookKey look : LookKey.values()) {
                for (LookFlag flag : look.flags()) {
                    candidates.putIfAbsent(flag.key(), look.path());
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
