package io.wmconfig.execute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.plan.ServerDefaults;
import java.util.List;

/** A draft whose content and author are known, with the rules for what later responses may add. */
final class KnownDraft {
    /** Fields that show who wrote a draft, and when. */
    static final List<String> STAMPS = List.of("dateModified", "lastModifiedUser");

    private final Origin origin;
    private ObjectNode document;

    /** Origin of the draft: the less of it is ours, the fewer additions are accepted. */
    enum Origin {
        /** Read by this run. */
        FOUND,
        /** Returned by our PUT. */
        REPLACED,
        /** Returned by our POST: nobody else knows the configuration. */
        CREATED
    }

    KnownDraft(Origin origin, ObjectNode document) {
        this.origin = origin;
        this.document = document;
    }

    ObjectNode document() {
        return document;
    }

    /** Uses a later response with the same content for future comparisons. */
    void seen(ObjectNode later) {
        document = later;
    }

    /** Returns whether a read still shows exactly this draft: nobody has written since, or the read is stale. */
    boolean isShownBy(ObjectNode read) {
        return STAMPS.stream().allMatch(name -> isKept(name, read))
                && foreign(read).isEmpty();
    }

    /**
     * Returns what somebody else changed. An addition is the service's if date and user are unchanged, as far as known;
     * on a draft that others could have written, only if it is also a plain value.
     */
    List<Change> foreign(ObjectNode answer) {
        boolean unstamped = STAMPS.stream().allMatch(name -> isKept(name, answer));
        boolean proven = unstamped && STAMPS.stream().allMatch(document::hasNonNull);
        return DocumentDiff.configurationDifferences(document, answer).stream()
                .filter(one -> !(unstamped && mayBeTheServices(one, proven)))
                .toList();
    }

    private boolean mayBeTheServices(Change difference, boolean proven) {
        return switch (origin) {
            case FOUND -> proven && ServerDefaults.mayBeFilledIn(difference);
            case REPLACED -> ServerDefaults.mayBeFilledIn(difference);
            case CREATED ->
                ServerDefaults.mayBeFilledIn(difference)
                        || (proven && difference.from() == null && !ServerDefaults.isAdminUiColor(difference.to()));
        };
    }

    private boolean isKept(String name, ObjectNode answer) {
        JsonNode known = document.path(name);
        JsonNode now = answer.path(name);
        return known.isNull()
                || known.isMissingNode()
                || (known.has("id") ? known.path("id").equals(now.path("id")) : known.equals(now));
    }
}
