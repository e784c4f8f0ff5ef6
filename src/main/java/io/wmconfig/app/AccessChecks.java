package io.wmconfig.app;

import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.Probe;
import io.wmconfig.genesys.Probe.Acceptance;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.Credentials;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether the org accepts the credentials, and which permissions they grant.
 *
 * <p>Only read permissions can be tested: the API has no harmless way to test write permissions (contract §1).
 */
final class AccessChecks {
    private static final String CREDENTIALS = "credentials";
    private static final String DEPLOYMENTS = "webDeployments:deployment:view";
    private static final String CONFIGURATIONS = "webDeployments:configuration:view";

    /** A permission that only a write could test, and the commands that need it. */
    private record WritePermission(String permission, String commands) {}

    private static final List<WritePermission> WRITTEN = List.of(
            new WritePermission("webDeployments:configuration:add", "`apply`, `rollback --republish`"),
            new WritePermission("webDeployments:configuration:edit", "`apply`, `rollback --republish`"),
            new WritePermission("webDeployments:configuration:delete", "`delete --with-configuration`"),
            new WritePermission("webDeployments:deployment:add", "`apply`"),
            new WritePermission("webDeployments:deployment:edit", "`apply`, `rollback`"),
            new WritePermission("webDeployments:deployment:delete", "`delete`"));

    private final Org org;
    private final Credentials credentials;
    private final Hosts hosts;
    private final Probe probe;
    private final Supplier<List<Hosts>> regions;
    private final BooleanSupplier mayTryRegions;

    AccessChecks(
            Org org,
            Credentials credentials,
            Hosts hosts,
            Probe probe,
            Supplier<List<Hosts>> regions,
            BooleanSupplier mayTryRegions) {
        this.org = org;
        this.credentials = credentials;
        this.hosts = hosts;
        this.probe = probe;
        this.regions = regions;
        this.mayTryRegions = mayTryRegions;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        Problem deployments = problem(() -> org.deployments());
        if (deployments != null && deployments.kind() != ProblemKind.PERMISSION_MISSING) {
            checks.add(Check.failure(CREDENTIALS, deployments));
            if (deployments.kind() == ProblemKind.CREDENTIALS_REFUSED) {
                checks.add(otherRegion());
            }
            return checks;
        }
        checks.add(Check.ok(CREDENTIALS, "accepted, from " + credentials.origin()));
        checks.addAll(permissions(org, deployments));
        return checks;
    }

    /** Returns a check for each permission that wmconfig needs. */
    static List<Check> permissions(Org org) {
        Problem deployments = problem(() -> org.deployments());
        if (deployments != null && deployments.kind() != ProblemKind.PERMISSION_MISSING) {
            throw deployments.toException();
        }
        return permissions(org, deployments);
    }

    private static List<Check> permissions(Org org, @Nullable Problem deployments) {
        List<Check> checks = new ArrayList<>();
        checks.add(permission(DEPLOYMENTS, deployments));
        checks.add(permission(CONFIGURATIONS, problem(() -> org.configurations())));
        WRITTEN.forEach(one -> checks.add(
                Check.skipped(one.permission(), "can't be checked without writing; needed by " + one.commands())));
        return checks;
    }

    private static @Nullable Problem problem(Runnable read) {
        try {
            read.run();
            return null;
        } catch (OrgException e) {
            return e.first();
        }
    }

    private static Check permission(String name, @Nullable Problem problem) {
        return problem == null ? Check.ok(name, "granted") : Check.failure(name, problem);
    }

    private Check otherRegion() {
        if (!mayTryRegions.getAsBoolean()) {
            return Check.skipped(
                    "other-region", "not tried; `--try-regions` tries the credentials in the other regions");
        }
        int silent = 0;
        for (Hosts other : regions.get()) {
            if (other.login().equals(hosts.login())) {
                continue;
            }
            Acceptance acceptance = probe.accepts(other.login(), other.api());
            Region region = other.region();
            if (acceptance == Acceptance.ACCEPTED && region != null) {
                return Check.warning(
                        "other-region",
                        "the same credentials are accepted in region `" + region.name() + "`",
                        "add `--region " + region.name() + "`, or set `GENESYS_CLOUD_REGION`");
            }
            silent += acceptance == Acceptance.UNKNOWN ? 1 : 0;
        }
        return Check.warning(
                "other-region",
                "no other region accepts them" + (silent == 0 ? "" : "; " + silent + " did not answer"),
                "check the client ID and the secret of the OAuth client in the admin UI");
    }
}
