package io.wmconfig.genesys;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * One request and its response as sent over the network, for observing how an org behaves. Request headers are omitted
 * because they carry the credentials; a response body may still contain a token.
 *
 * @param at when the request was sent
 * @param took until the response arrived
 * @param body request body; empty if there was none
 * @param status HTTP status; 0 if there was no response
 * @param headers response headers; names in any letter case
 * @param answer response body; empty if there was none
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
