package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Issues and checks tokens, and keeps them in memory. */
final class TokenStore {
    private static final String ORGANIZATION = "5a4db0c5-0000-4000-8000-000000000000";

    private final Map<String, String> clients;
    private final Duration lifetime;
    private final Clock clock;
    private final Map<String, Instant> issued = new ConcurrentHashMap<>();
    private final Map<String, String> owners = new ConcurrentHashMap<>();

    /** Accepts the given clients and secrets, or any if there are none. */
    TokenStore(Map<String, String> clients, Duration lifetime, Clock clock) {
        this.clients = clients;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    Response issue(Request request) {
        if (!request.method().equals("POST")) {
            return ApiError.of(ErrorCode.METHOD).answer().with("Allow", "POST");
        }
        Map<String, List<String>> form = Request.form(request.body());
        String[] client = client(request, form);
        String grant = first(form, "grant_type");
        if (grant.isEmpty()) {
            return error(400, "invalid_request", "grant_type is missing");
        }
        if (!grant.equals("client_credentials")) {
            return error(400, "unsupported_grant_type", "grant type not supported");
        }
        // Without configured clients, every secret is right.
        String secret = clients.isEmpty() ? client[1] : clients.get(client[0]);
        if (client[0].isEmpty() || secret == null) {
            return error(400, "invalid_client", "client not found");
        }
        if (!secret.equals(client[1])) {
            return error(401, "invalid_client", "authentication failed");
        }
        return token(client[0]);
    }

    /** Returns the token of a request; throws an API error unless it is valid. */
    String check(Request request) {
        String header = request.authorization();
        if (header.isEmpty()) {
            throw ApiError.of(ErrorCode.NO_TOKEN);
        }
        boolean bearer = header.regionMatches(true, 0, "Bearer ", 0, 7);
        String token = bearer ? header.substring(7).trim() : "";
        Instant end = issued.get(token);
        if (end == null || !clock.instant().isBefore(end)) {
            throw ApiError.of(ErrorCode.BAD_TOKEN);
        }
        return token;
    }

    void admit(String token, Instant end) {
        issued.put(token, end);
    }

    /** Returns the organization and client of a token. */
    Response owner(String token) {
        ObjectNode body = Json.object();
        body.putObject("organization").put("id", ORGANIZATION).put("name", "Sandbox");
        body.putObject("OAuthClient").put("id", owners.getOrDefault(token, "")).put("name", "Sandbox client");
        return Response.json(200, body);
    }

    void revokeAll() {
        issued.clear();
    }

    static Response error(int status, String error, String description) {
        return Response.json(
                status,
                Json.object()
                        .put("error", error)
                        .put("description", description)
                        .put("error_description", description));
    }

    private Response token(String client) {
        String token = UUID.randomUUID().toString().replace("-", "");
        owners.put(token, client);
        admit(token, clock.instant().plus(lifetime));
        ObjectNode body = Json.object()
                .put("access_token", token)
                .put("token_type", "bearer")
                .put("expires_in", lifetime.toSeconds());
        return Response.json(200, body).with("Cache-Control", "no-store");
    }

    private static String[] client(Request request, Map<String, List<String>> form) {
        String header = request.authorization();
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return new String[] {first(form, "client_id"), first(form, "client_secret")};
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(6).trim());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? new String[] {pair, ""}
                    : new String[] {pair.substring(0, colon), pair.substring(colon + 1)};
        } catch (IllegalArgumentException e) {
            return new String[] {"", ""};
        }
    }

    private static String first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).get(0);
    }
}
