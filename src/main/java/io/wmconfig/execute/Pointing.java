package io.wmconfig.execute;

import static io.wmconfig.document.Writable.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.Difference;
import io.wmconfig.document.Sameness;
import io.wmconfig.document.Writable;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.Version;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import io.wmconfig.resolve.Identity;
import io.wmconfig.resolve.Observed.Existing;
import java.util.List;
import java.util.Optional;

/**
 * Makes a deployment show a version, and sees that it does.
 *
 * <p>The rule: what we do not set is taken from a read right before the write, so that somebody's edit of, say, the
 * domains survives; and that read must still name the version the plan started from.
 */
final class Pointing {
    private final Steps steps;
    private final boolean wait;

    Pointing(Steps steps, boolean wait) {
        this.steps = steps;
        this.wait = wait;
    }

    /** Points a deployment that is there at a version, and sets its members. */
    Outcome point(Existing existing, ConfigurationId configuration, Version version, ObjectNode members) {
        ObjectNode sent = steps.doing(Stage.DEPLOYMENT, () -> {
            ObjectNode fresh = fresh(existing);
            requireUnmoved(existing, fresh, configuration, version);
            ObjectNode document = Writable.deployment(fresh);
            document.setAll(members);
            document.putObject("configuration").put("id", configuration.value()).put("version", version.name());
            steps.soon("the deployment", () -> steps.org().replaceDeployment(existing.id(), document));
            return document;
        });
        return readBack(existing.id(), sent, configuration, version);
    }

    private ObjectNode fresh(Existing existing) {
        try {
            return Identity.require(
                    existing.id().value(),
                    "deployment `" + existing.name() + "`",
                    steps.org().deployment(existing.id()));
        } catch (OrgException e) {
            if (e.failure() != OrgException.Failure.NOT_FOUND) {
                throw e;
            }
            throw gone(existing, " is gone: somebody deleted it while this command worked");
        }
    }

    private static ProblemException gone(Existing existing, String what) {
        return Problem.of(ProblemKind.GONE, "deployment `" + existing.name() + "`" + what)
                .hint("the same command creates it anew, once it is not listed any more")
                .toException();
    }

    /** Creates a deployment on a version. */
    Outcome create(ObjectNode members, ConfigurationId configuration, Version version, List<DeploymentId> before) {
        ObjectNode document = members.deepCopy();
        document.putObject("configuration").put("id", configuration.value()).put("version", version.name());
        ObjectNode answer = steps.doing(
                Stage.DEPLOYMENT,
                () -> Identity.requireAny(
                        "the new deployment",
                        steps.once(
                                "creating the deployment",
                                () -> steps.org().createDeployment(document),
                                () -> made(document, configuration, before))));
        DeploymentId id = new DeploymentId(text(answer, "id"));
        return readBack(id, document, configuration, version);
    }

    private Optional<ObjectNode> made(ObjectNode document, ConfigurationId configuration, List<DeploymentId> before) {
        return steps.org().deployments().stream()
                .filter(one -> text(one, "name").equals(text(document, "name")))
                .filter(one -> text(one.path("configuration"), "id").equals(configuration.value()))
                .filter(one -> !before.contains(new DeploymentId(text(one, "id"))))
                .findFirst();
    }

    private static void requireUnmoved(
            Existing existing, ObjectNode fresh, ConfigurationId configuration, Version version) {
        String id = text(fresh.path("configuration"), "id");
        Version points = new Version(text(fresh.path("configuration"), "version"));
        boolean asPlanned = id.equals(existing.configuration().value()) && points.equals(existing.live());
        boolean alreadyThere = id.equals(configuration.value()) && points.equals(version);
        if (!asPlanned && !alreadyThere) {
            throw Problem.of(
                            ProblemKind.CHANGED_MEANWHILE,
                            "somebody pointed deployment `" + existing.name() + "` at version " + points
                                    + " while this command worked; it was at version " + existing.live())
                    .hint("look at it, then run the same command again")
                    .toException();
        }
        if (text(fresh, "status").equals("Deleting")) {
            throw gone(existing, " is being deleted");
        }
    }

    private Outcome readBack(DeploymentId id, ObjectNode sent, ConfigurationId configuration, Version version) {
        return steps.doing(Stage.READ_BACK, () -> {
            if (!wait) {
                ObjectNode now = steps.soon("the deployment", () -> steps.org().deployment(id));
                return new Outcome(now, configuration, version, isAsSent(now, sent));
            }
            ObjectNode seen = steps.org()
                    .await(
                            "the deployment to be as sent",
                            Steps.ACTIVATION,
                            () -> steps.org().deployment(id),
                            now -> isAsSent(now, sent))
                    .orElseThrow(() -> Publishing.stillPending("the deployment").toException());
            return new Outcome(seen, configuration, version, true);
        });
    }

    // A read that shows something else is stale or on its way; only Error is final. The command's budget ends the rest.
    private static boolean isAsSent(ObjectNode now, ObjectNode sent) {
        Publishing.refuseError(now, "the deployment");
        String status = text(now, "status");
        if (!status.equals(text(sent, "status"))) {
            return false;
        }
        List<Difference> missing = Sameness.missing(sent, Writable.deployment(now));
        return missing.isEmpty();
    }
}
