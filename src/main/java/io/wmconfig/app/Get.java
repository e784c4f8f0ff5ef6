package io.wmconfig.app;

import io.wmconfig.document.DocumentDiff;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.Version;
import io.wmconfig.resolve.Observed.Existing;
import io.wmconfig.resolve.Observed.Published;
import io.wmconfig.resolve.Observed.Versions;
import io.wmconfig.resolve.Resolver;
import io.wmconfig.resolve.Target;

/** {@code get}: the list, the live version, and all versions of the configuration. */
public final class Get {
    private Get() {}

    /**
     * A deployment and its live version.
     *
     * @param latest the newest published version; the live one when nothing is published
     * @param draftDiffers whether the draft says something else than the live version
     */
    public record GetResult(Existing existing, Version latest, boolean draftDiffers) {}

    public static GetResult run(Org org, Target target) {
        Resolver resolver = new Resolver(org);
        Existing existing = resolver.require(target);
        Versions versions = resolver.versions(existing.configuration());
        Version latest = versions.published().stream()
                .map(Published::version)
                .findFirst()
                .orElse(existing.live());
        return new GetResult(
                existing, latest, !DocumentDiff.sameConfiguration(existing.liveDocument(), versions.draft()));
    }
}
