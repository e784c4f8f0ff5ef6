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

/** {@code whoami}: asks the org whom the token belongs to, and tries what can be tried without writing. */
public final class Whoami {
    private Whoami() {}

    /**
     * Who we are.
     *
     * @param owner of the token, as the service describes it; empty if it does not
     * @param clientId null for an access token, unless the owner names it
     * @param life of the token from now on; null if only its issuer knows
     */
    public record Identity(
            ObjectNode owner,
            @Nullable String clientId,
            String origin,
            @Nullable Duration life,
            List<Check> permissions) {}

    /** Asks. */
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

    /** A gateway may pass on nothing but web deployments. */
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
