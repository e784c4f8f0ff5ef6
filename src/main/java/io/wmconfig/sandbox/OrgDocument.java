package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads and writes an org as one JSON document: the state file, or a seed, which may be incomplete. */
final class OrgDocument {
    private static final int FORMAT = 1;

    private final ServerFields serverFields;

    OrgDocument(ServerFields serverFields) {
        this.serverFields = serverFields;
    }

    ObjectNode write(OrgState org) {
        ObjectNode root = Json.object();
        root.put("format", FORMAT);
        ArrayNode configurations = root.putArray("configurations");
        org.configurations().forEach(each -> configurations.add(write(each)));
        ArrayNode deployments = root.putArray("deployments");
        org.deployments().forEach(each -> deployments.add(write(each)));
        ArrayNode flows = root.putArray("flows");
        org.flows().values().forEach(flows::add);
        ArrayNode contents = root.putArray("supportedContents");
        org.contents().values().forEach(contents::add);
        return root;
    }

    /**
     * Reads a state file or a seed.
     *
     * @throws IllegalArgumentException if the document is not an org
     */
    OrgState read(JsonNode root) {
        if (!root.isObject()) {
            throw new IllegalArgumentException("an org must be a JSON object with `configurations` and `deployments`");
        }
        int format = root.path("format").asInt(FORMAT);
        if (format != FORMAT) {
            throw new IllegalArgumentException("an org of format " + format + "; this version reads " + FORMAT);
        }
        OrgState org = new OrgState();
        readOnto(org, root);
        return org;
    }

    /** Adds the parts in a document to an org, and removes those that it lists as removed. */
    void readOnto(OrgState org, JsonNode root) {
        references(root, "flows", org::putFlow);
        references(root, "supportedContents", org::putContent);
        for (JsonNode each : list(root, "configurations")) {
            org.put(configuration(object(each, "a configuration")));
        }
        for (JsonNode each : list(root, "deployments")) {
            org.put(deployment(org, object(each, "a deployment")));
        }
        root.path("removedConfigurations").forEach(id -> org.removeConfiguration(id.asText()));
        root.path("removedDeployments").forEach(id -> org.removeDeployment(id.asText()));
    }

    /** Writes the difference between two states for {@link #readOnto}. */
    ObjectNode writeChanges(OrgState before, OrgState after) {
        ObjectNode root = write(after.without(before));
        ArrayNode configurations = root.putArray("removedConfigurations");
        before.configurations().stream()
                .filter(each -> after.configuration(each.id()).isEmpty())
                .forEach(each -> configurations.add(each.id()));
        ArrayNode deployments = root.putArray("removedDeployments");
        before.deployments().stream()
                .filter(each -> after.deployment(each.id()).isEmpty())
                .forEach(each -> deployments.add(each.id()));
        return root;
    }

    private static ObjectNode write(Configuration configuration) {
        ObjectNode node = Json.object();
        node.put("id", configuration.id());
        node.set("draft", configuration.draft().document());
        ObjectNode versions = node.putObject("versions");
        ObjectNode waiting = Json.object();
        wait(waiting, "draft", configuration.draft());
        configuration.versions().forEach((number, entry) -> {
            versions.set(number.toString(), entry.document());
            wait(waiting, number.toString(), entry);
        });
        wait(waiting, "leaving", configuration.leaving());
        if (!waiting.isEmpty()) {
            node.set("waiting", waiting);
        }
        return node;
    }

    private static ObjectNode write(Deployment deployment) {
        ObjectNode node = deployment.entry().document().deepCopy();
        ObjectNode waiting = Json.object();
        wait(waiting, "deployment", deployment.entry());
        wait(waiting, "published", deployment.published().equals(PendingDelay.OPEN) ? null : deployment.published());
        wait(waiting, "leaving", deployment.leaving());
        ObjectNode before = deployment.before();
        if (before != null) {
            waiting.set("before", before);
        }
        ObjectNode identities = deployment.identities();
        ObjectNode kept = Json.object();
        if (identities != null) {
            kept.set("identityresolution", identities);
        }
        if (!waiting.isEmpty()) {
            kept.set("waiting", waiting);
        }
        if (kept.isEmpty()) {
            return node;
        }
        // Next to the document, not in it: a client may send a field with the same name.
        ObjectNode wrapped = Json.object();
        wrapped.set("deployment", node);
        wrapped.setAll(kept);
        return wrapped;
    }

    private Configuration configuration(ObjectNode node) {
        String id = serverFields.idOf(node);
        JsonNode waiting = node.path("waiting");
        NavigableMap<Integer, StoredDocument> versions = new TreeMap<>();
        node.path("versions").properties().forEach(each -> {
            int number = Configuration.number(each.getKey());
            if (number == 0) {
                throw new IllegalArgumentException("`" + each.getKey() + "` is not a version number");
            }
            ObjectNode document =
                    serverFields.completed(object(each.getValue(), "a version"), id, Integer.toString(number));
            versions.put(number, entry(document, waiting.path(each.getKey())));
        });
        JsonNode draft = node.path("draft");
        if (draft.isMissingNode() && !versions.isEmpty()) {
            draft = serverFields.content(versions.lastEntry().getValue().document());
        }
        ObjectNode document = serverFields.completed(object(draft, "a draft"), id, ServerFields.DRAFT);
        return new Configuration(
                id, entry(document, waiting.path("draft")), versions, delayOrNull(waiting.path("leaving")));
    }

    private Deployment deployment(OrgState org, ObjectNode node) {
        boolean wrapped = !node.has("name") && node.path("deployment").isObject();
        ObjectNode content = wrapped ? object(node.path("deployment"), "a deployment") : node;
        JsonNode beside = wrapped ? node : Json.object();
        JsonNode waiting = beside.path("waiting");
        String id = serverFields.idOf(content);
        ObjectNode document = serverFields.completedDeployment(content, id, org);
        JsonNode before = waiting.path("before");
        JsonNode identities = beside.path("identityresolution");
        return new Deployment(
                id,
                entry(document, waiting.path("deployment")),
                delay(waiting.path("published")),
                before.isObject() ? object(before, "a deployment") : null,
                identities.isObject() ? object(identities, "an identity resolution") : null,
                delayOrNull(waiting.path("leaving")));
    }

    private void references(JsonNode root, String member, BiConsumer<String, ObjectNode> put) {
        for (JsonNode each : list(root, member)) {
            ObjectNode node = each.isTextual()
                    ? Json.object().put("id", each.asText())
                    : object(each, "an element of `" + member + "`").deepCopy();
            put.accept(serverFields.idOf(node), node);
        }
    }

    private static JsonNode list(JsonNode root, String member) {
        JsonNode list = root.path(member);
        if (!list.isArray() && !list.isMissingNode()) {
            throw new IllegalArgumentException("`" + member + "` of an org must be a list");
        }
        return list;
    }

    private static ObjectNode object(JsonNode node, String what) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException(what + " of an org must be a JSON object");
    }

    private static StoredDocument entry(ObjectNode document, JsonNode waiting) {
        return new StoredDocument(document, delay(waiting.path("ready")), delay(waiting.path("visible")));
    }

    private static void wait(ObjectNode waiting, String name, StoredDocument entry) {
        if (entry.waits()) {
            ObjectNode node = waiting.putObject(name);
            wait(node, "ready", entry.ready());
            wait(node, "visible", entry.visible());
        }
    }

    private static void wait(ObjectNode waiting, String name, @Nullable PendingDelay delay) {
        if (delay != null) {
            waiting.putObject(name).put("reads", delay.reads()).put("until", delay.until());
        }
    }

    private static PendingDelay delay(JsonNode node) {
        return new PendingDelay(node.path("reads").asInt(), node.path("until").asLong());
    }

    private static @Nullable PendingDelay delayOrNull(JsonNode node) {
        return node.isObject() ? delay(node) : null;
    }
}
