package io.wmconfig.execute;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.DeploymentList;
import io.wmconfig.plan.Located;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes a deployment, and its configuration if nobody else needs it.
 *
 * <p>The order makes this safe: the configuration is deleted only after the deployment is confirmed to be gone and a
 * new list shows no other user. A deletion whose response was lost is retried, because deleting is idempotent.
 */
public final class DeploymentDeletion {
    private final Steps steps;
    private final Progress progress;

    /**
     * What happened to the configuration.
     *
     * @param users deployments that still use it, which is why it was kept
     * @param inUse whether the service refused to delete it because something uses it
     */
    public record DeletionOutcome(boolean configurationDeleted, List<String> users, boolean inUse) {
        public DeletionOutcome {
            users = List.copyOf(users);
        }
    }

    /** Prepares deletions in an org; {@code progress} is notified of every stage. */
    public DeploymentDeletion(Org org, Progress progress) {
        this.steps = new Steps(org, new DeploymentList(org), progress);
        this.progress = progress;
    }

    /**
     * Deletes a deployment and waits until it is gone.
     *
     * @param located what the user confirmed
     * @param configurationToo whether to delete the configuration as well
     */
    public DeletionOutcome delete(Located located, boolean configurationToo) {
        steps.about(located.name());
        if (located.isGone()) {
            return deleteConfiguration(located);
        }
        if (configurationToo && !isFoundAgain(located)) {
            progress.next("run the command again; if the deployment is gone, " + byHand(located));
        }
        if (!text(located.deployment(), "status").equals("Deleting")) {
            steps.doing(Stage.DELETE, () -> {
                requireUnmoved(located);
                steps.sending();
                steps.org().deleteDeployment(located.id());
                return true;
            });
        }
        awaitGone("the deployment", () -> steps.org().deployment(located.id()));
        return configurationToo ? continued(located) : new DeletionOutcome(false, List.of(), false);
    }

    /** Adapts the hint of a failure: a second run finds the configuration only if it has the deployment's name. */
    private DeletionOutcome continued(Located located) {
        try {
            return deleteConfiguration(located);
        } catch (ProblemException e) {
            String next = isFoundAgain(located)
                    ? "run the command again: it deletes configuration `" + located.configuration() + "`"
                    : byHand(located);
            throw new ProblemException(e.problems().stream()
                    .map(one -> one.hint(first(one) + next))
                    .toList());
        }
    }

    private static boolean isFoundAgain(Located located) {
        String name = text(located.deployment().path("configuration"), "name");
        return name.isEmpty() || name.equals(located.name());
    }

    private static String byHand(Located located) {
        return "delete configuration `" + located.configuration() + "`, named `"
                + text(located.deployment().path("configuration"), "name") + "`, in the admin UI";
    }

    private static String first(Problem problem) {
        return problem.kind() == ProblemKind.PERMISSION_MISSING ? problem.hint() + "; then " : "";
    }

    private void requireUnmoved(Located located) {
        ObjectNode fresh = steps.deployment(located.id(), "deployment `" + located.name() + "`");
        boolean same = text(fresh, "name").equals(located.name())
                && text(fresh.path("configuration"), "id")
                        .equals(located.configuration().value());
        if (!same) {
            throw Steps.changedMeanwhile("deployment `" + located.name()
                            + "` was renamed or given another configuration while this command ran")
                    .toException();
        }
    }

    private DeletionOutcome deleteConfiguration(Located located) {
        List<String> users = steps.doing(Stage.LIST, () -> users(located));
        if (!users.isEmpty()) {
            return new DeletionOutcome(false, users, false);
        }
        boolean deleted = steps.doing(Stage.DELETE_CONFIGURATION, () -> deletedUnlessInUse(located));
        if (!deleted) {
            return new DeletionOutcome(false, List.of(), true);
        }
        progress.next("nothing is left to do; lists may show the configuration for a moment");
        awaitGone("the configuration", () -> steps.org().version(located.configuration(), Version.DRAFT));
        return new DeletionOutcome(true, List.of(), false);
    }

    private List<String> users(Located located) {
        List<String> users = new ArrayList<>();
        for (ObjectNode one : steps.org().deployments()) {
            boolean uses = text(one.path("configuration"), "id")
                    .equals(located.configuration().value());
            if (uses && !text(one, "id").equals(located.id().value())) {
                users.add(text(one, "name"));
            }
        }
        return users;
    }

    private boolean deletedUnlessInUse(Located located) {
        steps.sending();
        try {
            steps.org().deleteConfiguration(located.configuration());
            return true;
        } catch (OrgException e) {
            if (e.failure() == Failure.IN_USE) {
                return false;
            }
            if (e.failure() == Failure.NOT_FOUND) {
                return true;
            }
            throw e;
        }
    }

    private void awaitGone(String what, Runnable read) {
        steps.doing(Stage.READ_BACK, () -> steps.eventually(what, "disappear", () -> isGone(read), gone -> gone));
    }

    private static boolean isGone(Runnable read) {
        try {
            read.run();
            return false;
        } catch (OrgException e) {
            // A timed-out read (408) has the same failure, but does not prove that the resource is gone.
            if (e.failure() == Failure.NOT_FOUND) {
                return e.first().kind() != ProblemKind.SERVICE_FAILED;
            }
            throw e;
        }
    }
}
