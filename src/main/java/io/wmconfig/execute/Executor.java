package io.wmconfig.execute;

import static io.wmconfig.document.Writable.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.Sameness;
import io.wmconfig.execute.KnownDraft.Origin;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Plan.VersionSource;
import io.wmconfig.plan.UsualMembers;
import io.wmconfig.problem.Stage;
import io.wmconfig.resolve.DeploymentList;
import io.wmconfig.resolve.Identity;
import io.wmconfig.resolve.Observed.Existing;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a plan: configuration or draft, publish, deployment, read back.
 *
 * <p>The order is the safety: nothing that visitors see changes before the last write, and a run that ends early leaves
 * what the next run continues with.
 */
public final class Executor {
    private static final Version NOTHING_YET = new Version("0");

    private final Steps steps;
    private final Publishing publishing;
    private final Pointing pointing;

    /**
     * Writes to an org.
     *
     * @param org to write to
     * @param list of its deployments
     * @param progress told of every stage
     * @param wait whether to wait until everything is Active
     */
    public Executor(Org org, DeploymentList list, Progress progress, boolean wait) {
        this.steps = new Steps(org, list, progress);
        this.publishing = new Publishing(steps, wait);
        this.pointing = new Pointing(steps, wait);
    }

    /** Updates a deployment and returns what is there afterwards. */
    public Outcome execute(Plan.Update plan) {
        Version newest =
                plan.existing().live().isDraft() ? NOTHING_YET : plan.existing().live();
        ConfigurationId configuration = plan.existing().configuration();
        Version version = version(plan.source(), plan.existing(), configuration, newest);
        return pointing.point(plan.existing(), configuration, version, plan.deploymentMembers())
                .leavingOut(publishing.leftOut());
    }

    /**
     * Creates a deployment and returns what is there afterwards.
     *
     * @param reads how many times the list of deployments had been read when this was planned
     */
    public Outcome execute(Plan.Create plan, int reads) {
        ConfigurationId adopted = plan.source().configurationId();
        ConfigurationId configuration;
        Version version;
        if (plan.source() instanceof VersionSource.NewConfiguration fresh) {
            ObjectNode answer =
                    createConfiguration(fresh.document(), plan.missing().usedConfigurations());
            configuration = new ConfigurationId(text(answer, "id"));
            version = publishing.publish(configuration, new KnownDraft(Origin.CREATED, answer), null, NOTHING_YET);
        } else {
            configuration = Objects.requireNonNull(adopted);
            version = version(plan.source(), null, configuration, NOTHING_YET);
        }
        return pointing.create(plan.deployment(), configuration, version, reads);
    }

    private Version version(
            VersionSource source, @Nullable Existing existing, ConfigurationId configuration, Version newest) {
        if (source instanceof VersionSource.ReplacedDraft replaced) {
            return publishing.replaceAndPublish(configuration, replaced, existing, newest);
        }
        if (source instanceof VersionSource.ReadyDraft ready) {
            return publishing.publish(configuration, new KnownDraft(Origin.FOUND, ready.draft()), null, newest);
        }
        if (source instanceof VersionSource.PublishedVersion published) {
            publishing.awaitVersion(configuration, published.version(), published.document());
            return published.version();
        }
        return ((VersionSource.LiveVersion) source).version();
    }

    private ObjectNode createConfiguration(ObjectNode document, List<ConfigurationId> used) {
        Set<ConfigurationId> before = new HashSet<>(used);
        return steps.doing(
                Stage.CONFIGURATION,
                () -> Publishing.held(
                        document,
                        Identity.requireAny(
                                "the new configuration",
                                steps.once(
                                        "creating the configuration",
                                        () -> steps.org().createConfiguration(document),
                                        () -> made(document, before)))));
    }

    private Optional<ObjectNode> made(ObjectNode document, Set<ConfigurationId> before) {
        return steps.org().configurations().stream()
                .filter(one -> text(one, "name").equals(text(document, "name")))
                .filter(one -> !before.contains(new ConfigurationId(text(one, "id"))))
                .filter(one -> Sameness.configurationDifferences(document, one).stream()
                        .allMatch(UsualMembers::mayBeFilledIn))
                .findFirst();
    }
}
