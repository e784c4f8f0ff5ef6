package io.wmconfig.input;

import io.wmconfig.input.YamlValue.MapEntry;
import io.wmconfig.input.YamlValue.Mapping;
import io.wmconfig.input.YamlValue.Scalar;
import io.wmconfig.input.YamlValue.Sequence;
import io.wmconfig.look.LookSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keys of the API and of Terraform in a look file, such as {@code launcher_button: { visibility: On }}. */
final class ForeignKey {
    private ForeignKey() {}

    /** Returns a hint with the equivalent keys; empty if wmconfig has no key for any of the settings. */
    static Optional<String> translated(MapEntry entry) {
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
