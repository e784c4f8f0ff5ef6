package io.wmconfig.sandbox;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A configuration: one draft and its published versions.
 *
 * @param leaving how long a deleted configuration can still be read; null if not deleted
 */
record Configuration(
        String id,
        StoredDocument draft,
        NavigableMap<Integer, StoredDocument> versions,
        @Nullable PendingDelay leaving) {
    Configuration {
        versions = Collections.unmodifiableNavigableMap(new TreeMap<>(versions));
    }

    Configuration withDraft(StoredDocument changed) {
        return new Configuration(id, changed, versions, leaving);
    }

    /** Returns a copy with another draft or version; {@code name} exists. */
    Configuration with(String name, StoredDocument changed) {
        return isDraft(name) ? withDraft(changed) : withVersion(number(name), changed);
    }

    Configuration withVersion(int number, StoredDocument changed) {
        NavigableMap<Integer, StoredDocument> more = new TreeMap<>(versions);
        more.put(number, changed);
        return new Configuration(id, draft, more, leaving);
    }

    Configuration leavingAfter(PendingDelay delay) {
        return new Configuration(id, draft, versions, delay);
    }

    int nextNumber() {
        return versions.isEmpty() ? 1 : versions.lastKey() + 1;
    }

    Optional<StoredDocument> version(String name) {
        if (isDraft(name)) {
            return Optional.of(draft);
        }
        int number = number(name);
        return number == 0 ? Optional.empty() : Optional.ofNullable(versions.get(number));
    }

    static boolean isDraft(String name) {
        return name.equalsIgnoreCase("draft");
    }

    /** Returns the number in a version name, or 0. */
    static int number(String name) {
        return name.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(name) : 0;
    }
}
