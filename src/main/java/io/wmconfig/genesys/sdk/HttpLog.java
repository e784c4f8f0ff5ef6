package io.wmconfig.genesys.sdk;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each request; loaded only when somebody wants to read them. */
final class HttpLog {
    private static final Logger LOG = LoggerFactory.getLogger("wmconfig.http");

    private HttpLog() {}

    /** Logs what was asked and what came of it, and nothing that could hold a secret. */
    static void write(String method, URI target, String outcome, long millis) {
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        LOG.debug("{} {}{} {} in {} ms", method, target.getRawPath(), query, outcome, millis);
    }
}
