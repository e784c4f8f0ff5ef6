package io.wmconfig.execute;

import static io.wmconfig.genesys.WritableFields.text;

import io.wmconfig.execute.KnownDraft.Origin;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.DeploymentList;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Plan.VersionSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Executes a plan: configuration or draft, publish, deployment, read back.
 *
 * <p>The order makes this safe: nothing that visitors see changes before the last write, and a run that ends early
 * leaves a state from which the next run continues.
 */
public final class Executor {
    private final Steps steps;
    private final Publishing publishing;
    private final DeploymentUpdate pointing;

    /**
     * Creates an executor for an org.
     *
     * @param progress notified of every stage
     * @param wait whether to wait until everything is Active
     */
    public Executor(Org org, DeploymentList list, Progress progress, boolean wait) {
        this.steps = new Steps(org, list, progress);
        this.publishing = new Publishing(steps, wait);
        this.pointing = new DeploymentUpdate(steps, wait);
    }

    public Outcome execute(Plan.Update plan) {
        DraftWriter drafts = drafts(plan);
        ConfigurationId configuration = plan.existing().configuration();
        Version version = version(plan.source(), drafts);
        return pointing.point(plan.existing(), configuration, version, plan.deploymentMembers())
                .having(drafts.leftOut(), drafts.warnings());
    }

    /**
     * Creates a deployment and returns the result.
     *
     * @param reads how many times the list of deployments had been read when this was planned
     */
    public Outcome execute(Plan.Create plan, int reads) {
        DraftWriter drafts = drafts(plan);
        ConfigurationId configuration;
        Version version;
        if (plan.source() instanceof VersionSource.NewConfiguration fresh) {
            KnownDraft draft =
                    drafts.create(fresh.document(), Set.copyOf(plan.missing().usedConfigurations()));
            configuration = new ConfigurationId(text(draft.document(), "id"));
            version = publishing.publish(configuration, draft, null, Version.NONE);
        } else {
            configuration = Objects.requireNonNull(plan.source().configurationId());
            version = version(plan.source(), drafts);
        }
        return pointing.create(plan.deployment(), configuration, version, reads).having(List.of(), drafts.warnings());
    }

    private DraftWriter drafts(Plan plan) {
        steps.about(plan.name());
        return new DraftWriter(
                steps,
                plan instanceof Plan.Update update ? update.existing() : null,
                plan.changes().stream().map(Change::path).toList());
    }

    private Version version(VersionSource source, DraftWriter drafts) {
        if (source instanceof VersionSource.ReplacedDraft replaced) {
            KnownDraft draft = drafts.replace(replaced);
            return publishing.publish(replaced.configuration(), draft, replaced.before(), replaced.newest());
        }
        if (source instanceof VersionSource.ReadyDraft ready) {
            KnownDraft draft = new KnownDraft(Origin.FOUND, ready.draft());
            return publishing.publish(ready.configuration(), draft, null, ready.newest());
        }
        if (source instanceof VersionSource.PublishedVersion published) {
            publishing.awaitVersion(published.configuration(), published.version(), published.document());
            return published.version();
        }
        return ((VersionSource.LiveVersion) source).version();
    }
}
