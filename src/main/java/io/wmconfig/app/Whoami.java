package io.wmconfig.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.Credentials;
import io.wmconfig.settings.Credentials.ClientCredentials;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs {@code whoami}: reads whom the token belongs to, and tests permissions as far as possible without writing. */
public final class Whoami {
    private Whoami() {}

    /**
     * The identity behind the token.
     *
     * @param owner of the token, as the service describes it; empty if it does not
     * @param clientId null for an access token, unless the owner contains it
     * @param life remaining lifetime of the token; null if only its issuer knows it
     */
    public record Identity(
            ObjectNode owner,
            @Nullable String clientId,
            String origin,
            @Nullable Duration life,
            List<Check> permissions) {}

    public static Identity run(Session session) {
        Org org = session.org();
        List<Check> permissions = AccessChecks.permissions(org);
        ObjectNode owner = owner(org);
        Credentials credentials = session.credentials();
        Instant expiry = org.tokenExpiry();
        String named = owner.path("OAuthClient").path("id").asText("");
        String known = credentials instanceof ClientCredentials client ? client.id() : null;
        return new Identity(
                owner,
                named.isEmpty() ? known : named,
                credentials.origin(),
                expiry == null ? null : Duration.between(org.now(), expiry),
                permissions);
    }

    /** Returns an empty owner if the request is refused: a gateway may forward only web deployments. */
    private static ObjectNode owner(Org org) {
        try {
            return org.tokenOwner();
        } catch (OrgException e) {
            if (e.first().kind() == ProblemKind.PERMISSION_MISSING || e.first().kind() == ProblemKind.NOT_FOUND) {
                return ExactJson.object();
            }
            throw e;
        }
    }
}
