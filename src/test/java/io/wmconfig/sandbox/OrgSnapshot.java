package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * All documents of an org at one moment, as copies: changing them changes nothing.
 *
 * @param configurations the configurations by id, in the order of creation
 * @param deployments the deployments by id, in the order of creation, with their final status
 */
public record OrgSnapshot(Map<String, ConfigurationSnapshot> configurations, Map<String, ObjectNode> deployments) {
    /** Copies the maps and keeps their order. */
    public OrgSnapshot {
        configurations = Collections.unmodifiableMap(new LinkedHashMap<>(configurations));
        deployments = Collections.unmodifiableMap(new LinkedHashMap<>(deployments));
    }

    static OrgSnapshot of(OrgState org) {
        Map<String, ConfigurationSnapshot> configurations = new LinkedHashMap<>();
        for (Configuration each : org.configurations()) {
            Map<String, ObjectNode> versions = new LinkedHashMap<>();
            each.versions()
                    .forEach((number, entry) ->
                            versions.put(number.toString(), entry.document().deepCopy()));
            configurations.put(
                    each.id(),
                    new ConfigurationSnapshot(each.id(), each.draft().document().deepCopy(), versions));
        }
        Map<String, ObjectNode> deployments = new LinkedHashMap<>();
        org.deployments()
                .forEach(each ->
                        deployments.put(each.id(), each.entry().document().deepCopy()));
        return new OrgSnapshot(configurations, deployments);
    }

    /**
     * The configuration whose draft has a name.
     *
     * @param name the exact name
     * @return the first one of that name
     * @throws NoSuchElementException if there is none
     */
    public ConfigurationSnapshot configuration(String name) {
        return configurations.values().stream()
                .filter(each -> Json.text(each.draft(), "name").equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no configuration named " + name));
    }

    /**
     * The deployment of a name.
     *
     * @param name the exact name
     * @return the first one of that name
     * @throws NoSuchElementException if there is none
     */
    public ObjectNode deployment(String name) {
        return deployments.values().stream()
                .filter(each -> Json.text(each, "name").equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no deployment named " + name));
    }

    /**
     * One configuration.
     *
     * @param id its id
     * @param draft its draft
     * @param versions its published versions by number, from the oldest
     */
    public record ConfigurationSnapshot(String id, ObjectNode draft, Map<String, ObjectNode> versions) {
        /** Copies the map and keeps its order. */
        public ConfigurationSnapshot {
            versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
        }
    }
}
