package io.wmconfig.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.DocumentDiff;
import io.wmconfig.document.ExactJson;
import io.wmconfig.document.Labels;
import io.wmconfig.document.MemberPath;
import io.wmconfig.document.OrgReferences;
import io.wmconfig.document.WritableFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes one org's configuration into another org's.
 *
 * <p>The rule: what the source says is set, a look that it does not set is taken away, and any other member that only the
 * target has stays. Nothing that names something of the source's org is carried over: the target keeps its own, and where
 * it has none, what needs it is left out and told.
 */
final class PromotedLook implements DocumentEditor {
    private static final List<String> LABELS = List.of(Member.TITLE_LABEL, Member.WELCOME_LABEL, Member.LAUNCHER_LABEL);

    private final ObjectNode source;
    private final List<String> references;
    private final Set<String> leftOut = new LinkedHashSet<>();

    /**
     * Promotes a configuration.
     *
     * @param live the configuration version in the source's org
     */
    PromotedLook(ObjectNode live) {
        this.source = WritableFields.configuration(live).without(List.of("name"));
        this.references = OrgReferences.in(source);
    }

    /** Returns the paths that were not carried over, because the target has nothing of its own there. */
    List<String> leftOut() {
        return leftOut.stream()
                .filter(path -> leftOut.stream().noneMatch(other -> path.startsWith(other + ".")))
                .toList();
    }

    @Override
    public ObjectNode edit(ObjectNode document) {
        ObjectNode edited = document.deepCopy();
        ObjectNode wanted = source.deepCopy();
        leftOut.clear();
        for (String reference : references) {
            JsonNode own = MemberPath.of(reference).in(document);
            boolean missing = own.isMissingNode() || own.isNull() || OrgReferences.isEmpty(own);
            if (missing && OrgReferences.isEmpty(MemberPath.of(reference).in(source))) {
                continue;
            }
            String gone = missing ? OrgReferences.whole(reference) : reference;
            MemberPath.of(gone).remove(wanted);
            if (missing && !isOff(reference, document)) {
                leftOut.add(gone);
            }
        }
        labels(edited);
        wanted.remove(Labels.MEMBER);
        for (Member member : Member.values()) {
            if (member.path().in(source).isMissingNode()) {
                member.path().remove(edited);
            }
        }
        merge(edited, wanted);
        return edited;
    }

    /** Returns whether the feature that a reference belongs to is off in both orgs. */
    private boolean isOff(String reference, ObjectNode target) {
        List<String> steps = MemberPath.of(reference).steps();
        for (int depth = 1; depth < steps.size(); depth++) {
            MemberPath enabled = MemberPath.of(String.join(".", steps.subList(0, depth)) + ".enabled");
            if (enabled.in(source).isBoolean()
                    && !enabled.in(source).asBoolean()
                    && !enabled.in(target).asBoolean(false)) {
                return true;
            }
        }
        return false;
    }

    /** What says the same in another spelling stays as it is spelled. */
    private static void merge(ObjectNode target, ObjectNode wanted) {
        wanted.properties().forEach(member -> {
            JsonNode present = target.path(member.getKey());
            if (present instanceof ObjectNode inner && member.getValue() instanceof ObjectNode own) {
                merge(inner, own);
            } else if (!same(member.getKey(), present, member.getValue())) {
                target.set(member.getKey(), member.getValue());
            }
        });
    }

    private static boolean same(String name, JsonNode present, JsonNode wanted) {
        ObjectNode one = ExactJson.object();
        if (!present.isMissingNode()) {
            one.set(name, present);
        }
        return DocumentDiff.differences(one, ExactJson.object().set(name, wanted))
                .isEmpty();
    }

    private void labels(ObjectNode edited) {
        for (String language : languages(edited)) {
            for (String label : LABELS) {
                if (Labels.values(source, language, label).isEmpty()) {
                    refuse(Labels.remove(edited, language, label));
                }
            }
        }
        for (JsonNode group : source.path(Labels.MEMBER)) {
            String language = group.path("language").asText("");
            group.path("localizedLabels")
                    .forEach(label -> refuse(Labels.set(
                            edited,
                            language,
                            label.path("key").asText(""),
                            label.path("value").asText(""))));
        }
    }

    private static List<String> languages(ObjectNode document) {
        List<String> languages = new ArrayList<>();
        document.path(Labels.MEMBER)
                .forEach(group -> languages.add(group.path("language").asText("")));
        return languages;
    }

    private static void refuse(Optional<String> misshapen) {
        misshapen.ifPresent(at -> {
            throw LookEditor.misshapen(Labels.MEMBER, at).toException();
        });
    }

    /** Everything is set at once, so nobody's unpublished work is overwritten unless it is given up. */
    @Override
    public List<String> asked(ObjectNode document) {
        return List.of();
    }

    @Override
    public boolean asksForHomeScreen() {
        return false;
    }

    @Override
    public boolean asksForCaption() {
        return false;
    }
}
