package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Missing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command would do, as plain data that can be shown, compared and applied. */
public sealed interface Plan {
    enum PlanAction {
        CREATE,
        UPDATE,
        NONE
    }

    PlanAction action();

    String name();

    /** Returns the existing deployment; null if the plan creates it. */
    @Nullable
    Existing existing();

    /** Returns the changes, in document order. */
    List<Change> changes();

    List<Warning> warnings();

    /** Returns the same plan with other warnings. */
    default Plan withWarnings(List<Warning> others) {
        if (this instanceof Update one) {
            return new Update(one.existing(), one.source(), one.deploymentMembers(), one.changes(), others);
        }
        if (this instanceof Create one) {
            return new Create(one.missing(), one.source(), one.deployment(), one.changes(), others);
        }
        return new None(((None) this).existing(), others);
    }

    /** Everything is already as requested; nothing is written. */
    record None(Existing existing, List<Warning> warnings) implements Plan {
        public None {
            warnings = List.copyOf(warnings);
        }

        @Override
        public PlanAction action() {
            return PlanAction.NONE;
        }

        @Override
        public String name() {
            return existing.name();
        }

        @Override
        public List<Change> changes() {
            return List.of();
        }
    }

    /**
     * Changes an existing deployment.
     *
     * @param deploymentMembers top-level settings of the deployment to set; the others are taken from a fresh read
     */
    record Update(
            Existing existing,
            VersionSource source,
            ObjectNode deploymentMembers,
            List<Change> changes,
            List<Warning> warnings)
            implements Plan {
        public Update {
            changes = List.copyOf(changes);
            warnings = List.copyOf(warnings);
        }

        @Override
        public PlanAction action() {
            return PlanAction.UPDATE;
        }

        @Override
        public String name() {
            return existing.name();
        }
    }

    /**
     * Creates a deployment with its own configuration.
     *
     * @param deployment the document to create, without its configuration
     */
    record Create(
            Missing missing, VersionSource source, ObjectNode deployment, List<Change> changes, List<Warning> warnings)
            implements Plan {
        public Create {
            changes = List.copyOf(changes);
            warnings = List.copyOf(warnings);
        }

        @Override
        public PlanAction action() {
            return PlanAction.CREATE;
        }

        @Override
        public String name() {
            return missing.name();
        }

        @Override
        public @Nullable Existing existing() {
            return null;
        }
    }

    /** Where the version that the deployment will show comes from. */
    sealed interface VersionSource {
        /** Creates a configuration and publishes its draft. */
        record NewConfiguration(ObjectNode document) implements VersionSource {}

        /**
         * Replaces the draft and publishes it.
         *
         * @param before the draft as it was read, to distinguish a stale read from somebody's edit
         * @param newest the newest version of that configuration among those that were read
         */
        record ReplacedDraft(ConfigurationId configuration, ObjectNode document, ObjectNode before, Version newest)
                implements VersionSource {}

        /**
         * Publishes the draft unchanged: it already contains what is wanted, from an interrupted run.
         *
         * @param newest the newest version of that configuration among those that were read
         */
        record ReadyDraft(ConfigurationId configuration, ObjectNode draft, Version newest) implements VersionSource {}

        /** Points at a published version that already contains what is wanted. */
        record PublishedVersion(ConfigurationId configuration, Version version, ObjectNode document)
                implements VersionSource {}

        /** Keeps the live version; only settings of the deployment change. */
        record LiveVersion(ConfigurationId configuration, Version version) implements VersionSource {}

        /** Returns the configuration; null if it is still to be created. */
        default @Nullable ConfigurationId configurationId() {
            if (this instanceof ReplacedDraft replaced) {
                return replaced.configuration();
            }
            if (this instanceof ReadyDraft ready) {
                return ready.configuration();
            }
            if (this instanceof PublishedVersion published) {
                return published.configuration();
            }
            return this instanceof LiveVersion live ? live.configuration() : null;
        }
    }
}
