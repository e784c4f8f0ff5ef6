package io.wmconfig.genesys.sdk;

import io.wmconfig.genesys.Notices;
import io.wmconfig.genesys.RecordedCall;
import io.wmconfig.settings.Credentials;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Proxies;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything needed to talk to one org.
 *
 * @param extraAuthorities certificates trusted in addition to the system's
 * @param limits maximum retries and time limits
 * @param notices notified of every wait
 * @param userAgent for example {@code wmconfig/1.2.0}
 * @param verbose whether each request is logged
 * @param recorder receives every request with its response; null for none
 */
public record Connection(
        Credentials credentials,
        Hosts hosts,
        Proxies proxies,
        List<X509Certificate> extraAuthorities,
        Limits limits,
        Time time,
        Notices notices,
        String userAgent,
        boolean verbose,
        @Nullable Consumer<RecordedCall> recorder) {
    public Connection {
        extraAuthorities = List.copyOf(extraAuthorities);
    }

    public Connection recordedBy(Consumer<RecordedCall> calls) {
        return new Connection(
                credentials, hosts, proxies, extraAuthorities, limits, time, notices, userAgent, verbose, calls);
    }
}
