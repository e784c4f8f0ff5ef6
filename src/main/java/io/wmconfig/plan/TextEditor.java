package io.wmconfig.plan;

import static io.wmconfig.document.WritableFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.Labels;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.Look;
import io.wmconfig.look.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the languages and texts of a look into a configuration document.
 *
 * <p>The rule: a text goes to the language that it is given with, else to the default language, whatever the org calls
 * it; every language that has a text of ours is offered. The default language changes only when that is asked for.
 */
final class TextEditor {
    private static final String OFFERED = "languages";

    private final Look look;

    TextEditor(Look look) {
        this.look = look;
    }

    /**
     * Writes languages and texts.
     *
     * @throws io.wmconfig.problem.ProblemException when something else stands where the API promises a list
     */
    void edit(ObjectNode document) {
        LanguageTag language = look.defaultLanguage();
        if (language != null) {
            String member = Member.LANGUAGE.path().toString();
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

    /** Returns the dotted paths that are set in that document. */
    List<String> asked(ObjectNode document) {
        List<String> paths = new ArrayList<>();
        if (look.defaultLanguage() != null) {
            paths.add(Member.LANGUAGE.path().toString());
        }
        texts(document)
                .forEach((tag, texts) ->
                        eachLabel(texts, (key, value) -> paths.add(labelPath(tag.toLowerCase(Locale.ROOT), key))));
        return paths;
    }

    /** Returns whether a text of that kind is asked for in any language; an empty one is not. */
    boolean ask(Function<Texts, @Nullable String> kind) {
        return Stream.concat(Stream.of(look.texts()), look.labels().values().stream())
                .anyMatch(texts -> isText(kind.apply(texts)));
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isEmpty();
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
        JsonNode present = document.path(OFFERED);
        if (!present.isMissingNode() && !present.isNull() && !present.isArray()) {
            throw LookEditor.misshapen(OFFERED, OFFERED).toException();
        }
        ArrayNode offered = present instanceof ArrayNode array ? array : document.putArray(OFFERED);
        for (JsonNode one : offered) {
            if (one.asText("").equalsIgnoreCase(tag)) {
                return;
            }
        }
        offered.add(tag);
    }

    /** The document's own language is plain text: what an org holds need not be shaped like a tag. */
    private Map<String, Texts> texts(ObjectNode document) {
        Map<String, Texts> texts = new LinkedHashMap<>();
        if (look.texts().asked()) {
            texts.put(languageOfTexts(document), look.texts());
        }
        look.labels().forEach((language, own) -> merge(texts, language, own));
        return texts;
    }

    /** Flags win: a text without a language is of a file if another one is given with {@code --language}. */
    private void merge(Map<String, Texts> texts, LanguageTag language, Texts own) {
        String same = texts.keySet().stream()
                .filter(language.tag()::equalsIgnoreCase)
                .findFirst()
                .orElse(language.tag());
        texts.merge(
                same, own, language.equals(look.language()) ? (file, flags) -> laid(flags, file) : TextEditor::laid);
    }

    private static Texts laid(Texts over, Texts under) {
        return new Texts(
                over.title() == null ? under.title() : over.title(),
                over.welcome() == null ? under.welcome() : over.welcome(),
                over.launcher() == null ? under.launcher() : over.launcher());
    }

    private String languageOfTexts(ObjectNode document) {
        if (look.defaultLanguage() != null) {
            return look.defaultLanguage().tag();
        }
        return Stream.of(
                        text(document, Member.LANGUAGE.path().toString()),
                        document.path(OFFERED).path(0).asText(""))
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .orElse("en-us");
    }

    private static void eachLabel(Texts texts, BiConsumer<String, String> action) {
        if (texts.title() != null) {
            action.accept(Member.TITLE_LABEL, texts.title());
        }
        if (texts.welcome() != null) {
            action.accept(Member.WELCOME_LABEL, texts.welcome());
        }
        if (texts.launcher() != null) {
            action.accept(Member.LAUNCHER_LABEL, texts.launcher());
        }
    }
}
