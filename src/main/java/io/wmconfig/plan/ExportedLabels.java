package io.wmconfig.plan;

import static io.wmconfig.document.WritableFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.Labels;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.PlainText;
import io.wmconfig.look.Texts;
import io.wmconfig.problem.ProblemException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The texts of a live configuration, as far as texts by language can say them. */
final class ExportedLabels {
    private static final List<String> KEYS = List.of(Member.TITLE_LABEL, Member.WELCOME_LABEL, Member.LAUNCHER_LABEL);

    private final ObjectNode document;

    ExportedLabels(ObjectNode document) {
        this.document = document;
    }

    /**
     * Returns the texts that can be asked for without changing anything: of a language that is offered, said once or
     * alike, and not empty; languages in alphabetical order.
     */
    Map<LanguageTag, Texts> unchanged() {
        Map<String, LanguageTag> tags = new TreeMap<>();
        for (JsonNode group : document.path(Labels.MEMBER)) {
            String language = text(group, "language");
            tag(language).filter(tag -> isOffered(language)).ifPresent(tag -> tags.put(tag.tag(), tag));
        }
        Map<LanguageTag, Texts> labels = new LinkedHashMap<>();
        for (LanguageTag tag : tags.values()) {
            Texts texts = new Texts(
                    once(tag, Member.TITLE_LABEL), once(tag, Member.WELCOME_LABEL), once(tag, Member.LAUNCHER_LABEL));
            if (!texts.equals(Texts.NONE)) {
                labels.put(tag, texts);
            }
        }
        return labels;
    }

    /** Returns whether those texts are all there is, so that a new configuration gets the same from them. */
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
                boolean plain = label.size() == 2 && KEYS.contains(key) && isText(label.path("value"));
                if (!plain || !seen.add(language + " " + key)) {
                    return false;
                }
            }
        }
        return groups.isArray() || groups.isMissingNode() || groups.isNull();
    }

    /** Returns whether a text of a look is not among the unchanged ones. */
    boolean misses() {
        Map<LanguageTag, Texts> said = unchanged();
        for (JsonNode group : document.path(Labels.MEMBER)) {
            Texts texts = tag(text(group, "language")).map(said::get).orElse(Texts.NONE);
            for (JsonNode label : group.path("localizedLabels")) {
                String key = text(label, "key");
                String value = text(label, "value");
                if (KEYS.contains(key) && !value.isEmpty() && !value.equals(of(texts, key))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable String of(Texts texts, String key) {
        return switch (key) {
            case Member.TITLE_LABEL -> texts.title();
            case Member.WELCOME_LABEL -> texts.welcome();
            default -> texts.launcher();
        };
    }

    private boolean isOffered(String language) {
        JsonNode languages = document.path("languages");
        for (JsonNode one : languages) {
            if (one.isTextual() && one.textValue().equalsIgnoreCase(language)) {
                return languages.isArray();
            }
        }
        return false;
    }

    private @Nullable String once(LanguageTag tag, String key) {
        if (!wellShaped()) {
            return null;
        }
        List<String> values =
                Labels.values(document, tag.tag(), key).stream().distinct().toList();
        return values.size() == 1 && isText(ExportedLook.node(values.get(0))) ? values.get(0) : null;
    }

    private boolean wellShaped() {
        for (JsonNode group : document.path(Labels.MEMBER)) {
            for (JsonNode label : group.path("localizedLabels")) {
                if (!label.path("value").isTextual()) {
                    return false;
                }
            }
        }
        return document.path(Labels.MEMBER).isArray();
    }

    private static boolean isText(JsonNode value) {
        try {
            return value.isTextual() && !PlainText.label(value.textValue()).isEmpty();
        } catch (ProblemException e) {
            return false;
        }
    }

    static Optional<LanguageTag> tag(String language) {
        try {
            return Optional.of(LanguageTag.parse(language.toLowerCase(Locale.ROOT)));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
