package io.wmconfig.plan;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Labels;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.PlainText;
import io.wmconfig.problem.ProblemException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The texts of a live configuration that a look can express as texts by language. */
final class ExportedLabels {
    private static final List<String> KEYS =
            LookSetting.TEXTS.stream().map(LookSetting::path).toList();

    private final ObjectNode document;

    ExportedLabels(ObjectNode document) {
        this.document = document;
    }

    /**
     * Returns the texts that can be requested without changing anything: not empty, in an offered language, and without
     * contradicting duplicates. Languages are in alphabetical order.
     */
    Map<LanguageTag, Map<LookSetting, String>> unchanged() {
        Map<LanguageTag, Map<LookSetting, String>> labels = new LinkedHashMap<>();
        if (!isWellShaped()) {
            return labels;
        }
        Map<String, LanguageTag> tags = new TreeMap<>();
        for (JsonNode group : document.path(Labels.MEMBER)) {
            String language = text(group, "language");
            tag(language).filter(tag -> isOffered(language)).ifPresent(tag -> tags.put(tag.tag(), tag));
        }
        for (LanguageTag tag : tags.values()) {
            Map<LookSetting, String> texts = new EnumMap<>(LookSetting.class);
            for (LookSetting setting : LookSetting.TEXTS) {
                List<String> values = Labels.values(document, tag.tag(), setting.path()).stream()
                        .distinct()
                        .toList();
                if (values.size() == 1 && isText(values.get(0))) {
                    texts.put(setting, values.get(0));
                }
            }
            if (!texts.isEmpty()) {
                labels.put(tag, texts);
            }
        }
        return labels;
    }

    /** Returns whether there are no other labels, so that a new configuration gets the same labels from those texts. */
    boolean areAll() {
        Set<String> seen = new HashSet<>();
        JsonNode groups = document.path(Labels.MEMBER);
        for (JsonNode group : groups) {
            String language = text(group, "language");
            boolean own = group.size() == 2 && group.path("localizedLabels").isArray();
            if (!own
                    || !isOffered(language)
                    || !tag(language).filter(tag -> tag.tag().equals(language)).isPresent()) {
                return false;
            }
            for (JsonNode label : group.path("localizedLabels")) {
                String key = text(label, "key");
                boolean plain = label.size() == 2 && label.path("value").isTextual() && isText(text(label, "value"));
                if (!plain || !KEYS.contains(key) || !seen.add(language + " " + key)) {
                    return false;
                }
            }
        }
        return groups.isArray() || groups.isMissingNode() || groups.isNull();
    }

    /** Returns whether {@link #unchanged} omits a text that has a look setting. */
    boolean misses() {
        Map<LanguageTag, Map<LookSetting, String>> said = unchanged();
        for (JsonNode group : document.path(Labels.MEMBER)) {
            Map<LookSetting, String> texts =
                    tag(text(group, "language")).map(said::get).orElse(Map.of());
            for (JsonNode label : group.path("localizedLabels")) {
                String key = text(label, "key");
                String value = text(label, "value");
                int index = KEYS.indexOf(key);
                if (index >= 0 && !value.isEmpty() && !value.equals(texts.get(LookSetting.TEXTS.get(index)))) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isOffered(String language) {
        JsonNode languages = document.path(LookSetting.LANGUAGES);
        for (JsonNode one : languages) {
            if (one.isTextual() && one.textValue().equalsIgnoreCase(language)) {
                return languages.isArray();
            }
        }
        return false;
    }

    private boolean isWellShaped() {
        for (JsonNode group : document.path(Labels.MEMBER)) {
            for (JsonNode label : group.path("localizedLabels")) {
                if (!label.path("value").isTextual()) {
                    return false;
                }
            }
        }
        return document.path(Labels.MEMBER).isArray();
    }

    private static boolean isText(String value) {
        return !value.isEmpty() && !PlainText.hides(value);
    }

    static Optional<LanguageTag> tag(String language) {
        try {
            return Optional.of(LanguageTag.parse(language.toLowerCase(Locale.ROOT)));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
