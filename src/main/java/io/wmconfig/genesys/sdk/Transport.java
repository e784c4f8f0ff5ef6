package io.wmconfig.genesys.sdk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.util.StdDateFormat;
import com.mypurecloud.sdk.v2.ApiClient;
import com.mypurecloud.sdk.v2.ApiException;
import com.mypurecloud.sdk.v2.connector.ApiClientConnectorProperty;
import com.mypurecloud.sdk.v2.connector.ApiClientConnectorProvider;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.settings.Credentials.ClientCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends a single request through the SDK and returns the response as a tree, or reports what came instead. */
final class Transport {
    private static final TypeReference<JsonNode> TREE = new TypeReference<>() {};

    /** Shorter secrets occur in many texts by chance, and masking them protects nothing. */
    private static final int SHORTEST_SECRET = 4;

    private static final Pattern CREDENTIALS = Pattern.compile("(?i)\\b(bearer|basic) [A-Za-z0-9+/=._~-]{16,}");

    private final Connection settings;
    private final UrlConnector connector;
    private final RateLimiter limiter;
    private final TrafficCounter counts;
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private @Nullable Clients clients;

    /** One client per host, because the SDK derives the login host from the API host, which fails behind a gateway. */
    private record Clients(ObjectMapper mapper, ApiClient api, ApiClient login, ApiClient cdn) {}

    Transport(Connection settings, Deadline deadline, RateLimiter limiter, TrafficCounter counts) {
        this.settings = settings;
        this.connector = new UrlConnector(settings, deadline, counts);
        this.limiter = limiter;
        this.counts = counts;
        if (settings.credentials() instanceof ClientCredentials client) {
            secrets.add(client.secret().reveal());
            secrets.add(TokenSource.basic(client));
            secrets.add(URLEncoder.encode(client.secret().reveal(), StandardCharsets.UTF_8));
        }
    }

    /** Starts connecting to the hosts of the first two requests; nothing is sent. */
    void openEarly() {
        if (settings.credentials() instanceof ClientCredentials) {
            connector.openEarly(settings.hosts().login());
        }
        connector.openEarly(settings.hosts().api());
    }

    /** Sends every later request with this token; callers must not do this concurrently. */
    void authorize(String token) {
        clients().api.setAccessToken(token);
        secrets.add(token);
    }

    /**
     * Sends one request as soon as the rate limit allows.
     *
     * @return the response as a tree; a missing node for an empty body
     * @throws FailedAttempt if the request fails
     */
    JsonNode send(ApiCall call) {
        Clients both = clients();
        ApiClient client = switch (call.kind()) {
            case LOGIN -> both.login;
            case PUBLIC -> both.cdn;
            case LIST, READ, REPLACE, DELETE, MAKE -> both.api;
        };
        if (client != both.api) {
            return send(client, call);
        }
        long sentUnder = turn();
        try {
            return send(client, call);
        } catch (FailedAttempt failed) {
            if (failed.rateLimited()) {
                counts.limited();
            }
            throw failed.sentUnder(sentUnder);
        }
    }

    private long turn() {
        try {
            limiter.pass();
            return limiter.setbacks();
        } catch (InterruptedException e) {
            throw Retrier.interrupted();
        }
    }

    private JsonNode send(ApiClient client, ApiCall call) {
        try {
            JsonNode tree = client.invoke(call.request(), TREE).getBody();
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (ApiException e) {
            ServiceError error = ServiceError.parse(clients().mapper, e.getRawBody())
                    .correlated(e.getHeader("ININ-Correlation-Id"))
                    .filtered(this::redact);
            throw FailedAttempt.answered(e.getStatusCode(), e.getHeaders(), error);
        } catch (StreamConstraintsException | UrlConnector.TooLongException e) {
            throw FailedAttempt.untrusted("is too large or too deeply nested");
        } catch (JsonProcessingException e) {
            throw e.getOriginalMessage().startsWith("Duplicate")
                    ? FailedAttempt.untrusted("contains a field twice")
                    : FailedAttempt.unreadable();
        } catch (UrlConnector.EncodedException e) {
            throw FailedAttempt.untrusted(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw FailedAttempt.broken(e);
        }
    }

    /** Masks our secret and token, and any bearer or basic credentials, in case the service repeats them. */
    private String redact(String said) {
        String safe = CREDENTIALS.matcher(said).replaceAll("$1 ***");
        for (String secret : secrets) {
            safe = secret.length() < SHORTEST_SECRET ? safe : safe.replace(secret, "***");
        }
        return safe;
    }

    private synchronized Clients clients() {
        Clients known = clients;
        if (known == null) {
            known = connect();
            clients = known;
        }
        return known;
    }

    /** Loads Jackson, the SDK and the JDK's HTTP classes; nothing is sent. */
    static void preload() {
        ObjectMapper mapper = ExactJson.escapingMapper();
        ApiClient.Builder.standard().withObjectMapper(mapper).withDateFormat(new StdDateFormat());
        try {
            // JDK 25 computes a table of powers of ten for its first number, which takes 27 ms.
            mapper.writeValueAsString(mapper.readValue("{\"n\":1}", TREE));
            UrlConnector.preload();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Clients connect() {
        ObjectMapper mapper = ExactJson.escapingMapper();
        ApiClientConnectorProvider provider = properties -> connector;
        ApiClient api = ApiClient.Builder.standard()
                .withBasePath(settings.hosts().api().toString())
                .withObjectMapper(mapper)
                // Dates are never formatted; the SDK's default would parse four patterns and load locale data.
                .withDateFormat(new StdDateFormat())
                .withUserAgent(settings.userAgent())
                .withProperty(ApiClientConnectorProperty.CONNECTOR_PROVIDER, provider)
                .withShouldRefreshAccessToken(false)
                .withAutoReloadConfig(false)
                .build();
        return new Clients(
                mapper,
                api,
                like(api, settings.hosts().login()),
                like(api, settings.hosts().cdn()));
    }

    private static ApiClient like(ApiClient api, URI host) {
        return ApiClient.Builder.from(api)
                .withBasePath(host.toString())
                .withShouldRefreshAccessToken(false)
                .withAutoReloadConfig(false)
                .build();
    }
}
