package io.wmconfig.app;

import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Published;
import io.wmconfig.plan.Observed.Versions;
import io.wmconfig.plan.Resolver;
import io.wmconfig.plan.Target;
import java.util.stream.Stream;

/** Runs {@code get}: reads the list, the live version and all versions of the configuration. */
public final class Get {
    private Get() {}

    /**
     * A deployment and its live version.
     *
     * @param latest the newest published version; the live one if none is published
     * @param draftDiffers whether the draft differs from the live version and from every published one
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
        boolean differs = Stream.concat(
                        Stream.of(existing.liveDocument()),
                        versions.published().stream().map(Published::document))
                .noneMatch(one -> DocumentDiff.sameConfiguration(one, versions.draft()));
        return new GetResult(existing, latest, differs);
    }
}
