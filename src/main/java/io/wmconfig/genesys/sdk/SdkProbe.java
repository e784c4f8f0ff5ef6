package io.wmconfig.genesys.sdk;

import com.mypurecloud.sdk.v2.connector.ApiClientConnectorRequest;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.Probe;
import io.wmconfig.genesys.sdk.FailedAttempt.FailureKind;
import io.wmconfig.settings.Hosts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the connection to Genesys Cloud, connecting in the same way as API calls. */
public final class SdkProbe implements Probe {
    /** When several hosts are tried, one that does not answer must not use up the time for all. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Connection connection;
    private final UrlConnector connector;

    /** Creates a probe; nothing is sent yet, and only {@link #accepts} sends the credentials. */
    public SdkProbe(Connection connection) {
        this.connection = connection;
        Deadline deadline = new Deadline(connection.time(), connection.limits().total());
        this.connector = new UrlConnector(connection, deadline, new TrafficCounter());
    }

    @Override
    public Contact knock(URI host) {
        try {
            Instant before = connection.time().now();
            Map<String, String> headers =
                    connector.invoke(new Knock(host + "/")).getHeaders();
            Instant after = connection.time().now();
            Instant ours = before.plus(Duration.between(before, after).dividedBy(2));
            return new Contact(ProbeStep.ANSWER, null, ahead(ours, headers.get("Date")));
        } catch (IOException e) {
            FailureKind kind = FailedAttempt.broken(e).kind();
            return new Contact(step(kind), ConnectionProblem.of(connection, host, kind, "the command"), null);
        }
    }

    private static ProbeStep step(FailureKind kind) {
        return switch (kind) {
            case OUT_OF_TIME, UNKNOWN_HOST -> ProbeStep.NOTHING;
            case REFUSED, CONNECT_TIMEOUT, PROXY_REFUSED, PROXY_FAILED -> ProbeStep.NAME;
            case CERTIFICATE_EXPIRED,
                    CERTIFICATE_EARLY,
                    CERTIFICATE_HOST,
                    CERTIFICATE_AUTHORITY,
                    CERTIFICATE,
                    TLS,
                    CUT_EARLY -> ProbeStep.CONNECTION;
            default -> ProbeStep.TLS;
        };
    }

    /** The header is truncated to whole seconds: adding half a second is the best guess. */
    private static @Nullable Duration ahead(Instant ours, @Nullable String date) {
        Instant sent = date == null ? null : RemoteTimes.date(date);
        return sent == null ? null : Duration.between(sent.plusMillis(500), ours);
    }

    @Override
    public Optional<String> proxy(URI host) {
        return connection.proxies().forHost(host).map(proxy -> proxy.host() + ":" + proxy.port());
    }

    @Override
    public Acceptance accepts(URI login, URI api) {
        Limits limits = new Limits(0, connection.limits().total(), PATIENCE, PATIENCE);
        Connection there = new Connection(
                connection.credentials(),
                new Hosts(api, login, connection.hosts().cdn(), null),
                connection.proxies(),
                connection.extraAuthorities(),
                limits,
                connection.time(),
                connection.notices(),
                connection.userAgent(),
                connection.verbose(),
                null);
        try {
            SdkOrg.connect(there).deployments();
            return Acceptance.ACCEPTED;
        } catch (OrgException e) {
            return switch (e.first().kind()) {
                case PERMISSION_MISSING -> Acceptance.ACCEPTED;
                case CREDENTIALS_REFUSED -> Acceptance.REFUSED;
                default -> Acceptance.UNKNOWN;
            };
        }
    }

    /** A request for which any response will do. */
    private record Knock(String getUrl) implements ApiClientConnectorRequest {
        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public Map<String, String> getHeaders() {
            return Map.of("Accept", "*/*");
        }

        @Override
        public boolean hasBody() {
            return false;
        }

        @Override
        public @Nullable String readBody() {
            return null;
        }

        @Override
        public InputStream getBody() {
            return InputStream.nullInputStream();
        }
    }
}
