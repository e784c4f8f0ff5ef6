package io.wmconfig.execute;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.DeploymentList;
import io.wmconfig.plan.DraftOwnership;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Replaces a draft with a PUT, and handles its rejection by the service.
 *
 * @param configuration that the draft belongs to
 * @param before the draft as it was read
 * @param changes what the command changes; all other settings come from the org
 * @param own ID of the deployment that the command changes, which may serve the draft; empty if it creates one
 */
record DraftWrite(Steps steps, ConfigurationId configuration, ObjectNode before, List<Change> changes, String own) {
    /** The document that was finally sent, and the response to it. */
    record WrittenDraft(ObjectNode document, ObjectNode answer) {}

    /** Sends a document, and if rejected, once more without settings of the org that the service no longer accepts. */
    WrittenDraft put(ObjectNode document) {
        try {
            return new WrittenDraft(document, accepted(document));
        } catch (OrgException e) {
            RefusedMembers refused = new RefusedMembers(document, e, changes);
            Optional<ObjectNode> rest = refused.leftOut();
            if (rest.isEmpty()) {
                throw refused.explained();
            }
            return again(rest.get());
        }
    }

    private WrittenDraft again(ObjectNode document) {
        try {
            return new WrittenDraft(document, accepted(document));
        } catch (OrgException e) {
            throw new RefusedMembers(document, e, changes).explained();
        }
    }

    /**
     * Retries after a 400 or conflict, which may be temporary. Checks before each retry that nobody else wrote the
     * draft; for an unused configuration also at first, because a create is not planned again right before its write.
     */
    private ObjectNode accepted(ObjectNode document) {
        boolean[] reread = {own.isEmpty()};
        return steps.soon("the draft to be accepted", () -> {
            requireUnserved();
            if (reread[0]) {
                requireUnmoved(document);
            }
            reread[0] = true;
            Instant[] checked = {steps.org().now()};
            return steps.replacing(
                    "the draft of configuration `" + configuration + "` may hold the new settings",
                    () -> steps.org().replaceDraft(configuration, document, () -> {
                        requireUnserved();
                        if (checked[0].isBefore(steps.org().now().minus(DeploymentList.RECENT))) {
                            requireUnmoved(document);
                            checked[0] = steps.org().now();
                        }
                    }));
        });
    }

    /** Fails if somebody has pointed another deployment at the draft, which would show the new settings at once. */
    private void requireUnserved() {
        List<String> serving = steps.list().recent().stream()
                .filter(one -> text(one.path("configuration"), "id").equals(configuration.value()))
                .filter(one -> new Version(text(one.path("configuration"), "version")).isDraft())
                .filter(one -> !text(one, "id").equals(own))
                .map(one -> "`" + text(one, "name") + "`")
                .toList();
        if (!serving.isEmpty()) {
            throw DraftOwnership.served(serving).toException();
        }
    }

    private void requireUnmoved(ObjectNode document) {
        ObjectNode now = steps.version(configuration, Version.DRAFT);
        steps.settled();
        List<Change> differences = new KnownDraft(KnownDraft.Origin.FOUND, before).foreign(now);
        if (!differences.isEmpty() && !DocumentDiff.sameConfiguration(document, now)) {
            throw Steps.changedMeanwhile("somebody changed the draft while this command ran", differences);
        }
    }
}
