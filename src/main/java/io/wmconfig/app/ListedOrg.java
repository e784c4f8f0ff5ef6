package io.wmconfig.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.Version;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.plan.DeploymentList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An org that reads each list once, for any number of documents; for planning only, it rejects writes.
 *
 * <p>The list of deployments includes the version that each one points at, which saves reading it. The list of
 * configurations includes the drafts; a draft is taken from it only if it equals the live version, which is the common
 * and harmless case. Any other draft is read separately.
 */
final class ListedOrg implements Org {
    /** Fields of a reference to a version. */
    private static final List<String> REFERENCE = List.of("id", "name", "version", "selfUri");

    /** This many drafts are always read one by one: for so few, reading the list would not pay off. */
    private static final int FEW_DRAFTS = 10;

    private final Org org;
    private final DeploymentList list;
    private final Map<String, ObjectNode> versions = new HashMap<>();
    private final Map<String, ObjectNode> live = new HashMap<>();
    private final Map<String, ObjectNode> copies = new HashMap<>();
    private @Nullable List<ObjectNode> configurations;
    private int listed;
    private int drafts;

    ListedOrg(Org org) {
        this(org, new DeploymentList(org));
    }

    private ListedOrg(Org org, DeploymentList list) {
        this.org = org;
        this.list = list;
    }

    /** Returns the list of deployments, which may be read again. */
    DeploymentList list() {
        return list;
    }

    /** Returns an org with the same lists that reads every version again. */
    synchronized ListedOrg withFreshVersions() {
        ListedOrg fresh = new ListedOrg(org, list);
        fresh.listed = listed;
        fresh.configurations = configurations;
        return fresh;
    }

    @Override
    public Org direct() {
        return org;
    }

    @Override
    public String command(String words) {
        return org.command(words);
    }

    @Override
    public synchronized List<ObjectNode> deployments() {
        return listed == 0 ? list.read(this::references) : list.recent();
    }

    private List<ObjectNode> references() {
        int before = org.traffic().requests();
        List<ObjectNode> whole = org.deploymentsWithVersions();
        listed = org.traffic().requests() - before;
        List<ObjectNode> references = new ArrayList<>();
        whole.forEach(one -> references.add(withReference(one)));
        return references;
    }

    @Override
    public List<ObjectNode> deploymentsWithVersions() {
        return org.deploymentsWithVersions();
    }

    /** Stores the version that a deployment includes, and returns the deployment with only a reference to it. */
    private ObjectNode withReference(ObjectNode deployment) {
        if (!(deployment.get("configuration") instanceof ObjectNode shown) || !isWhole(shown)) {
            return deployment;
        }
        String configuration = WritableFields.text(shown, "id");
        versions.put(key(configuration, WritableFields.text(shown, "version")), shown);
        live.put(configuration, shown);
        ObjectNode plain = deployment.objectNode().setAll(deployment);
        ObjectNode reference = plain.putObject("configuration");
        for (String member : REFERENCE) {
            if (shown.has(member)) {
                reference.set(member, shown.get(member));
            }
        }
        return plain;
    }

    /** Other orgs may add members such as a status to a plain reference; only a version has the look. */
    private static boolean isWhole(JsonNode version) {
        return !WritableFields.text(version, "version").isEmpty()
                && version.path("messenger").isObject();
    }

    private static String key(String configuration, String version) {
        return configuration + " " + new Version(version);
    }

    @Override
    public synchronized List<ObjectNode> configurations() {
        if (configurations == null) {
            configurations = org.configurations();
            for (ObjectNode one : configurations) {
                ObjectNode shown = live.get(WritableFields.text(one, "id"));
                boolean isDraft = new Version(WritableFields.text(one, "version")).isDraft();
                if (shown != null && isDraft && DocumentDiff.sameConfiguration(shown, one)) {
                    copies.put(WritableFields.text(one, "id"), one);
                }
            }
        }
        return configurations;
    }

    @Override
    public List<ObjectNode> versions(ConfigurationId configuration) {
        return org.versions(configuration);
    }

    @Override
    public ObjectNode version(ConfigurationId configuration, Version version) {
        ObjectNode known = version.isDraft() ? copy(configuration) : known(configuration, version);
        return known == null ? org.version(configuration, version) : known;
    }

    private synchronized @Nullable ObjectNode known(ConfigurationId configuration, Version version) {
        return versions.get(key(configuration.value(), version.name()));
    }

    /** Returns a draft that equals the live version, else null; reads the list when that saves requests. */
    private synchronized @Nullable ObjectNode copy(ConfigurationId configuration) {
        drafts++;
        if (configurations == null && !live.isEmpty() && drafts > Math.max(FEW_DRAFTS, listed)) {
            configurations();
        }
        return copies.get(configuration.value());
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
    public ObjectNode replaceDraft(ConfigurationId configuration, ObjectNode document, Runnable beforeRetry) {
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
    public ObjectNode tokenOwner() {
        return org.tokenOwner();
    }

    @Override
    public @Nullable Instant tokenExpiry() {
        return org.tokenExpiry();
    }

    @Override
    public <T> T during(String what, String whose, Supplier<T> work) {
        return org.during(what, whose, work);
    }

    @Override
    public <T> T withFreshDeadline(Supplier<T> work) {
        return org.withFreshDeadline(work);
    }

    @Override
    public Instant now() {
        return org.now();
    }

    @Override
    public Traffic traffic() {
        return org.traffic();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("planning writes nothing");
    }
}
