package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A second editor of the org, who is bound by no rule: what it puts is not validated and comes true at once. What the
 * server owns is filled in where it is missing.
 */
public final class OrgEditor {
    private final OrgState org;
    private final ServerFields serverFields;

    OrgEditor(OrgState org, ServerFields serverFields) {
        this.org = org;
        this.serverFields = serverFields;
    }

    /**
     * Adds a configuration, or replaces the draft of the one that has the document's id.
     *
     * @param draft the draft
     * @return the id of the configuration
     */
    public String putConfiguration(ObjectNode draft) {
        String id = serverFields.idOf(draft);
        StoredDocument entry = settled(serverFields.completed(draft, id, ServerFields.DRAFT));
        org.put(org.configuration(id)
                .map(each -> each.withDraft(entry))
                .orElseGet(() -> new Configuration(id, entry, new TreeMap<>(), null)));
        return id;
    }

    /**
     * Replaces a draft.
     *
     * @param id the configuration
     * @param draft the draft
     */
    public void putDraft(String id, ObjectNode draft) {
        putConfiguration(draft.deepCopy().put("id", configuration(id).id()));
    }

    /**
     * Changes members of a draft and leaves its others.
     *
     * @param id the configuration
     * @param change gets a copy of the draft, which is then stored
     */
    public void changeDraft(String id, Consumer<ObjectNode> change) {
        ObjectNode draft = configuration(id).draft().document().deepCopy();
        draft.remove("dateModified");
        change.accept(draft);
        putDraft(id, draft);
    }

    /**
     * Puts a version, also over one that is there.
     *
     * @param id the configuration
     * @param number the number of the version
     * @param document the version
     */
    public void putVersion(String id, int number, ObjectNode document) {
        ObjectNode version = serverFields.completed(document, id, Integer.toString(number));
        org.put(configuration(id).withVersion(number, settled(version)));
    }

    /**
     * Publishes the draft.
     *
     * @param id the configuration
     * @return the version
     */
    public String publish(String id) {
        Configuration configuration = configuration(id);
        int number = configuration.nextNumber();
        ObjectNode version = serverFields.version(configuration.draft().document(), id, number, "Active");
        org.put(configuration.withVersion(number, settled(version)));
        return Integer.toString(number);
    }

    /**
     * Adds a deployment, or replaces the one that has the document's id.
     *
     * @param deployment the deployment; without a version it points at the newest
     * @return its id
     */
    public String putDeployment(ObjectNode deployment) {
        String id = serverFields.idOf(deployment);
        org.put(new Deployment(
                id,
                settled(serverFields.completedDeployment(deployment, id, org)),
                PendingDelay.OPEN,
                null,
                null,
                null));
        return id;
    }

    /**
     * Changes members of a deployment and leaves its others.
     *
     * @param id the deployment
     * @param change gets a copy of the deployment, which is then stored
     */
    public void changeDeployment(String id, Consumer<ObjectNode> change) {
        ObjectNode deployment = org.deployment(id)
                .orElseThrow(() -> new NoSuchElementException("no deployment " + id))
                .entry()
                .document()
                .deepCopy();
        deployment.remove("dateModified");
        change.accept(deployment);
        putDeployment(deployment.put("id", id));
    }

    /**
     * Removes a configuration, used or not.
     *
     * @param id the configuration
     */
    public void removeConfiguration(String id) {
        org.removeConfiguration(id);
    }

    /**
     * Removes a deployment.
     *
     * @param id the deployment
     */
    public void removeDeployment(String id) {
        org.removeDeployment(id);
    }

    /**
     * Adds a flow that deployments may name.
     *
     * @param flow the flow, with its id
     */
    public void putFlow(ObjectNode flow) {
        org.putFlow(serverFields.idOf(flow), flow.deepCopy());
    }

    /**
     * Adds a supported content profile that deployments may name.
     *
     * @param content the profile, with its id
     */
    public void putSupportedContent(ObjectNode content) {
        org.putContent(serverFields.idOf(content), content.deepCopy());
    }

    private Configuration configuration(String id) {
        return org.configuration(id).orElseThrow(() -> new NoSuchElementException("no configuration " + id));
    }

    /** A document about which everything has come true. */
    private static StoredDocument settled(ObjectNode document) {
        return new StoredDocument(document, PendingDelay.OPEN, PendingDelay.OPEN);
    }
}
