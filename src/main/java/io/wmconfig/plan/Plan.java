package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.Version;
import io.wmconfig.resolve.Observed.Existing;
import io.wmconfig.resolve.Observed.Missing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would be done, as plain data: it can be shown, compared and carried out. */
public sealed interface Plan {
    /** Which of the three it is. */
    enum PlanAction {
        /** There is nothing of that name yet. */
        CREATE,
        /** Something differs. */
        UPDATE,
        /** Everything is as asked. */
        NONE
    }

    /** Returns which of the three it is. */
    PlanAction action();

    /** Returns the name of the deployment. */
    String name();

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

    /**
     * Everything is as asked; nothing is written.
     *
     * @param existing what is there
     * @param warnings what may not be meant
     */
    record None(Existing existing, List<Warning> warnings) implements Plan {
        /** Copies the list. */
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
     * @param existing what is there
     * @param source where the version comes from that the deployment shall show
     * @param deploymentMembers top-level members of the deployment to set; the others are taken from a fresh read
     * @param changes what differs
     * @param warnings what may not be meant
     */
    record Update(
            Existing existing,
            VersionSource source,
            ObjectNode deploymentMembers,
            List<Change> changes,
            List<Warning> warnings)
            implements Plan {
        /** Copies the lists. */
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
     * A deployment is made, on a configuration of its own.
     *
     * @param missing what is not there
     * @param source where its first version comes from
     * @param deployment the document to create, but for its configuration
     * @param changes every member that is set
     * @param warnings what may not be meant
     */
    record Create(
            Missing missing, VersionSource source, ObjectNode deployment, List<Change> changes, List<Warning> warnings)
            implements Plan {
        /** Copies the lists. */
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
    }

    /** Where the version comes from that the deployment shall show. */
    sealed interface VersionSource {
        /**
         * A configuration is created, and its draft published.
         *
         * @param document to send
         */
        record NewConfiguration(ObjectNode document) implements VersionSource {}

        /**
         * The draft is replaced and published.
         *
         * @param configuration whose draft
         * @param document to send
         * @param before the draft as it was read, to tell a stale read from somebody's edit
         * @param newest version of that configuration among those that were read
         */
        record ReplacedDraft(ConfigurationId configuration, ObjectNode document, ObjectNode before, Version newest)
                implements VersionSource {}

        /**
         * The draft holds what is wanted already, from a run that ended early; it is published as it is.
         *
         * @param configuration whose draft
         * @param draft as it was read
         * @param newest version of that configuration among those that were read
         */
        record ReadyDraft(ConfigurationId configuration, ObjectNode draft, Version newest) implements VersionSource {}

        /**
         * A published version holds what is wanted already.
         *
         * @param configuration whose version
         * @param version its number
         * @param document whole
         */
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
