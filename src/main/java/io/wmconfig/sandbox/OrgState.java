package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The content of an org. Its parts are immutable, so copies are cheap. */
final class OrgState {
    private final Map<String, Configuration> configurations = new LinkedHashMap<>();
    private final Map<String, Deployment> deployments = new LinkedHashMap<>();
    private final Map<String, ObjectNode> flows = new LinkedHashMap<>();
    private final Map<String, ObjectNode> contents = new LinkedHashMap<>();
    private boolean read;
    private boolean written;

    OrgState copy() {
        OrgState copy = new OrgState();
        copy.configurations.putAll(configurations);
        copy.deployments.putAll(deployments);
        copy.flows.putAll(flows);
        copy.contents.putAll(contents);
        return copy;
    }

    /** Returns the parts that are new or different here, compared by identity. */
    @SuppressWarnings("ReferenceEquality")
    OrgState without(OrgState other) {
        OrgState rest = copy();
        rest.configurations.values().removeIf(each -> other.configurations.get(each.id()) == each);
        rest.deployments.values().removeIf(each -> other.deployments.get(each.id()) == each);
        rest.flows.entrySet().removeIf(each -> other.flows.get(each.getKey()) == each.getValue());
        rest.contents.entrySet().removeIf(each -> other.contents.get(each.getKey()) == each.getValue());
        return rest;
    }

    /** Returns whether the state must be stored; a read that shortens a delay counts. */
    boolean isChanged() {
        return read || written;
    }

    boolean isWritten() {
        return written;
    }

    Collection<Configuration> configurations() {
        return List.copyOf(configurations.values());
    }

    Collection<Deployment> deployments() {
        return List.copyOf(deployments.values());
    }

    Optional<Configuration> configuration(String id) {
        return Optional.ofNullable(configurations.get(id));
    }

    /** Returns the draft or version that a deployment names. */
    Optional<StoredDocument> version(JsonNode reference) {
        return configuration(Json.text(reference, "id")).flatMap(each -> each.version(Json.text(reference, "version")));
    }

    Optional<Deployment> deployment(String id) {
        return Optional.ofNullable(deployments.get(id));
    }

    Map<String, ObjectNode> flows() {
        return Collections.unmodifiableMap(flows);
    }

    Map<String, ObjectNode> contents() {
        return Collections.unmodifiableMap(contents);
    }

    void put(Configuration configuration) {
        written = true;
        configurations.put(configuration.id(), configuration);
    }

    void put(Deployment deployment) {
        written = true;
        deployments.put(deployment.id(), deployment);
    }

    void putFlow(String id, ObjectNode flow) {
        written = true;
        flows.put(id, flow);
    }

    void putContent(String id, ObjectNode content) {
        written = true;
        contents.put(id, content);
    }

    void removeConfiguration(String id) {
        written |= configurations.remove(id) != null;
    }

    void removeDeployment(String id) {
        written |= deployments.remove(id) != null;
    }

    /** Records that a read shortened delays of this configuration. */
    void noteRead(Configuration configuration) {
        read |= !configuration.equals(configurations.put(configuration.id(), configuration));
    }

    void noteRead(Deployment deployment) {
        read |= !deployment.equals(deployments.put(deployment.id(), deployment));
    }

    /** Removes deleted parts whose delay has passed. */
    void sweep(Instant now) {
        for (Configuration each : configurations()) {
            if (isGone(each.leaving(), now)) {
                removeConfiguration(each.id());
            }
        }
        for (Deployment each : deployments()) {
            if (isGone(each.leaving(), now)) {
                removeDeployment(each.id());
            }
        }
    }

    private static boolean isGone(@Nullable PendingDelay leaving, Instant now) {
        return leaving != null && leaving.isOpen(now);
    }
}
