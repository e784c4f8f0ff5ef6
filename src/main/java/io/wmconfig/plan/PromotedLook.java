package io.wmconfig.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Labels;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.genesys.OrgReferences;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.LookSetting.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies the configuration of one org to another org.
 *
 * <p>Settings of the source are set, look settings that the source lacks are removed, and other settings that only the
 * target has are kept. References to objects of the source org are never copied: the target keeps its references, and
 * where it has none, whatever needs the reference is omitted with a warning.
 */
final class PromotedLook implements DocumentEditor {
    private final String apply;
    private final ObjectNode source;
    private final List<String> references;
    private final Set<String> leftOut = new LinkedHashSet<>();

    PromotedLook(ObjectNode live, String apply) {
        this.apply = apply;
        this.source = WritableFields.configuration(live).without(List.of("name"));
        this.references = OrgReferences.in(source);
    }

    /** Returns the paths that were not copied because the target has no equivalent. */
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
        for (MemberPath path : ofLook()) {
            if (path.in(source).isMissingNode()) {
                path.remove(edited);
            }
        }
        merge(edited, wanted);
        return edited;
    }

    private static List<MemberPath> ofLook() {
        Stream<String> settings = Arrays.stream(LookSetting.values())
                .filter(one -> one.place() == Place.CONFIGURATION || one.place() == Place.LANGUAGE)
                .map(LookSetting::path);
        Stream<String> switches = Arrays.stream(ConfigurationSwitch.values())
                .filter(one -> one != ConfigurationSwitch.PORTAL)
                .map(ConfigurationSwitch::path);
        return Stream.concat(settings, switches).map(MemberPath::of).toList();
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

    /** Copies settings; an equivalent value in another spelling is kept. */
    private static void merge(ObjectNode target, ObjectNode wanted) {
        wanted.properties().forEach(member -> {
            JsonNode present = target.path(member.getKey());
            if (present instanceof ObjectNode inner && member.getValue() instanceof ObjectNode own) {
                merge(inner, own);
            } else if (!LookEditor.same(member.getKey(), present, member.getValue())) {
                target.set(member.getKey(), member.getValue());
            }
        });
    }

    private void labels(ObjectNode edited) {
        for (String language : languages(edited)) {
            for (LookSetting text : LookSetting.TEXTS) {
                if (Labels.values(source, language, text.path()).isEmpty()) {
                    refuse(Labels.remove(edited, language, text.path()));
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

    /** Returns no path, although everything is set, so that unpublished changes are only overwritten on request. */
    @Override
    public List<String> asked(ObjectNode document) {
        return List.of();
    }

    @Override
    public String command() {
        return apply + " ";
    }
}
