package io.wmconfig.app;

import io.wmconfig.execute.DeploymentDeletion;
import io.wmconfig.execute.DeploymentDeletion.DeletionOutcome;
import io.wmconfig.execute.Progress;
import io.wmconfig.genesys.Org;
import io.wmconfig.plan.Located;
import io.wmconfig.plan.Resolver;
import io.wmconfig.plan.Target;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.WarningKind;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs {@code delete}: finds the deployment, has the user confirm its name, and deletes it. */
public final class Delete {
    private Delete() {}

    /**
     * A deployment to delete.
     *
     * @param withConfiguration whether to delete its configuration as well, unless other deployments use it
     * @param confirmedName the name that the user repeated; null to prompt for it
     */
    public record DeleteRequest(
            Target target,
            boolean withConfiguration,
            @Nullable String confirmedName) {}

    /** The deployment before it was deleted, and what happened to its configuration. */
    public record DeleteResult(Located located, DeletionOutcome deletion, List<Warning> warnings) {}

    /**
     * Deletes a deployment.
     *
     * @param question shows what would be deleted and returns the typed name; null if nobody can be prompted
     */
    public static DeleteResult run(
            Org org, Progress progress, DeleteRequest request, Function<Located, @Nullable String> question) {
        Target target = request.target();
        String name = target.name() == null ? request.confirmedName() : target.name();
        Located located = new Resolver(org).locate(target, request.withConfiguration() ? name : null);
        String repeated = request.confirmedName() == null ? question.apply(located) : request.confirmedName();
        if (!located.name().equals(repeated)) {
            throw unconfirmed(located, repeated).toException();
        }
        DeletionOutcome deletion = new DeploymentDeletion(org, progress).delete(located, request.withConfiguration());
        return new DeleteResult(located, deletion, warnings(request, deletion));
    }

    private static Problem unconfirmed(Located located, @Nullable String repeated) {
        String name = "`" + located.name() + "`";
        return repeated == null
                ? Problem.of(
                                ProblemKind.CONFIRMATION_NEEDED,
                                "deleting deployment " + name + " needs confirmation; nothing was deleted")
                        .because("there is no terminal to ask on")
                        .hint("add `--confirm NAME` with its exact name")
                : Problem.of(
                                ProblemKind.CONFIRMATION_NEEDED,
                                "`" + repeated + "` is not the name of deployment " + name + "; nothing was deleted")
                        .hint("repeat the name exactly, including case and spaces");
    }

    private static List<Warning> warnings(DeleteRequest request, DeletionOutcome deletion) {
        if (!request.withConfiguration() || deletion.configurationDeleted()) {
            return List.of();
        }
        String why = deletion.inUse()
                ? "Genesys Cloud says it is still in use"
                : "still used by " + String.join(", ", deletion.users());
        return List.of(new Warning(WarningKind.CONFIGURATION_KEPT, "the configuration was not deleted: " + why));
    }
}
