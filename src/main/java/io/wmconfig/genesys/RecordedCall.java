package io.wmconfig.genesys;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * One request and its answer as they were on the wire, for whoever looks for the habits of an org. The headers of the
 * request, which carry the credentials, are left out; the body of an answer may still hold a token.
 *
 * @param at when it was sent
 * @param took until the answer was there
 * @param body that was sent; empty if none was
 * @param status HTTP status; 0 when there was no answer
 * @param headers of the answer; their names in any case
 * @param answer the body of the answer; empty if there was none
 */
public record RecordedCall(
        Instant at,
        Duration took,
        String method,
        URI target,
        String body,
        int status,
        Map<String, String> headers,
        String answer) {}
