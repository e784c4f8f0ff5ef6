package io.wmconfig.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.look.LauncherVisibility;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.PathSetting;
import io.wmconfig.look.PlainText;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.look.ValueShape;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Applies a look to a configuration document.
 *
 * <p>Only requested settings change; an equivalent value in another spelling is kept.
 */
final class LookEditor implements DocumentEditor {
    private final Look look;
    private final TextEditor texts;

    LookEditor(Look look) {
        this.look = look;
        this.texts = new TextEditor(look);
    }

    /**
     * Returns a copy of the document with the look applied.
     *
     * @throws ProblemException if the path of a {@code --set} does not fit the document, or the document does not have
     *     the documented structure where the look has to go
     */
    @Override
    public ObjectNode edit(ObjectNode document) {
        ObjectNode edited = document.deepCopy();
        members(document).forEach((path, value) -> put(edited, path, value));
        texts.edit(edited);
        List<Problem> problems = new ArrayList<>();
        for (PathSetting setting : look.settings()) {
            editSetting(edited, setting, problems);
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return edited;
    }

    @Override
    public List<String> asked(ObjectNode document) {
        List<String> paths = new ArrayList<>();
        members(document).keySet().forEach(path -> paths.add(path.toString()));
        paths.addAll(texts.asked(document));
        look.settings().forEach(setting -> paths.add(setting.path()));
        return paths;
    }

    @Override
    public boolean asksForHomeScreen() {
        return look.has(LookSetting.LOGO) || texts.ask(LookSetting.TITLE) || texts.ask(LookSetting.WELCOME);
    }

    @Override
    public boolean asksForCaption() {
        return texts.ask(LookSetting.LAUNCHER_TEXT);
    }

    private Map<MemberPath, JsonNode> members(ObjectNode document) {
        Map<MemberPath, JsonNode> members = new LinkedHashMap<>();
        for (LookSetting setting : LookSetting.values()) {
            Object value = setting == LookSetting.LAUNCHER
                    ? visibility()
                    : look.values().get(setting);
            if (setting.place() == LookSetting.Place.CONFIGURATION && value != null) {
                members.put(MemberPath.of(setting.path()), node(ValueShape.toApi(value)));
            }
        }
        members.putAll(new PortalStyle(document).members(look));
        return members;
    }

    private static JsonNode node(Object value) {
        return value instanceof Integer number ? IntNode.valueOf(number) : ExactJson.text(value.toString());
    }

    /** The API has no top positions: the page shows a custom launcher; the built-in one is hidden unless requested. */
    private @Nullable LauncherVisibility visibility() {
        return look.launcher() == null && look.isAtTop() ? LauncherVisibility.OFF : look.launcher();
    }

    private static void put(ObjectNode document, MemberPath path, JsonNode value) {
        JsonNode present = path.in(document);
        if (!same(path.last(), present, value)) {
            path.put(document, value).ifPresent(at -> {
                throw misshapen(path.toString(), at).toException();
            });
        }
    }

    private void editSetting(ObjectNode document, PathSetting setting, List<Problem> problems) {
        MemberPath path = MemberPath.of(setting.path());
        JsonNode value = ExactJson.readChecked(setting.json());
        if (value.isNull() && path.holder(document).isArray()) {
            problems.add(element(setting.path()));
            return;
        }
        if (same(path.last(), path.in(document), value)) {
            return;
        }
        if (value.isNull()) {
            path.remove(document);
            return;
        }
        path.put(document, value).ifPresent(blocked -> problems.add(blocked(setting.path(), blocked)));
        dropStale(document, path);
    }

    /** Accepts hidden characters that the org already has, because an export returns them. */
    @Override
    public void refuseHidden(ObjectNode document) {
        for (PathSetting setting : look.settings()) {
            JsonNode present = MemberPath.of(setting.path()).in(document);
            strings(ExactJson.readChecked(setting.json()))
                    .filter(PlainText::hides)
                    .filter(text -> strings(present).noneMatch(text::equals))
                    .findFirst()
                    .ifPresent(text -> {
                        throw Problem.of(
                                        ProblemKind.INVALID_INPUT,
                                        "`--set " + setting.path() + "` must not add " + QuotedInput.text(text))
                                .because("it contains a control character, a direction override or an"
                                        + " incomplete character")
                                .toException();
                    });
        }
    }

    private static Stream<String> strings(JsonNode value) {
        return value.isTextual()
                ? Stream.of(value.textValue())
                : StreamSupport.stream(value.spliterator(), false).flatMap(LookEditor::strings);
    }

    /** Removes the old name and URI from a reference that has a new ID. */
    private static void dropStale(ObjectNode document, MemberPath path) {
        if (path.steps().size() > 1 && path.last().equals("id") && path.holder(document) instanceof ObjectNode object) {
            object.remove(List.of("name", "selfUri"));
        }
    }

    /** Returns whether two values of a setting with that name are equivalent. */
    static boolean same(String name, JsonNode present, JsonNode value) {
        ObjectNode one = ExactJson.object();
        if (!present.isMissingNode()) {
            one.set(name, present);
        }
        return DocumentDiff.differences(one, ExactJson.object().set(name, value))
                .isEmpty();
    }

    /** Returns the error for a document that cannot contain one of our paths: the user's flags are not at fault. */
    static Problem misshapen(String path, String at) {
        return Problem.of(
                        ProblemKind.UNTRUSTED_ANSWER,
                        "the configuration cannot hold `" + path + "`: `" + at + "` cannot be set")
                .because("the existing value does not have the type that the API documents; nothing was written")
                .hint("fix that setting first, with `--set` or in the admin UI");
    }

    private static Problem element(String path) {
        return Problem.of(ProblemKind.INVALID_INPUT, "`--set " + path + "=null` cannot remove an element of a list")
                .hint("set `" + path.substring(0, path.lastIndexOf('.')) + "` to the whole new list");
    }

    private static Problem blocked(String path, String at) {
        return Problem.of(
                        ProblemKind.INVALID_INPUT,
                        "`--set " + path + "` does not fit the configuration: `" + at + "` cannot be reached")
                .because("a value on the path is not an object, or the list has no such element")
                .hint("set the parent setting as a whole");
    }
}
