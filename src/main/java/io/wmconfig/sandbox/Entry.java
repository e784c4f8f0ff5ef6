package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A stored document and what has not come true about it yet. The document is replaced, never changed in place.
 *
 * @param document the document with its final status
 * @param ready closed while the status reads Pending
 * @param visible closed while reads do not find it
 */
record Entry(ObjectNode document, Gate ready, Gate visible) {
    static Entry settled(ObjectNode document) {
        return new Entry(document, Gate.OPEN, Gate.OPEN);
    }

    boolean isVisible(Instant now) {
        return visible.isOpen(now);
    }

    /** After one more read: what cannot be seen yet is not yet waited for either. */
    Entry read(Instant now) {
        return isVisible(now) ? new Entry(document, ready.read(), visible) : new Entry(document, ready, visible.read());
    }

    boolean waits() {
        return !ready.equals(Gate.OPEN) || !visible.equals(Gate.OPEN);
    }

    /** A copy with the status that a reader sees now. */
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
