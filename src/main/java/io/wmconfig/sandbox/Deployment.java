package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A deployment, and what the public documents show of it.
 *
 * @param published closed while the public documents show {@code before}
 * @param before the deployment before its last write; null for a new one
 * @param identities its identity resolution, or null
 * @param leaving how long a deleted deployment can still be read; null if not deleted
 */
record Deployment(
        String id,
        StoredDocument entry,
        PendingDelay published,
        @Nullable ObjectNode before,
        @Nullable ObjectNode identities,
        @Nullable PendingDelay leaving) {
    Deployment withEntry(StoredDocument changed) {
        return new Deployment(id, changed, published, before, identities, leaving);
    }

    Deployment withPublished(PendingDelay delay, @Nullable ObjectNode earlier) {
        return new Deployment(id, entry, delay, earlier, identities, leaving);
    }

    Deployment withIdentities(ObjectNode changed) {
        return new Deployment(id, entry, published, before, changed, leaving);
    }

    Deployment leavingAfter(@Nullable PendingDelay delay) {
        return new Deployment(id, entry, published, before, identities, delay);
    }

    String configurationId() {
        return Json.text(entry.document().path("configuration"), "id");
    }
}
