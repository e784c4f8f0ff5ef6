package io.wmconfig.sandbox;

/**
 * One request as it arrived.
 *
 * @param method the HTTP method
 * @param path the path with its query, as sent
 * @param status the status it was answered with; 0 while there is no answer, and for good if the connection was cut
 * @param authorized whether it had an {@code Authorization} header, right or wrong; the header itself is not kept
 * @param body the body as text; a client secret in it is replaced by stars
 */
public record RecordedRequest(String method, String path, int status, boolean authorized, String body) {}
