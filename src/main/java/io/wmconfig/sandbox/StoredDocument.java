package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A stored document and its pending delays; it is replaced, never modified.
 *
 * @param document with its final status
 * @param ready closed while reads show the status Pending
 * @param visible closed while reads do not find it
 */
record StoredDocument(ObjectNode document, PendingDelay ready, PendingDelay visible) {
    boolean isVisible(Instant now) {
        return visible.isOpen(now);
    }

    /** Returns the document after one more read; {@code ready} starts to count once it is visible. */
    StoredDocument read(Instant now) {
        return isVisible(now)
                ? new StoredDocument(document, ready.read(), visible)
                : new StoredDocument(document, ready, visible.read());
    }

    boolean waits() {
        return !ready.equals(PendingDelay.OPEN) || !visible.equals(PendingDelay.OPEN);
    }

    ObjectNode shown(Instant now, boolean deleting) {
        ObjectNode copy = document.deepCopy();
        if (deleting) {
            copy.put("status", "Deleting");
        } else if (!ready.isOpen(now)) {
            copy.put("status", "Pending");
        }
        return copy;
    }
}
