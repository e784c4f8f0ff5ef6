package io.wmconfig.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.Difference;
import io.wmconfig.document.DocumentDiff;
import io.wmconfig.document.WritableFields;
import io.wmconfig.look.Availability;
import io.wmconfig.look.Look;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.plan.Plan.VersionSource;
import io.wmconfig.problem.WarningKind;
import io.wmconfig.resolve.Observed.Draft;
import io.wmconfig.resolve.Observed.Existing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans an update in two looks: first against what is live, and only if something differs against the draft.
 *
 * <p>The rule: a write starts from the live version. The draft is never the base, unless it is asked to be.
 */
public final class Planner {
    private final Look look;
    private final DraftPolicy draftPolicy;
    private final DocumentEditor editor;

    /**
     * Plans for a look.
     *
     * @param look asked for
     * @param draftPolicy what becomes of somebody's draft
     */
    public Planner(Look look, DraftPolicy draftPolicy) {
        this(look, draftPolicy, new LookEditor(look));
    }

    Planner(Look look, DraftPolicy draftPolicy, DocumentEditor editor) {
        this.look = look;
        this.draftPolicy = draftPolicy;
        this.editor = editor;
    }

    /**
     * Returns whether the draft is needed to plan: when the configuration has to change, or when the deployment has to
     * and serves the draft itself, because a write points it at a number.
     */
    public boolean needsDraft(Existing existing) {
        boolean deploymentChanges =
                !DeploymentMembers.toSet(look, existing.deployment()).isEmpty();
        return draftPolicy == DraftPolicy.INCLUDE
                || (existing.live().isDraft() && deploymentChanges)
                || !configurationChanges(existing, existing.liveDocument()).isEmpty();
    }

    /** Returns whether the draft alone does not tell whose it is. */
    public boolean needsVersions(Existing existing, Draft draft) {
        return DraftOwnership.needsVersions(existing, draft);
    }

    /** Plans for a deployment whose configuration stays: only its own members may differ. */
    public Plan plan(Existing existing) {
        return finish(
                existing,
                new VersionSource.LiveVersion(existing.configuration(), existing.live()),
                List.of(),
                existing.liveDocument(),
                List.of());
    }

    /**
     * Plans for a deployment whose configuration changes.
     *
     * @throws io.wmconfig.problem.ProblemException when the draft holds somebody's unpublished work, or a neighbour
     *     serves it
     */
    public Plan plan(Existing existing, Draft draft) {
        editor.refuseHidden(existing.liveDocument());
        ObjectNode fromLive = editor.edit(existing.liveDocument());
        DraftOwnership rule = new DraftOwnership(existing, draft, draftPolicy);
        boolean foreign = rule.isForeign(fromLive);
        boolean include = foreign && draftPolicy == DraftPolicy.INCLUDE;
        if (rule.refuses(foreign, editor.asked(fromLive))) {
            throw rule.conflict(
                            "`--discard-draft` starts from the live version, `--include-draft` publishes the draft along")
                    .toException();
        }
        ObjectNode desired = include ? editor.edit(draft.document()) : fromLive;
        List<Difference> changes = configurationChanges(existing, desired);
        boolean moves = existing.live().isDraft()
                && !DeploymentMembers.toSet(look, existing.deployment()).isEmpty();
        if (changes.isEmpty() && !moves) {
            return plan(existing);
        }
        List<Warning> warnings = new ArrayList<>(rule.warnings(foreign));
        VersionSource source = rule.source(WritableFields.configuration(desired));
        rule.newerThanLive(source).ifPresent(warnings::add);
        return finish(existing, source, changes, desired, warnings);
    }

    private List<Difference> configurationChanges(Existing existing, ObjectNode base) {
        return DocumentDiff.configurationDifferences(existing.liveDocument(), editor.edit(base));
    }

    private Plan finish(
            Existing existing,
            VersionSource source,
            List<Difference> configurationChanges,
            ObjectNode configuration,
            List<Warning> before) {
        ObjectNode members = DeploymentMembers.toSet(look, existing.deployment());
        List<Change> changes = new ArrayList<>();
        configurationChanges.forEach(difference -> changes.add(Change.of(difference)));
        DeploymentMembers.differences(existing.deployment(), members)
                .forEach(difference -> changes.add(Change.ofDeployment(difference)));
        List<Warning> warnings = new ArrayList<>(before);
        warnings.addAll(new VisibilityWarnings(look, editor).warnings(configuration));
        warnings.addAll(deploymentWarnings(existing, source));
        warnings.addAll(changedLanguage(changes));
        return changes.isEmpty()
                ? new Plan.None(existing, warnings)
                : new Plan.Update(existing, source, members, changes, warnings);
    }

    /** Says who sees other texts once the default language is another one. */
    static List<Warning> changedLanguage(List<Change> changes) {
        return changes.stream()
                .filter(one -> one.path().equals(Member.LANGUAGE.path().toString()))
                .filter(one -> one.from() != null && one.to() != null)
                .map(one -> new Warning(
                        WarningKind.DEFAULT_LANGUAGE_CHANGED,
                        "the default language changes: visitors whose language is not offered see " + word(one.to())
                                + " instead of " + word(one.from())))
                .toList();
    }

    private static String word(@Nullable JsonNode language) {
        return "`" + QuotedInput.visible(language == null ? "" : language.asText("")) + "`";
    }

    private List<Warning> deploymentWarnings(Existing existing, VersionSource source) {
        List<Warning> warnings = new ArrayList<>();
        if (!look.asked()) {
            warnings.add(new Warning(
                    WarningKind.NOTHING_ASKED,
                    "no look flag is given, so nothing is asked for; a variable may be unset"));
        }
        boolean inactive = look.availability() == Availability.INACTIVE
                || (look.availability() == null && WritableFields.is(existing.deployment(), "status", "Inactive"));
        if (inactive && look.availability() == null) {
            warnings.add(new Warning(
                    WarningKind.DEPLOYMENT_INACTIVE,
                    "the deployment is inactive, so nobody sees it; `--active` switches it on"));
        }
        if (existing.live().isDraft()) {
            warnings.add(new Warning(
                    WarningKind.DRAFT_IS_LIVE,
                    source instanceof VersionSource.LiveVersion
                            ? "the deployment serves the draft itself: every edit of it is seen at once"
                            : "the deployment serves the draft itself; this points it at a numbered version"));
        }
        return warnings;
    }
}
