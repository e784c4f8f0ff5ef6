package io.wmconfig.fleet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An org whose lists are read once, however many documents ask for them; for planning only, never for a write. */
final class ListedOrg implements Org {
    private final Org org;
    private @Nullable List<ObjectNode> deployments;
    private @Nullable List<ObjectNode> configurations;

    ListedOrg(Org org) {
        this.org = org;
    }

    @Override
    public String host() {
        return org.host();
    }

    @Override
    public synchronized List<ObjectNode> deployments() {
        if (deployments == null) {
            deployments = org.deployments();
        }
        return deployments;
    }

    @Override
    public synchronized List<ObjectNode> configurations() {
        if (configurations == null) {
            configurations = org.configurations();
        }
        return configurations;
    }

    @Override
    public List<ObjectNode> versions(ConfigurationId configuration) {
        return org.versions(configuration);
    }

    @Override
    public ObjectNode version(ConfigurationId configuration, Version version) {
        return org.version(configuration, version);
    }

    @Override
    public ObjectNode deployment(DeploymentId deployment) {
        return org.deployment(deployment);
    }

    @Override
    public ObjectNode createConfiguration(ObjectNode document) {
        throw readOnly();
    }

    @Override
    public ObjectNode replaceDraft(ConfigurationId configuration, ObjectNode document) {
        throw readOnly();
    }

    @Override
    public ObjectNode publish(ConfigurationId configuration) {
        throw readOnly();
    }

    @Override
    public ObjectNode createDeployment(ObjectNode document) {
        throw readOnly();
    }

    @Override
    public ObjectNode replaceDeployment(DeploymentId deployment, ObjectNode document) {
        throw readOnly();
    }

    @Override
    public void deleteDeployment(DeploymentId deployment) {
        throw readOnly();
    }

    @Override
    public void deleteConfiguration(ConfigurationId configuration) {
        throw readOnly();
    }

    @Override
    public <T> Optional<T> await(String what, Duration limit, Supplier<T> question, Predicate<T> accepted) {
        return org.await(what, limit, question, accepted);
    }

    @Override
    public Traffic traffic() {
        return org.traffic();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("planning writes nothing");
    }
}
