package io.wmconfig.genesys.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.sdk.ApiCall.CallKind;
import io.wmconfig.genesys.sdk.TokenSource.Token;
import java.util.List;

/** Executes one call: gets a token, retries, and throws the final failure if all attempts fail. */
final class CallExecutor {
    private static final List<String> STATUSES = List.of("Pending", "Active", "Inactive", "Error", "Deleting");

    private final Transport transport;
    private final TokenSource tokens;
    private final Retrier retrier;
    private final TrafficCounter counts;

    CallExecutor(Transport transport, TokenSource tokens, Retrier retrier, TrafficCounter counts) {
        this.transport = transport;
        this.tokens = tokens;
        this.retrier = retrier;
        this.counts = counts;
    }

    ObjectNode document(ApiCall call) {
        return document(call, () -> {});
    }

    /** Returns the response document; {@code beforeRetry} runs before each retry. */
    ObjectNode document(ApiCall call, Runnable beforeRetry) {
        boolean[] mayBeDone = {false};
        try {
            return retrier.run(call, last -> {
                if (last != null) {
                    beforeRetry.run();
                }
                try {
                    return answer(call);
                } catch (FailedAttempt failed) {
                    mayBeDone[0] |= failed.mayHaveWorked();
                    throw failed;
                }
            });
        } catch (OrgException e) {
            throw mayBeDone[0] && call.kind() == CallKind.REPLACE ? e.leavingWriteOpen() : e;
        }
    }

    private ObjectNode answer(ApiCall call) {
        JsonNode answer = call.kind() == CallKind.PUBLIC ? transport.send(call) : authorized(call);
        if (answer.isMissingNode()) {
            if (call.kind() == CallKind.REPLACE || call.kind() == CallKind.MAKE) {
                // An accepted write with an empty response: the caller has to read the result.
                return JsonNodeFactory.instance.objectNode();
            }
            throw FailedAttempt.unreadable();
        }
        if (answer instanceof ObjectNode document) {
            inOneForm(document);
            document.path("entities").forEach(CallExecutor::inOneForm);
            return document;
        }
        throw FailedAttempt.untrusted("is not a JSON object");
    }

    /** Normalizes statuses to the documented letter case, and versions to the strings that the API documents. */
    private static void inOneForm(JsonNode answer) {
        if (answer instanceof ObjectNode document) {
            if (document.path("version").isIntegralNumber()) {
                document.put("version", document.path("version").asText());
            }
            STATUSES.stream()
                    .filter(status ->
                            status.equalsIgnoreCase(document.path("status").asText("")))
                    .forEach(status -> document.put("status", status));
            inOneForm(document.path("configuration"));
        }
    }

    /** Deletes, and treats "not found" as success if an earlier attempt may have deleted it. */
    void delete(ApiCall call) {
        boolean[] mayBeDone = {false};
        retrier.<JsonNode>run(call, last -> {
            mayBeDone[0] |= last != null && last.mayHaveWorked();
            try {
                return authorized(call);
            } catch (FailedAttempt failed) {
                if (mayBeDone[0] && failed.status() == 404) {
                    return MissingNode.getInstance();
                }
                throw failed;
            }
        });
    }

    /** Sends with a token, and after a 401, which means that nothing was done, once more with a new token. */
    private JsonNode authorized(ApiCall call) {
        Token token = tokens.current();
        try {
            return transport.send(call);
        } catch (FailedAttempt failed) {
            if (failed.status() != 401 || !tokens.renewable()) {
                throw failed;
            }
            tokens.renew(token);
            counts.repeated();
            return transport.send(call);
        }
    }
}
