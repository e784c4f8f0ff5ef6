package io.wmconfig.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.plan.Observed.Draft;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Plan.VersionSource;
import io.wmconfig.problem.WarningKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans an update in two steps: first against the live version and then, only if something differs, against the draft.
 *
 * <p>A write starts from the live version, and from the draft only with {@link DraftPolicy#INCLUDE}.
 */
public final class Planner {
    private final Look look;
    private final DraftPolicy draftPolicy;
    private final DocumentEditor editor;
    private final Existing existing;
    private final ObjectNode fromLive;
    private final ObjectNode deploymentMembers;

    /**
     * Plans for a look.
     *
     * @param draftPolicy what to do with unpublished changes of somebody else in the draft
     */
    public Planner(Look look, DraftPolicy draftPolicy, Existing existing) {
        this(look, draftPolicy, existing, new LookEditor(look));
    }

    Planner(Look look, DraftPolicy draftPolicy, Existing existing, DocumentEditor editor) {
        this.look = look;
        this.draftPolicy = draftPolicy;
        this.editor = editor;
        this.existing = existing;
        this.fromLive = editor.edit(existing.liveDocument());
        this.deploymentMembers = DeploymentSettings.toSet(look, existing.deployment());
    }

    /**
     * Returns whether planning needs the draft: if it is to be included, if the configuration changes, or if the
     * deployment changes and serves the draft, because a write points it at a numbered version.
     */
    public boolean needsDraft() {
        return draftPolicy == DraftPolicy.INCLUDE
                || moves()
                || !changesTo(fromLive).isEmpty();
    }

    private boolean moves() {
        return existing.live().isDraft() && !deploymentMembers.isEmpty();
    }

    private List<Change> changesTo(ObjectNode configuration) {
        return DocumentDiff.configurationDifferences(existing.liveDocument(), configuration);
    }

    /** Plans for an unchanged configuration: only settings of the deployment itself may differ. */
    public Plan plan() {
        return finish(
                new VersionSource.LiveVersion(existing.configuration(), existing.live()),
                List.of(),
                existing.liveDocument(),
                List.of());
    }

    /**
     * Plans for a changed configuration.
     *
     * @throws io.wmconfig.problem.ProblemException if the draft contains unpublished changes of somebody else, or
     *     another deployment serves it
     */
    public Plan plan(Draft draft) {
        editor.refuseHidden(existing.liveDocument());
        DraftOwnership rule = new DraftOwnership(existing, draft, draftPolicy);
        boolean foreign = rule.isForeign(fromLive);
        boolean include = foreign && draftPolicy == DraftPolicy.INCLUDE;
        rule.check(
                foreign,
                editor.asked(fromLive),
                "use `--discard-draft` to start from the live version, or `--include-draft` to publish the draft too");
        ObjectNode desired = include ? editor.edit(draft.document()) : fromLive;
        List<Change> changes = changesTo(desired);
        if (changes.isEmpty() && !moves()) {
            return plan();
        }
        List<Warning> warnings = new ArrayList<>(rule.warnings(foreign));
        VersionSource source = rule.source(WritableFields.configuration(desired), one -> true);
        rule.newerThanLive(source).ifPresent(warnings::add);
        return finish(source, changes, desired, warnings);
    }

    private Plan finish(
            VersionSource source, List<Change> configurationChanges, ObjectNode configuration, List<Warning> before) {
        List<Change> changes = new ArrayList<>(configurationChanges);
        DeploymentSettings.differences(existing.deployment(), deploymentMembers)
                .forEach(change -> changes.add(change.inDeployment()));
        List<Warning> warnings = new ArrayList<>(before);
        warnings.addAll(new VisibilityWarnings(look, editor).warnings(configuration));
        warnings.addAll(deploymentWarnings(source));
        warnings.addAll(changedLanguage(changes));
        return changes.isEmpty()
                ? new Plan.None(existing, warnings)
                : new Plan.Update(existing, source, deploymentMembers, changes, warnings);
    }

    /** Warns which visitors see other texts if the default language changes. */
    static List<Warning> changedLanguage(List<Change> changes) {
        return changes.stream()
                .filter(one -> one.path().equals(LookSetting.DEFAULT_LANGUAGE.path()))
                .filter(one -> one.from() != null && one.to() != null)
                .map(one -> new Warning(
                        WarningKind.DEFAULT_LANGUAGE_CHANGED,
                        "the default language changes: visitors whose language isn't offered will see " + word(one.to())
                                + " instead of " + word(one.from())))
                .toList();
    }

    private static String word(@Nullable JsonNode language) {
        return "`" + QuotedInput.visible(language == null ? "" : language.asText("")) + "`";
    }

    private List<Warning> deploymentWarnings(VersionSource source) {
        List<Warning> warnings = new ArrayList<>();
        if (!look.asked()) {
            warnings.add(new Warning(
                    WarningKind.NOTHING_ASKED, "no look options given, so nothing to change (unset variable?)"));
        }
        if (look.active() == null && WritableFields.is(existing.deployment(), "status", "Inactive")) {
            warnings.add(new Warning(
                    WarningKind.DEPLOYMENT_INACTIVE,
                    "the deployment is inactive, so nobody sees it; use `" + editor.command()
                            + "--active` to activate it"));
        }
        if (existing.live().isDraft()) {
            warnings.add(new Warning(
                    WarningKind.DRAFT_IS_LIVE,
                    source instanceof VersionSource.LiveVersion
                            ? "the deployment serves the draft, so every edit is visible at once"
                            : "the deployment serves the draft; this points it at a numbered version"));
        }
        return warnings;
    }
}
