package io.wmconfig.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wmconfig.document.ExactJson;
import io.wmconfig.document.Labels;
import io.wmconfig.document.MemberPath;
import io.wmconfig.document.Sameness;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.LauncherVisibility;
import io.wmconfig.look.Look;
import io.wmconfig.look.MemberSetting;
import io.wmconfig.look.Texts;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a look into a configuration document.
 *
 * <p>The rule: only what was asked for changes, and what already says the same in another spelling stays as it is
 * spelled.
 */
final class LookEditor {
    private final Look look;

    LookEditor(Look look) {
        this.look = look;
    }

    /**
     * Returns a copy of the document with the look written into it.
     *
     * @throws ProblemException when a path set by hand does not fit the document
     */
    ObjectNode edit(ObjectNode document) {
        ObjectNode edited = document.deepCopy();
        members().forEach((path, value) -> put(edited, path, value));
        editLanguages(edited);
        texts(edited).forEach((language, texts) -> editTexts(edited, language, texts));
        List<Problem> problems = new ArrayList<>();
        for (MemberSetting setting : look.settings()) {
            editSetting(edited, setting, problems);
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return edited;
    }

    /** Returns the dotted paths that this look sets in that document: what a run may overwrite. */
    List<String> asked(ObjectNode document) {
        List<String> paths = new ArrayList<>();
        members().keySet().forEach(path -> paths.add(path.toString()));
        if (look.language() != null) {
            paths.add(Member.LANGUAGE.path().toString());
        }
        texts(document)
                .forEach((language, texts) ->
                        eachLabel(texts, (key, value) -> paths.add(Labels.MEMBER + "." + language.tag() + "." + key)));
        look.settings().forEach(setting -> paths.add(setting.path()));
        return paths;
    }

    /** Returns whether anything asked for stands on the home screen. */
    boolean asksForHomeScreen() {
        return look.logo() != null || allTexts().anyMatch(texts -> isText(texts.title()) || isText(texts.welcome()));
    }

    /** Returns whether a caption for the launcher is asked for. */
    boolean asksForCaption() {
        return allTexts().anyMatch(texts -> isText(texts.launcher()));
    }

    private Stream<Texts> allTexts() {
        return Stream.concat(Stream.of(look.texts()), look.labels().values().stream());
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    private Map<MemberPath, JsonNode> members() {
        Map<MemberPath, JsonNode> members = new LinkedHashMap<>();
        add(members, Member.PRIMARY, look.primary());
        add(
                members,
                Member.POSITION,
                look.position() == null ? null : look.position().alignment());
        add(members, Member.SIDE_SPACE, look.sideSpace());
        add(members, Member.BOTTOM_SPACE, look.bottomSpace());
        LauncherVisibility launcher = visibility();
        add(members, Member.LAUNCHER, launcher == null ? null : launcher.visibility());
        add(
                members,
                Member.LAUNCHER_STYLE,
                look.launcherStyle() == null ? null : look.launcherStyle().displayType());
        add(members, Member.LAUNCHER_ICON, look.launcherIcon());
        add(members, Member.LOGO, look.logo());
        return members;
    }

    /** The API has no top: there the page draws the launcher, and the built-in one goes unless it is asked for. */
    private @Nullable LauncherVisibility visibility() {
        boolean top = look.position() != null && look.position().isTop();
        return look.launcher() == null && top ? LauncherVisibility.OFF : look.launcher();
    }

    private static void add(Map<MemberPath, JsonNode> members, Member member, @Nullable Object value) {
        if (value instanceof Integer pixels) {
            members.put(member.path(), IntNode.valueOf(pixels));
        } else if (value != null) {
            members.put(member.path(), TextNode.valueOf(value.toString()));
        }
    }

    private void editLanguages(ObjectNode document) {
        LanguageTag language = look.language();
        String member = Member.LANGUAGE.path().toString();
        if (language != null && !document.path(member).asText("").equalsIgnoreCase(language.tag())) {
            document.put(member, language.tag());
        }
        if (language != null) {
            offer(document, language);
        }
    }

    private static void offer(ObjectNode document, LanguageTag language) {
        ArrayNode offered =
                document.get("languages") instanceof ArrayNode array ? array : document.putArray("languages");
        for (JsonNode one : offered) {
            if (one.asText("").equalsIgnoreCase(language.tag())) {
                return;
            }
        }
        offered.add(language.tag());
    }

    private Map<LanguageTag, Texts> texts(ObjectNode document) {
        Map<LanguageTag, Texts> texts = new LinkedHashMap<>();
        if (!look.texts().equals(Texts.NONE)) {
            texts.put(languageOfTexts(document), look.texts());
        }
        look.labels().forEach((language, own) -> texts.merge(language, own, LookEditor::laid));
        return texts;
    }

    private static Texts laid(Texts over, Texts under) {
        return new Texts(
                over.title() == null ? under.title() : over.title(),
                over.welcome() == null ? under.welcome() : over.welcome(),
                over.launcher() == null ? under.launcher() : over.launcher());
    }

    private LanguageTag languageOfTexts(ObjectNode document) {
        if (look.language() != null) {
            return look.language();
        }
        String standard = document.path(Member.LANGUAGE.path().toString()).asText("");
        String first = document.path("languages").path(0).asText("en-us");
        return new LanguageTag(standard.isEmpty() ? first : standard);
    }

    private static void editTexts(ObjectNode document, LanguageTag language, Texts texts) {
        eachLabel(texts, (key, value) -> {
            if (value.isEmpty()) {
                Labels.remove(document, language.tag(), key);
            } else {
                offer(document, language);
                Labels.set(document, language.tag(), key, value);
            }
        });
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

    private static void put(ObjectNode document, MemberPath path, JsonNode value) {
        JsonNode present = path.in(document);
        if (!same(path, present, value)) {
            path.put(document, value).ifPresent(blocked -> {
                throw blocked(path.toString(), blocked).toException();
            });
        }
    }

    private void editSetting(ObjectNode document, MemberSetting setting, List<Problem> problems) {
        MemberPath path = MemberPath.of(setting.path());
        JsonNode value;
        try {
            value = ExactJson.read(setting.json());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a setting holds checked JSON", e);
        }
        if (same(path, path.in(document), value)) {
            return;
        }
        path.put(document, value).ifPresent(blocked -> problems.add(blocked(setting.path(), blocked)));
        dropStale(document, path);
    }

    /** A reference whose id is set anew keeps no name and address of what it named before. */
    private static void dropStale(ObjectNode document, MemberPath path) {
        int last = path.steps().size() - 1;
        if (last > 0 && path.steps().get(last).equals("id")) {
            JsonNode reference = new MemberPath(path.steps().subList(0, last)).in(document);
            if (reference instanceof ObjectNode object) {
                object.remove(List.of("name", "selfUri"));
            }
        }
    }

    private static boolean same(MemberPath path, JsonNode present, JsonNode value) {
        ObjectNode one = ExactJson.object();
        ObjectNode other = ExactJson.object();
        String name = path.steps().get(path.steps().size() - 1);
        if (!present.isMissingNode()) {
            one.set(name, present);
        }
        other.set(name, value);
        return Sameness.differences(one, other).isEmpty();
    }

    private static Problem blocked(String path, String at) {
        return Problem.of(
                        ProblemKind.INVALID_INPUT,
                        "`--set " + path + "` does not fit the configuration: `" + at + "` cannot be reached")
                .because("something else than an object stands on the way, or the list has no such element")
                .hint("set the member above it as a whole");
    }
}
