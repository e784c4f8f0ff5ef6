package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Missing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would be done, as plain data: it can be shown, compared and carried out. */
public sealed interface Plan {
    enum PlanAction {
        CREATE,
        UPDATE,
        NONE
    }

    PlanAction action();

    String name();

    /** Returns the deployment that is there; null when it is to be created. */
    @Nullable
    Existing existing();

    /** Returns the members that change, in document order. */
    List<Change> changes();

    /** Returns what may not be meant. */
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

    /** Everything is as asked; nothing is written. */
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
     * A deployment that is there gets another look.
     *
     * @param deploymentMembers top-level members of the deployment to set; the others are taken from a fresh read
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
     * A deployment is made, on its own configuration.
     *
     * @param deployment the document to create, but for its configuration
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

    /** Where the version comes from that the deployment will show. */
    sealed interface VersionSource {
        /** A configuration is created, and its draft published. */
        record NewConfiguration(ObjectNode document) implements VersionSource {}

        /**
         * The draft is replaced and published.
         *
         * @param before the draft as it was read, to distinguish a stale read from somebody's edit
         * @param newest version of that configuration among those that were read
         */
        record ReplacedDraft(ConfigurationId configuration, ObjectNode document, ObjectNode before, Version newest)
                implements VersionSource {}

        /**
         * The draft holds what is wanted already, from a run that ended early; it is published as it is.
         *
         * @param newest version of that configuration among those that were read
         */
        record ReadyDraft(ConfigurationId configuration, ObjectNode draft, Version newest) implements VersionSource {}

        /** A published version holds what is wanted already. */
        record PublishedVersion(ConfigurationId configuration, Version version, ObjectNode document)
                implements VersionSource {}

        /** The version stays; only the deployment's own members change. */
        record LiveVersion(ConfigurationId configuration, Version version) implements VersionSource {}

        /** Returns the configuration; null when it is still to be made. */
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
