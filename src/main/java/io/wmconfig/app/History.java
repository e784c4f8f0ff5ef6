package io.wmconfig.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Neighbour;
import io.wmconfig.plan.Observed.Published;
import io.wmconfig.plan.Observed.Versions;
import io.wmconfig.plan.Resolver;
import io.wmconfig.plan.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs {@code history}: reads the list, the live version and all versions of the configuration. */
public final class History {
    private History() {}

    /**
     * A deployment, its live version and the history of its configuration.
     *
     * @param entries newest first; the draft, if any, comes before all published versions
     */
    public record HistoryResult(Existing existing, List<HistoryEntry> entries) {}

    /**
     * One version.
     *
     * @param version its number, or the draft
     * @param live whether the deployment points at it
     * @param deployments the names of all deployments that point at it
     * @param first whether there is no earlier version
     * @param changes the differences from the previous version; empty for the first one
     */
    public record HistoryEntry(
            Version version,
            ObjectNode document,
            boolean live,
            List<String> deployments,
            boolean first,
            List<Change> changes) {}

    public static HistoryResult run(Org org, Target target) {
        Resolver resolver = new Resolver(org);
        Existing existing = resolver.require(target);
        Versions versions = resolver.versions(existing.configuration());
        List<Published> published = versions.published();
        List<HistoryEntry> entries = new ArrayList<>();
        if (showsDraft(existing, versions)) {
            entries.add(
                    entry(existing, Version.DRAFT, versions.draft(), published.isEmpty() ? null : published.get(0)));
        }
        for (int i = 0; i < published.size(); i++) {
            Published one = published.get(i);
            Published before = i + 1 < published.size() ? published.get(i + 1) : null;
            entries.add(entry(existing, one.version(), one.document(), before));
        }
        return new HistoryResult(existing, entries);
    }

    /** Leaves out a draft that equals the newest version, unless a deployment serves it. */
    private static boolean showsDraft(Existing existing, Versions versions) {
        boolean served = existing.live().isDraft()
                || existing.neighbours().stream().anyMatch(one -> one.version().isDraft());
        return served
                || versions.published().stream()
                        .findFirst()
                        .map(newest -> !DocumentDiff.sameConfiguration(newest.document(), versions.draft()))
                        .orElse(true);
    }

    private static HistoryEntry entry(
            Existing existing, Version version, ObjectNode document, @Nullable Published before) {
        boolean live = existing.live().equals(version);
        List<String> deployments = new ArrayList<>();
        if (live) {
            deployments.add(existing.name());
        }
        existing.neighbours().stream()
                .filter(one -> one.version().equals(version))
                .map(Neighbour::name)
                .forEach(deployments::add);
        List<Change> changes =
                before == null ? List.of() : DocumentDiff.configurationDifferences(before.document(), document);
        return new HistoryEntry(version, document, live, deployments, before == null, changes);
    }
}
