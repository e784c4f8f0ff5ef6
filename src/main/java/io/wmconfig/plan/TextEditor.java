package io.wmconfig.plan;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Labels;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Applies the languages and texts of a look to a configuration document.
 *
 * <p>A text belongs to the language that it is given with, otherwise to the default language, as the org spells it.
 * Every language with such a text is offered. The default language changes only if that is requested.
 */
final class TextEditor {
    private final Look look;

    TextEditor(Look look) {
        this.look = look;
    }

    /**
     * Writes languages and texts.
     *
     * @throws io.wmconfig.problem.ProblemException if the document has something else where the API documents a list
     */
    void edit(ObjectNode document) {
        LanguageTag language = look.defaultLanguage();
        if (language != null) {
            String member = LookSetting.DEFAULT_LANGUAGE.path();
            if (!text(document, member).equalsIgnoreCase(language.tag())) {
                document.put(member, language.tag());
            }
            offer(document, language.tag());
        }
        if (look.language() != null) {
            offer(document, look.language().tag());
        }
        texts(document).forEach((tag, texts) -> eachLabel(texts, (key, value) -> set(document, tag, key, value)));
    }

    /** Returns the dotted paths that the look sets in that document. */
    List<String> asked(ObjectNode document) {
        List<String> paths = new ArrayList<>();
        if (look.defaultLanguage() != null) {
            paths.add(LookSetting.DEFAULT_LANGUAGE.path());
        }
        texts(document)
                .forEach((tag, texts) ->
                        eachLabel(texts, (key, value) -> paths.add(labelPath(tag.toLowerCase(Locale.ROOT), key))));
        return paths;
    }

    /** Returns whether a non-empty text of that kind is requested in any language. */
    boolean ask(LookSetting kind) {
        return Stream.concat(Stream.of(look.texts()), look.labels().values().stream())
                .anyMatch(texts -> !texts.getOrDefault(kind, "").isEmpty());
    }

    private static void set(ObjectNode document, String tag, String key, String value) {
        if (!value.isEmpty()) {
            offer(document, tag);
        }
        (value.isEmpty() ? Labels.remove(document, tag, key) : Labels.set(document, tag, key, value)).ifPresent(at -> {
            throw LookEditor.misshapen(labelPath(tag, key), at).toException();
        });
    }

    private static String labelPath(String tag, String key) {
        return Labels.MEMBER + "." + tag + "." + key;
    }

    private static void offer(ObjectNode document, String tag) {
        JsonNode present = document.path(LookSetting.LANGUAGES);
        if (!present.isMissingNode() && !present.isNull() && !present.isArray()) {
            throw LookEditor.misshapen(LookSetting.LANGUAGES, LookSetting.LANGUAGES)
                    .toException();
        }
        ArrayNode offered = present instanceof ArrayNode array ? array : document.putArray(LookSetting.LANGUAGES);
        for (JsonNode one : offered) {
            if (one.asText("").equalsIgnoreCase(tag)) {
                return;
            }
        }
        offered.add(tag);
    }

    /** Returns texts by language. The languages are strings because those of an org may not be valid tags. */
    private Map<String, Map<LookSetting, String>> texts(ObjectNode document) {
        Map<String, Map<LookSetting, String>> texts = new LinkedHashMap<>();
        if (!look.texts().isEmpty()) {
            texts.put(languageOfTexts(document), look.texts());
        }
        look.labels().forEach((language, own) -> merge(texts, language, own));
        return texts;
    }

    /** Flags override files: texts for {@code --language} replace those without a language, which come from a file. */
    private void merge(
            Map<String, Map<LookSetting, String>> texts, LanguageTag language, Map<LookSetting, String> own) {
        String same = texts.keySet().stream()
                .filter(language.tag()::equalsIgnoreCase)
                .findFirst()
                .orElse(language.tag());
        Map<LookSetting, String> all = texts.computeIfAbsent(same, tag -> new EnumMap<>(LookSetting.class));
        if (language.equals(look.language())) {
            all.putAll(own);
        } else {
            own.forEach(all::putIfAbsent);
        }
    }

    private String languageOfTexts(ObjectNode document) {
        if (look.defaultLanguage() != null) {
            return look.defaultLanguage().tag();
        }
        return Stream.of(
                        text(document, LookSetting.DEFAULT_LANGUAGE.path()),
                        document.path(LookSetting.LANGUAGES).path(0).asText(""))
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .orElse(LookSetting.DEFAULT_LANGUAGE.standard());
    }

    private static void eachLabel(Map<LookSetting, String> texts, BiConsumer<String, String> action) {
        for (LookSetting one : LookSetting.TEXTS) {
            if (texts.containsKey(one)) {
                action.accept(one.path(), texts.get(one));
            }
        }
    }
}
