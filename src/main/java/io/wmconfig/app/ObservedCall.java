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
 * A recorded request that was read.
 *
 * @param step of the check that caused it
 * @param id of the configuration or deployment in its path; empty if there is none
 * @param raw as it was on the wire
 * @param sent the body of the request; missing if there was none, or no JSON
 * @param answer the body of the answer; missing if there was none, or no JSON
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

    /** What is no JSON is an observation too, made where the text is looked at. */
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

    /** Returns whether there is such a parameter in its address. */
    boolean has(String parameter) {
        return Objects.requireNonNullElse(raw.target().getQuery(), "").contains(parameter + "=");
    }

    /** Returns how long after another one it was sent. */
    long millisAfter(ObservedCall earlier) {
        return Duration.between(earlier.raw.at(), raw.at()).toMillis();
    }

    boolean refused() {
        return raw.status() >= 400 && raw.status() < 500 && raw.status() != 401 && raw.status() != 429;
    }

    String text(String member) {
        return answer.path(member).asText("");
    }

    /** Returns the status in the document that was answered, in the API's own letter case. */
    String status() {
        String text = text("status");
        return STATUSES.stream().filter(text::equalsIgnoreCase).findFirst().orElse(text);
    }

    /** Returns the last part of the path: the number of a version, say. */
    String last() {
        String path = raw.target().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
