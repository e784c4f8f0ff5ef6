package io.wmconfig.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.RecordedCall;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recorded request, parsed.
 *
 * @param step of the check that caused it
 * @param id of the configuration or deployment in its path; empty if there is none
 * @param raw as recorded
 * @param sent the request body; a missing node if there was none or it is not JSON
 * @param answer the response body; a missing node if there was none or it is not JSON
 */
record ObservedCall(String step, CallTarget kind, String id, RecordedCall raw, JsonNode sent, JsonNode answer) {
    private static final List<String> STATUSES = List.of("Active", "Inactive", "Pending", "Error", "Deleting");

    enum CallTarget {
        LOGIN("POST", "/oauth/token"),
        LIST_DEPLOYMENTS("GET", ".*/deployments"),
        LIST_CONFIGURATIONS("GET", ".*/configurations"),
        LIST_VERSIONS("GET", ".*/configurations/([^/]+)/versions"),
        MAKE_CONFIGURATION("POST", ".*/configurations"),
        DRAFT("GET", ".*/configurations/([^/]+)/versions/draft"),
        VERSION("GET", ".*/configurations/([^/]+)/versions/[^/]+"),
        PUT_DRAFT("PUT", ".*/configurations/([^/]+)/versions/draft"),
        PUBLISH("POST", ".*/configurations/([^/]+)/versions/draft/publish"),
        DELETE_CONFIGURATION("DELETE", ".*/configurations/([^/]+)"),
        MAKE_DEPLOYMENT("POST", ".*/deployments"),
        CONFIG("GET", ".*/deployments/([^/]+)/config\\.json"),
        DOMAINS("GET", ".*/deployments/([^/]+)/domains\\.json"),
        DEPLOYMENT("GET", ".*/deployments/([^/]+)"),
        PUT_DEPLOYMENT("PUT", ".*/deployments/([^/]+)"),
        DELETE_DEPLOYMENT("DELETE", ".*/deployments/([^/]+)"),
        OTHER("", "");

        private final String method;
        private final Pattern path;

        CallTarget(String method, String path) {
            this.method = method;
            this.path = Pattern.compile(path);
        }
    }

    static ObservedCall of(String step, RecordedCall raw) {
        for (CallTarget kind : CallTarget.values()) {
            Matcher matcher = kind.path.matcher(raw.target().getPath());
            if (kind.method.equals(raw.method()) && matcher.matches()) {
                String id = matcher.groupCount() == 0 ? "" : matcher.group(1);
                return new ObservedCall(step, kind, id, raw, tree(raw.body()), tree(raw.answer()));
            }
        }
        return new ObservedCall(step, CallTarget.OTHER, "", raw, tree(raw.body()), tree(raw.answer()));
    }

    /** Returns a missing node for invalid JSON: it is an observation too, made by the code that reads the raw text. */
    private static JsonNode tree(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : ExactJson.read(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    boolean is(CallTarget... kinds) {
        return List.of(kinds).contains(kind);
    }

    boolean done() {
        return raw.status() >= 200 && raw.status() < 300;
    }

    boolean done(CallTarget... kinds) {
        return done() && is(kinds);
    }

    /** Returns whether its URL has this query parameter. */
    boolean has(String parameter) {
        return Objects.requireNonNullElse(raw.target().getQuery(), "").contains(parameter + "=");
    }

    long millisAfter(ObservedCall earlier) {
        return Duration.between(earlier.raw.at(), raw.at()).toMillis();
    }

    boolean refused() {
        return raw.status() >= 400 && raw.status() < 500 && raw.status() != 401 && raw.status() != 429;
    }

    String text(String member) {
        return answer.path(member).asText("");
    }

    /** Returns the status in the response, in the API's letter case. */
    String status() {
        String text = text("status");
        return STATUSES.stream().filter(text::equalsIgnoreCase).findFirst().orElse(text);
    }

    /** Returns the last segment of the path, for example the number of a version. */
    String last() {
        String path = raw.target().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
