package io.wmconfig.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Plan.VersionSource;
import io.wmconfig.plan.ServerDefaults;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts a plan to JSON: all that determines the writes, and nothing that changes from one read to the next. */
final class PlanTree {
    /** The draft that would be replaced; another document in this run may have written it in between. */
    private static final String BEFORE = "draft";

    private static final Set<String> FOUND = Set.of("ready-draft", "published-version");
    private static final List<String> SOURCE = List.of("source", "version", "document", BEFORE);
    private static final Set<String> WAY = Set.of("action", "id", "configuration", "live", "source", "version");

    private PlanTree() {}

    static ObjectNode of(Plan plan) {
        ObjectNode tree = ExactJson.object().put("action", plan.action().name()).put("deployment", plan.name());
        Existing existing = plan.existing();
        if (existing != null) {
            tree.put("id", existing.id().value())
                    .put("configuration", existing.configuration().value())
                    .put("live", existing.live().name());
        }
        if (plan instanceof Plan.Update update) {
            source(tree, update.source());
            tree.set("members", update.deploymentMembers());
        } else if (plan instanceof Plan.Create create) {
            source(tree, create.source());
            tree.set("members", create.deployment());
        }
        ArrayNode changes = tree.putArray("changes");
        for (Change change : plan.changes()) {
            ObjectNode one = changes.addObject().put("path", change.path());
            one.set("from", change.from());
            one.set("to", change.to());
        }
        return tree;
    }

    /**
     * Returns the differences between a saved plan and the plan made now.
     *
     * @param written whether another document of this run may have written the draft
     */
    static List<Change> differences(ObjectNode savedPlan, Plan now, boolean written) {
        ObjectNode tree = of(now);
        boolean continued = continues(savedPlan, tree);
        ObjectNode one = comparable(savedPlan, written, continued);
        ObjectNode other = comparable(tree, written, continued);
        List<Change> all = DocumentDiff.differences(one, other);
        boolean otherWay = all.stream().anyMatch(difference -> difference.path().equals("source"));
        // If the source differs, so does every setting of the document; the paths in WAY say enough.
        return otherWay
                ? all.stream()
                        .filter(difference -> WAY.contains(difference.path()))
                        .toList()
                : all;
    }

    /** Returns whether a deployment is already in the state that a saved plan leads to. */
    static boolean isLive(ObjectNode savedPlan, Existing existing) {
        boolean configuration = savedPlan.has("document")
                ? holds(savedPlan, existing.liveDocument())
                : savedPlan.path("version").asText("").equals(existing.live().name());
        return configuration
                && savedPlan.get("members") instanceof ObjectNode members
                && DocumentDiff.missing(members, existing.deployment()).isEmpty();
    }

    private static boolean holds(ObjectNode savedPlan, @Nullable JsonNode document) {
        return savedPlan.get("document") instanceof ObjectNode wanted
                && document instanceof ObjectNode there
                && DocumentDiff.configurationDifferences(wanted, there).stream()
                        .allMatch(one -> one.from() == null && ServerDefaults.isDefault(one.path(), one.to()));
    }

    /** Returns whether an earlier run of this plan ended early and left its document as a draft or version. */
    private static boolean continues(ObjectNode savedPlan, ObjectNode now) {
        return FOUND.contains(now.path("source").asText("")) && holds(savedPlan, now.get("document"));
    }

    private static ObjectNode comparable(ObjectNode tree, boolean written, boolean continued) {
        return tree.deepCopy().without(continued ? SOURCE : written ? List.of(BEFORE) : List.of());
    }

    private static void source(ObjectNode tree, VersionSource source) {
        if (source instanceof VersionSource.NewConfiguration fresh) {
            put(tree, "new-configuration", fresh.document());
        } else if (source instanceof VersionSource.ReplacedDraft replaced) {
            put(tree, "replaced-draft", replaced.document());
            tree.set(BEFORE, WritableFields.configuration(replaced.before()));
        } else if (source instanceof VersionSource.ReadyDraft ready) {
            put(tree, "ready-draft", ready.draft());
        } else if (source instanceof VersionSource.PublishedVersion published) {
            put(tree, "published-version", published.document());
            tree.put("version", published.version().name());
        } else if (source instanceof VersionSource.LiveVersion live) {
            tree.put("source", "live-version").put("version", live.version().name());
        }
    }

    private static void put(ObjectNode tree, String kind, JsonNode document) {
        tree.put("source", kind);
        tree.set("document", document instanceof ObjectNode object ? WritableFields.configuration(object) : document);
    }
}
