package io.wmconfig.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wmconfig.document.DocumentDiff;
import io.wmconfig.document.ExactJson;
import io.wmconfig.document.MemberPath;
import io.wmconfig.look.LauncherVisibility;
import io.wmconfig.look.Look;
import io.wmconfig.look.MemberSetting;
import io.wmconfig.look.PlainText;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.look.Texts;
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
 * Writes a look into a configuration document.
 *
 * <p>The rule: only what was asked for changes, and what already says the same in another spelling stays as it is
 * spelled.
 */
final class LookEditor implements DocumentEditor {
    private final Look look;
    private final TextEditor texts;

    LookEditor(Look look) {
        this.look = look;
        this.texts = new TextEditor(look);
    }

    /**
     * Returns a copy of the document with the look written into it.
     *
     * @throws ProblemException when a path set by hand does not fit the document, or the document has another shape than
     *     the API promises where the look has to go
     */
    @Override
    public ObjectNode edit(ObjectNode document) {
        ObjectNode edited = document.deepCopy();
        members(document).forEach((path, value) -> put(edited, path, value));
        texts.edit(edited);
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
    @Override
    public List<String> asked(ObjectNode document) {
        List<String> paths = new ArrayList<>();
        members(document).keySet().forEach(path -> paths.add(path.toString()));
        paths.addAll(texts.asked(document));
        look.settings().forEach(setting -> paths.add(setting.path()));
        return paths;
    }

    /** Returns whether anything asked for stands on the home screen. */
    @Override
    public boolean asksForHomeScreen() {
        return look.logo() != null || texts.ask(Texts::title) || texts.ask(Texts::welcome);
    }

    /** Returns whether a caption for the launcher is asked for. */
    @Override
    public boolean asksForCaption() {
        return texts.ask(Texts::launcher);
    }

    private Map<MemberPath, JsonNode> members(ObjectNode document) {
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
        new PortalStyle(document)
                .members(look)
                .forEach((path, color) -> members.put(path, TextNode.valueOf(color.toString())));
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

    private static void put(ObjectNode document, MemberPath path, JsonNode value) {
        JsonNode present = path.in(document);
        if (!same(path, present, value)) {
            path.put(document, value).ifPresent(at -> {
                throw misshapen(path.toString(), at).toException();
            });
        }
    }

    private void editSetting(ObjectNode document, MemberSetting setting, List<Problem> problems) {
        MemberPath path = MemberPath.of(setting.path());
        JsonNode value = valueOf(setting);
        if (value.isNull() && path.holder(document).isArray()) {
            problems.add(element(setting.path()));
            return;
        }
        if (same(path, path.in(document), value)) {
            return;
        }
        if (value.isNull()) {
            path.remove(document);
            return;
        }
        path.put(document, value).ifPresent(blocked -> problems.add(blocked(setting.path(), blocked)));
        dropStale(document, path);
    }

    private static JsonNode valueOf(MemberSetting setting) {
        try {
            return ExactJson.read(setting.json());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a setting holds checked JSON", e);
        }
    }

    /** What the org holds already may stay, and comes back in an export. */
    @Override
    public void refuseHidden(ObjectNode document) {
        for (MemberSetting setting : look.settings()) {
            JsonNode present = MemberPath.of(setting.path()).in(document);
            strings(valueOf(setting))
                    .filter(PlainText::hides)
                    .filter(text -> strings(present).noneMatch(text::equals))
                    .findFirst()
                    .ifPresent(text -> {
                        throw Problem.of(
                                        ProblemKind.INVALID_INPUT,
                                        "`--set " + setting.path() + "` must not introduce " + QuotedInput.text(text))
                                .because("it holds a control character, a direction override or half of a character")
                                .toException();
                    });
        }
    }

    private static Stream<String> strings(JsonNode value) {
        return value.isTextual()
                ? Stream.of(value.textValue())
                : StreamSupport.stream(value.spliterator(), false).flatMap(LookEditor::strings);
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
        return DocumentDiff.differences(one, other).isEmpty();
    }

    /** The problem of a document in which something of our own naming has no place: no flag of the user's is wrong. */
    static Problem misshapen(String path, String at) {
        return Problem.of(
                        ProblemKind.UNTRUSTED_ANSWER,
                        "the configuration has no place for `" + path + "`: `" + at + "` cannot be set")
                .because("something of another shape stands there than the API promises; nothing was written")
                .hint("mend that member of the configuration first, with `--set` or in Genesys Cloud");
    }

    private static Problem element(String path) {
        return Problem.of(ProblemKind.INVALID_INPUT, "`--set " + path + "=null` cannot remove an element of a list")
                .hint("set `" + path.substring(0, path.lastIndexOf('.')) + "` to the whole new list");
    }

    private static Problem blocked(String path, String at) {
        return Problem.of(
                        ProblemKind.INVALID_INPUT,
                        "`--set " + path + "` does not fit the configuration: `" + at + "` cannot be reached")
                .because("something else than an object stands on the way, or the list has no such element")
                .hint("set the member above it as a whole");
    }
}
