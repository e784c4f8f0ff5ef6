package io.wmconfig.genesys.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads all pages of a list (contract §1 Paging); a partial list would look like an org without the deployment. */
final class PageWalker {
    private static final int MOST_PAGES = 10_000;

    /** Fields of a page (contract §1 Paging), and the paging fields in other lists of the same API. */
    private static final Set<String> PAGE = Set.of(
            "entities",
            "total",
            "nextUri",
            "previousUri",
            "selfUri",
            "firstUri",
            "lastUri",
            "pageSize",
            "pageNumber",
            "pageCount");

    private final CallExecutor calls;

    PageWalker(CallExecutor calls) {
        this.calls = calls;
    }

    /** Thrown for inconsistent pages; somebody may have changed the list while we read it. */
    private static final class BrokenListException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenListException(String reason) {
            super(reason);
        }
    }

    /**
     * Entities of a list by the values that identify them.
     *
     * @param certain false if a page had neither entities nor a total, so that an empty list may be an error
     */
    private record Walk(Map<List<String>, ObjectNode> entities, boolean certain) {}

    /**
     * Returns every entity once.
     *
     * @param page creates the call for the page after a cursor; the cursor of the first page is null
     * @param members fields whose values together identify an entity
     */
    List<ObjectNode> all(Function<@Nullable String, ApiCall> page, String... members) {
        String reason;
        try {
            Walk first = walk(page, members);
            if (first.certain()) {
                return new ArrayList<>(first.entities().values());
            }
            Walk second = walk(page, members);
            if (second.certain()
                    || second.entities().keySet().equals(first.entities().keySet())) {
                return new ArrayList<>(second.entities().values());
            }
            reason = "has pages without entries, and differs when it is read again";
        } catch (BrokenListException e) {
            try {
                return certain(walk(page, members));
            } catch (BrokenListException again) {
                reason = again.getMessage() + ", twice";
            }
        }
        throw untrusted("the list of " + page.apply(null).bare() + " " + reason);
    }

    private static List<ObjectNode> certain(Walk walk) throws BrokenListException {
        if (!walk.certain()) {
            throw new BrokenListException("has pages without entries");
        }
        return new ArrayList<>(walk.entities().values());
    }

    private Walk walk(Function<@Nullable String, ApiCall> page, String... members) throws BrokenListException {
        Map<List<String>, ObjectNode> entities = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        boolean certain = true;
        String cursor = null;
        for (int i = 0; i < MOST_PAGES; i++) {
            ApiCall call = page.apply(cursor);
            ObjectNode answer = calls.document(call);
            JsonNode total = answer.path("total");
            if (isLeftOut(answer)) {
                certain &= total.isNumber();
            } else {
                collect(call, answer, entities, members);
            }
            cursor = after(call, answer.path("nextUri"));
            if (cursor == null) {
                // As a decimal: a number too large for a long must not pass as a valid total.
                if (total.isNumber() && total.decimalValue().compareTo(BigDecimal.valueOf(entities.size())) > 0) {
                    throw new BrokenListException(
                            "has " + entities.size() + " of the announced " + total.asText() + " entries");
                }
                return new Walk(entities, certain);
            }
            if (!seen.add(cursor)) {
                throw new BrokenListException("links back to a page that was already read");
            }
        }
        throw new BrokenListException("has no end");
    }

    /**
     * Returns whether a page omits its entries, as some services do when there are none. Without a total, it must have
     * no fields but those of a page: a proxy's response must not look like an empty org.
     */
    private static boolean isLeftOut(ObjectNode answer) {
        JsonNode entities = answer.path("entities");
        boolean page = answer.path("total").isNumber()
                ? !answer.has("id") && !answer.has("code")
                : answer.properties().stream().allMatch(one -> PAGE.contains(one.getKey()));
        return (entities.isMissingNode() || entities.isNull()) && page;
    }

    private static void collect(
            ApiCall call, ObjectNode answer, Map<List<String>, ObjectNode> entities, String... members) {
        if (!answer.path("entities").isArray()) {
            throw untrusted("the response for " + call.what() + " is not a list");
        }
        for (JsonNode entity : answer.path("entities")) {
            List<String> key = new ArrayList<>();
            for (String member : members) {
                key.add(entity.path(member).asText());
            }
            if (!(entity instanceof ObjectNode document) || key.contains("")) {
                throw untrusted("the response for " + call.what() + " has an entry without `"
                        + String.join("` or `", members) + "`");
            }
            entities.putIfAbsent(key, document);
        }
    }

    /** Returns the cursor of the next page; nothing else of that URL is used, least of all its host. */
    private static @Nullable String after(ApiCall call, JsonNode nextUri) {
        String address = nextUri.asText("");
        int fragment = address.indexOf('#');
        String whole = fragment < 0 ? address : address.substring(0, fragment);
        int query = whole.indexOf('?');
        if (query < 0) {
            return null;
        }
        for (String pair : whole.substring(query + 1).split("&", -1)) {
            if (pair.startsWith("after=") && pair.length() > "after=".length()) {
                return decoded(call, pair.substring("after=".length()));
            }
        }
        return null;
    }

    private static String decoded(ApiCall call, String value) {
        try {
            // A cursor is probably base64: its plus is not a space.
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw untrusted("the response for " + call.what() + " has an unreadable link to the next page");
        }
    }

    private static OrgException untrusted(String summary) {
        Problem problem = Problem.of(ProblemKind.UNTRUSTED_ANSWER, summary)
                .hint("run the command again")
                .during(Stage.LIST, List.of());
        return new OrgException(Failure.FINAL, problem);
    }
}
