package io.wmconfig.genesys;

import io.wmconfig.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the way to an org, step by step; nothing is repeated, and nothing is written. */
public interface Probe {
    /** How far a host was reached; each step includes those before. */
    enum ProbeStep {
        /** Not even its name, or that of the proxy, leads anywhere. */
        NOTHING,
        /** Its name is known, but no connection stands. */
        NAME,
        /** A connection stands, but TLS came to no agreement. */
        CONNECTION,
        /** TLS works, but no answer came. */
        TLS,
        ANSWER
    }

    /**
     * What came of knocking at a host.
     *
     * @param reached how far it went
     * @param problem what stopped it; null when nothing did
     * @param clockAhead how far our clock is ahead of the host's; negative when behind, null when the host said no time
     */
    record Contact(
            ProbeStep reached,
            @Nullable Problem problem,
            @Nullable Duration clockAhead) {}

    /** Whether an org knows our credentials. */
    enum Acceptance {
        ACCEPTED,
        REFUSED,
        UNKNOWN
    }

    /** Knocks at a host, without credentials. */
    Contact knock(URI host);

    /** Returns the proxy that leads to a host as {@code host:port}, without its password; empty for the direct way. */
    Optional<String> proxy(URI host);

    /** Shows our credentials to the hosts of another region; the caller has permission to do so. */
    Acceptance accepts(URI login, URI api);
}
