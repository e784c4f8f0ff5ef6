package io.wmconfig.walk;

import io.wmconfig.document.DocumentDiff;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.Version;
import io.wmconfig.resolve.Observed.Existing;
import io.wmconfig.resolve.Observed.Published;
import io.wmconfig.resolve.Observed.Versions;
import io.wmconfig.resolve.Resolver;
import io.wmconfig.resolve.Target;

/** {@code get}: the list, the live version, and all versions of the configuration. */
public final class GetWalk {
    private final Resolver resolver;

    /**
     * Reads from an org.
     *
     * @param org to read
     */
    public GetWalk(Org org) {
        this.resolver = new Resolver(org);
    }

    /** Returns the deployment that is meant. */
    public GetResult run(Target target) {
        Existing existing = resolver.require(target);
        Versions versions = resolver.versions(existing.configuration());
        Version latest = versions.published().stream()
                .map(Published::version)
                .findFirst()
                .orElse(existing.live());
        boolean differs = !DocumentDiff.sameConfiguration(existing.liveDocument(), versions.draft());
        return new GetResult(existing, latest, differs);
    }
}
