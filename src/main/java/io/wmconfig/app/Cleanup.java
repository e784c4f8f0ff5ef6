package io.wmconfig.app;

import static io.wmconfig.app.ObservedCall.CallTarget.DELETE_CONFIGURATION;
import static io.wmconfig.app.ObservedCall.CallTarget.DELETE_DEPLOYMENT;
import static io.wmconfig.app.ObservedCall.CallTarget.MAKE_CONFIGURATION;
import static io.wmconfig.app.ObservedCall.CallTarget.MAKE_DEPLOYMENT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.LiveCheckResult.CheckStep;
import io.wmconfig.app.ObservedCall.CallTarget;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Deletes what a live check created: by the IDs in the recorded responses, and by its unique name in case a response
 * was lost. It also runs after a failure or a signal.
 */
final class Cleanup {
    /** How long a new object may stay invisible, and a deleted one visible. */
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** How long to look for an object whose creation got no response. */
    private static final Duration LOST = Duration.ofSeconds(10);

    private static final int MOST_TRIES = 6;

    private final Org org;
    private final Recording recording;
    private final String name;
    private int removed;
    private boolean deploymentGone;

    Cleanup(Org org, Recording recording, String name) {
        this.org = org;
        this.recording = recording;
        this.name = name;
    }

    /** Returns the command that deletes the leftovers by hand. */
    static String command(Org org, String name) {
        return org.command("delete " + name + " --with-configuration --confirm " + name);
    }

    CheckStep run() {
        for (int tries = 1; ; tries++) {
            Problem problem;
            try {
                removeAll();
                return CheckStep.ok("clean-up", removed == 0 ? "nothing left" : "removed what was left");
            } catch (ProblemException e) {
                problem = e.first();
            }
            // Neither a signal during the clean-up nor a rate limit is a reason to leave something behind.
            boolean passing = problem.kind() == ProblemKind.INTERRUPTED || problem.kind() == ProblemKind.RATE_LIMITED;
            if (!passing || tries == MOST_TRIES) {
                return failed(problem);
            }
        }
    }

    private CheckStep failed(Problem problem) {
        Problem left = Problem.of(problem.kind(), "the live check could not clean up: " + what());
        return CheckStep.failed(
                "clean-up",
                left.because(problem.summary())
                        .hint(
                                deploymentGone
                                        ? "delete that configuration in the Genesys Cloud admin UI"
                                        : "run `" + command(org, name) + "`"));
    }

    private String what() {
        return deploymentGone
                ? "configuration `" + name + "`"
                : "deployment `" + name + "` and the configuration with that name";
    }

    private void removeAll() {
        // Clears an interruption that arrived between two requests: only the clean-up is left to do.
        Thread.interrupted();
        org.withFreshDeadline(() -> {
            remove(MAKE_DEPLOYMENT, DELETE_DEPLOYMENT, id -> org.deleteDeployment(new DeploymentId(id)));
            remove(MAKE_CONFIGURATION, DELETE_CONFIGURATION, id -> org.deleteConfiguration(new ConfigurationId(id)));
            boolean lost = recording.calls().stream()
                    .anyMatch(call -> call.is(MAKE_CONFIGURATION, MAKE_DEPLOYMENT) && !call.done() && !call.refused());
            if (lost) {
                org.await("what a lost answer made to show up", LOST, this::leftovers, left -> !left.isEmpty());
            }
            boolean clean = org.await(
                            "the check's deployment and configuration to be gone",
                            LIMIT,
                            this::removeLeftovers,
                            Set::isEmpty)
                    .isPresent();
            if (!clean) {
                throw Problem.of(ProblemKind.TIMEOUT, "the service still shows them after " + LIMIT.toSeconds() + " s")
                        .toException();
            }
            return true;
        });
    }

    /** Deletes what was created and not deleted yet; it may still be invisible or in use, so deleting is retried. */
    private void remove(CallTarget made, CallTarget deleted, Consumer<String> delete) {
        List<ObservedCall> calls = recording.calls();
        Set<String> gone = calls.stream()
                .filter(call -> call.is(deleted) && call.done())
                .map(ObservedCall::id)
                .collect(Collectors.toSet());
        for (ObservedCall call : calls) {
            String id = call.text("id");
            if (call.is(made) && call.done() && !id.isEmpty() && !gone.contains(id)) {
                removed++;
                deleteSoon(id, delete);
            }
        }
    }

    private void deleteSoon(String id, Consumer<String> delete) {
        try {
            org.await("`" + id + "` to be deleted", LIMIT, () -> delete(id, delete), done -> done);
        } catch (OrgException e) {
            // Not found until the time limit: somebody else deleted it.
            if (e.failure() != Failure.NOT_FOUND) {
                throw e;
            }
        }
    }

    private static boolean delete(String id, Consumer<String> delete) {
        try {
            delete.accept(id);
            return true;
        } catch (OrgException e) {
            if (e.failure() == Failure.IN_USE || e.failure() == Failure.CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    private Set<String> leftovers() {
        Set<String> ids = new TreeSet<>(named(org::deployments));
        ids.addAll(named(org::configurations));
        return ids;
    }

    private Set<String> removeLeftovers() {
        Set<String> deployments = named(org::deployments);
        deployments.forEach(id -> deleteListed(id, one -> org.deleteDeployment(new DeploymentId(one))));
        deploymentGone = deployments.isEmpty();
        Set<String> configurations = named(org::configurations);
        configurations.forEach(id -> deleteListed(id, one -> org.deleteConfiguration(new ConfigurationId(one))));
        configurations.addAll(deployments);
        return configurations;
    }

    private void deleteListed(String id, Consumer<String> delete) {
        removed++;
        try {
            delete(id, delete);
        } catch (OrgException e) {
            // The list is stale: it is already deleted.
            if (e.failure() != Failure.NOT_FOUND) {
                throw e;
            }
        }
    }

    private Set<String> named(Supplier<List<ObjectNode>> list) {
        return list.get().stream()
                .filter(one -> WritableFields.text(one, "name").equals(name))
                .map(one -> WritableFields.text(one, "id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
