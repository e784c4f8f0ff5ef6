package io.wmconfig.genesys;

import io.wmconfig.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the connection to an org step by step, without retries and without writing. */
public interface Probe {
    /** How far a connection attempt got; each step includes the previous ones. */
    enum ProbeStep {
        /** The name of the host or its proxy was not resolved. */
        NOTHING,
        /** The name was resolved, but no connection was established. */
        NAME,
        /** A connection was established, but the TLS handshake failed. */
        CONNECTION,
        /** TLS works, but no response arrived. */
        TLS,
        ANSWER
    }

    /**
     * Result of contacting a host.
     *
     * @param reached how far the attempt got
     * @param problem what stopped it; null if nothing did
     * @param clockAhead how far our clock is ahead of the host's; negative if behind, null if the host sent no time
     */
    record Contact(
            ProbeStep reached,
            @Nullable Problem problem,
            @Nullable Duration clockAhead) {}

    /** Whether an org accepts our credentials. */
    enum Acceptance {
        ACCEPTED,
        REFUSED,
        UNKNOWN
    }

    /** Contacts a host without credentials. */
    Contact knock(URI host);

    /** Returns the proxy for a host as {@code host:port}, without its password; empty for a direct connection. */
    Optional<String> proxy(URI host);

    /** Sends our credentials to the hosts of another region; the caller must be permitted to do so. */
    Acceptance accepts(URI login, URI api);
}
