package io.wmconfig.genesys.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.sdk.Call.Nature;
import io.wmconfig.genesys.sdk.Tokens.Token;

/** Brings one call to its end: token, tries, and the failure that is left if all of them fail. */
final class Exchange {
    private final Wire wire;
    private final Tokens tokens;
    private final Repeats repeats;
    private final Counts counts;

    Exchange(Wire wire, Tokens tokens, Repeats repeats, Counts counts) {
        this.wire = wire;
        this.tokens = tokens;
        this.repeats = repeats;
        this.counts = counts;
    }

    /** Returns the document that the call is answered with. */
    ObjectNode document(Call call) {
        return repeats.run(call, last -> {
            JsonNode answer = call.nature() == Nature.PUBLIC ? wire.send(call) : authorized(call);
            if (answer.isMissingNode()) {
                throw Setback.unreadable();
            }
            if (answer instanceof ObjectNode document) {
                return document;
            }
            throw Setback.untrusted("is no document");
        });
    }

    /** Deletes, and takes "not found" for success if an earlier try of ours may have done it. */
    void delete(Call call) {
        boolean[] mayBeDone = {false};
        repeats.<JsonNode>run(call, last -> {
            mayBeDone[0] |= last != null && last.mayHaveWorked();
            try {
                return authorized(call);
            } catch (Setback setback) {
                if (mayBeDone[0] && setback.status() == 404) {
                    return MissingNode.getInstance();
                }
                throw setback;
            }
        });
    }

    /** Sends with a token, and once more with a new one if the service refuses the first: a 401 has done nothing. */
    private JsonNode authorized(Call call) {
        Token token = tokens.current();
        try {
            return wire.send(call);
        } catch (Setback setback) {
            if (setback.status() != 401 || !tokens.renewable()) {
                throw setback;
            }
            tokens.renew(token);
            counts.repeated();
            return wire.send(call);
        }
    }
}
