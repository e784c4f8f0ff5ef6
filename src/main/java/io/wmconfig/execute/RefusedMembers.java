package io.wmconfig.execute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.PublishedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Settings of a draft that the service rejected although they came from the org: PUT does not accept everything that
 * GET returns.
 */
final class RefusedMembers {
    private final ObjectNode sent;
    private final OrgException refusal;
    private final List<MemberPath> members;

    /**
     * Finds the rejected settings.
     *
     * @param sent the rejected document
     * @param refusal names the settings
     * @param changes what the command changes; those settings did not come from the org
     */
    RefusedMembers(ObjectNode sent, OrgException refusal, List<Change> changes) {
        this.sent = sent;
        this.refusal = refusal;
        this.members = refusal.members().stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(path -> changes.stream().noneMatch(change -> change.touches(aboveLists(path))))
                .distinct()
                .toList();
    }

    /**
     * Returns the document without the rejected settings, if the service does not know them and each is disabled, empty
     * or not in the published API.
     */
    Optional<ObjectNode> leftOut() {
        boolean all = refusal.isUnknownMember()
                && !members.isEmpty()
                && members.size() == refusal.members().size()
                && members.stream().allMatch(this::mayGo);
        if (!all) {
            return Optional.empty();
        }
        ObjectNode rest = sent.deepCopy();
        members.forEach(path -> path.remove(rest));
        return Optional.of(rest);
    }

    OrgException explained() {
        if (members.isEmpty()) {
            return refusal;
        }
        String names = members.stream().map(path -> "`" + path + "`").collect(Collectors.joining(", "));
        String flags = members.stream()
                .map(path -> "--set " + removable(path) + "=null")
                .distinct()
                .collect(Collectors.joining(" "));
        return refusal.with(refusal.first()
                .because("the configuration in the org contains " + names + ", which this command does not change")
                .hint("use `" + flags + "` to remove it"));
    }

    private boolean mayGo(MemberPath path) {
        JsonNode value = path.in(sent);
        JsonNode enabled = value.path("enabled");
        boolean nothing = value.isNull()
                || (value.isContainerNode() ? value.isEmpty() : value.asText("").isEmpty());
        return nothing || (enabled.isBoolean() && !enabled.asBoolean()) || !PublishedSchema.knows(path);
    }

    /**
     * Returns the path of a setting that a rejection names, as far as it exists: {@code a.b[0].c}, or a unique field
     * name.
     */
    private Optional<MemberPath> find(String name) {
        String dotted = name.replace('/', '.').replaceAll("\\[(\\d+)]", ".$1").replaceAll("^\\.+|\\.+$", "");
        if (dotted.isEmpty() || dotted.contains("..")) {
            return Optional.empty();
        }
        List<String> steps = MemberPath.of(dotted).steps();
        for (int i = steps.size(); i > 0; i--) {
            MemberPath path = new MemberPath(steps.subList(0, i));
            if (!path.in(sent).isMissingNode()) {
                return Optional.of(path);
            }
        }
        List<MemberPath> found = new ArrayList<>();
        collect(sent, steps.get(steps.size() - 1), List.of(), found);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static void collect(JsonNode node, String name, List<String> at, List<MemberPath> found) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            List<String> path = new ArrayList<>(at);
            path.add(member.getKey());
            if (member.getKey().equals(name)) {
                found.add(new MemberPath(path));
            }
            collect(member.getValue(), name, path, found);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            List<String> path = new ArrayList<>(at);
            path.add(Integer.toString(i));
            collect(node.path(i), name, path, found);
        }
    }

    /** Returns the list for a list element, which cannot be removed separately. */
    private MemberPath removable(MemberPath path) {
        List<String> steps = path.steps();
        return path.holder(sent).isArray() ? removable(new MemberPath(steps.subList(0, steps.size() - 1))) : path;
    }

    /** Cuts a path at the first list, because lists may be compared by keys other than indexes. */
    private String aboveLists(MemberPath path) {
        List<String> steps = path.steps();
        int end = 1;
        while (end < steps.size()
                && !new MemberPath(steps.subList(0, end)).in(sent).isArray()) {
            end++;
        }
        return String.join(".", steps.subList(0, end));
    }
}
