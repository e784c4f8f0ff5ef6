package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.Version;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.look.ValueShape;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;

/** What an org contains under a name, as far as it has been read. */
public sealed interface Observed {
    /** Another deployment that uses the same configuration, and the version that it points at. */
    record Neighbour(String name, Version version) {}

    /**
     * An existing deployment.
     *
     * @param live the version it points at
     * @param liveDocument the complete document of that version
     * @param neighbours the other deployments that use its configuration, in list order
     */
    record Existing(
            DeploymentId id,
            String name,
            ObjectNode deployment,
            ConfigurationId configuration,
            Version live,
            ObjectNode liveDocument,
            List<Neighbour> neighbours)
            implements Observed {
        public Existing {
            neighbours = List.copyOf(neighbours);
        }
    }

    /**
     * No deployment has that name.
     *
     * @param slips existing names that differ only in case, spaces, punctuation or Unicode form
     * @param near existing names one or two letters away
     * @param deploymentIds all deployments of the org, to distinguish a new one from them
     * @param usedConfigurations configurations that some deployment points at
     * @param listing the command that lists the deployments of the org
     */
    record Missing(
            String name,
            List<String> slips,
            List<String> near,
            List<DeploymentId> deploymentIds,
            List<ConfigurationId> usedConfigurations,
            String listing)
            implements Observed {
        public Missing {
            slips = List.copyOf(slips);
            near = List.copyOf(near);
            deploymentIds = List.copyOf(deploymentIds);
            usedConfigurations = List.copyOf(usedConfigurations);
        }

        /** Returns the existing names of which this one looks like a typo. */
        public List<String> typos() {
            return near.stream()
                    .filter(other -> NameSimilarity.isTypo(name, other))
                    .toList();
        }

        public Problem notFound() {
            Problem problem =
                    Problem.of(ProblemKind.NOT_FOUND, "no deployment named " + QuotedInput.all(List.of(name)));
            if (ValueShape.isUuid(name)) {
                return problem.hint("to choose a deployment by ID, write `--id " + name + "`");
            }
            List<String> alike = slips.isEmpty() ? near : slips;
            String all = deploymentIds.isEmpty()
                    ? "the org has no deployments yet"
                    : "run `" + listing + "` to see all deployments";
            return problem.hint(alike.isEmpty() ? all : "did you mean " + QuotedInput.all(alike) + "? " + all);
        }
    }

    /**
     * All versions of a configuration.
     *
     * @param published its numbered versions, newest first
     */
    record Versions(ConfigurationId id, ObjectNode draft, List<Published> published) {
        public Versions {
            published = List.copyOf(published);
        }

        /** Returns the newest version; {@link Version#NONE} if nothing is published. */
        public Version newest() {
            return published.isEmpty() ? Version.NONE : published.get(0).version();
        }
    }

    /** A numbered version. */
    record Published(Version version, ObjectNode document) {}

    /**
     * The draft of a configuration, and its published versions.
     *
     * @param published newest first; also empty if they were not needed and not read
     */
    record Draft(ObjectNode document, List<Published> published) {
        public Draft {
            published = List.copyOf(published);
        }
    }
}
