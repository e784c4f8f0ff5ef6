package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.Version;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.plan.Observed.Draft;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Published;
import io.wmconfig.plan.Observed.Versions;
import io.wmconfig.plan.Plan.VersionSource;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.WarningKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans a rollback to an earlier version.
 *
 * <p>Pinning writes only the deployment, so drafts do not matter. Republishing starts from the document of the earlier
 * version and follows all rules for replacing a draft. A version that an interrupted run published for the same
 * rollback is reused: it is newer than both the live version and the one to go back to.
 */
public final class RollbackPlanner {
    private final Existing existing;
    private final Versions versions;
    private final @Nullable Version wanted;
    private final DraftOwnership ownership;
    private final String history;

    /**
     * Plans for a deployment.
     *
     * @param wanted the version to go back to; null for the one before the live one
     * @param draftPolicy what to do with unpublished changes of somebody else in the draft
     * @param history the command that shows the versions, for a hint
     */
    public RollbackPlanner(
            Existing existing, Versions versions, @Nullable Version wanted, DraftPolicy draftPolicy, String history) {
        this.history = history;
        this.existing = existing;
        this.versions = versions;
        this.wanted = wanted;
        Draft draft = new Draft(versions.draft(), versions.published());
        this.ownership = new DraftOwnership(existing, draft, draftPolicy);
    }

    /**
     * Plans the rollback.
     *
     * @throws io.wmconfig.problem.ProblemException if there is no such version, or if the draft or another deployment
     *     prevents publishing
     */
    public Plan plan(RollbackMode mode) {
        Published target = target();
        return switch (mode) {
            case PIN -> pin(target);
            case REPUBLISH -> republish(target);
        };
    }

    private Published target() {
        Version live = existing.live();
        return versions.published().stream()
                .filter(one -> wanted == null
                        ? live.isDraft() || one.version().compareTo(live) < 0
                        : one.version().compareTo(wanted) == 0)
                .findFirst()
                .orElseThrow(() -> missing().toException());
    }

    private Problem missing() {
        String summary = wanted == null
                ? "deployment `" + existing.name() + "` has no version before version " + existing.live()
                        + ", which is live"
                : "the configuration of deployment `" + existing.name() + "` has no version " + wanted;
        List<String> there = versions.published().stream()
                .map(one -> one.version() + (one.version().equals(existing.live()) ? " (live)" : ""))
                .toList();
        return Problem.of(ProblemKind.VERSION_NOT_FOUND, summary)
                .because(
                        there.isEmpty()
                                ? "nothing has been published"
                                : "existing versions: " + String.join(", ", there))
                .hint("`" + history + "` shows what each version changed");
    }

    private Plan pin(Published target) {
        Version live = existing.live();
        if (target.version().equals(live)) {
            return none();
        }
        VersionSource source =
                new VersionSource.PublishedVersion(existing.configuration(), target.version(), target.document());
        List<Change> changes =
                new ArrayList<>(DocumentDiff.configurationDifferences(existing.liveDocument(), target.document()));
        changes.add(new Change(
                "deployment.configuration.version",
                ExactJson.text(live.name()),
                ExactJson.text(target.version().name())));
        return update(source, changes, List.of());
    }

    private Plan republish(Published target) {
        Version live = existing.live();
        List<Change> changes = DocumentDiff.configurationDifferences(existing.liveDocument(), target.document());
        if (target.version().equals(live) || (changes.isEmpty() && !live.isDraft())) {
            return none();
        }
        ObjectNode desired = WritableFields.configuration(target.document());
        boolean foreign = ownership.isForeign(desired);
        ownership.check(
                foreign,
                changes.stream().map(Change::path).toList(),
                "use `--discard-draft` to discard it; without `--republish` it is not touched");
        VersionSource source = ownership.source(
                desired,
                one -> one.version().compareTo(live) > 0 && one.version().compareTo(target.version()) > 0);
        return update(source, changes, ownership.warnings(foreign));
    }

    private Plan none() {
        return new Plan.None(existing, unseen());
    }

    private Plan update(VersionSource source, List<Change> changes, List<Warning> before) {
        List<Warning> warnings = new ArrayList<>(before);
        // Newer versions are left behind too, and the user may not know of them.
        ownership.newerThanLive(source).ifPresent(warnings::add);
        warnings.addAll(unseen());
        warnings.addAll(Planner.changedLanguage(changes));
        if (existing.live().isDraft()) {
            warnings.add(new Warning(
                    WarningKind.DRAFT_IS_LIVE,
                    "the deployment serves the draft; this points it at a numbered version"));
        }
        return new Plan.Update(existing, source, ExactJson.object(), changes, warnings);
    }

    private List<Warning> unseen() {
        return WritableFields.is(existing.deployment(), "status", "Inactive")
                ? List.of(new Warning(WarningKind.DEPLOYMENT_INACTIVE, "the deployment is inactive, so nobody sees it"))
                : List.of();
    }
}
