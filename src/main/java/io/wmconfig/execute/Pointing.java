package io.wmconfig.execute;

import static io.wmconfig.document.Writable.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    /**
     * A deployment as it was written.
     *
     * @param answer of the write; what a read back has to show
     * @param before the deployment right before the write, which a stale read may still show; null when there was none
     */
    private record Written(ObjectNode answer, @Nullable ObjectNode before) {}

    /** Points a deployment that is there at a version, and sets its members. */
    Outcome point(Existing existing, ConfigurationId configuration, Version version, ObjectNode members) {
        Written written = steps.doing(Stage.DEPLOYMENT, () -> {
            ObjectNode fresh = there(existing);
            requireUnmoved(existing, fresh, configuration, version);
            ObjectNode document = Writable.deployment(fresh);
            document.setAll(members);
            document.putObject("configuration").put("id", configuration.value()).put("version", version.name());
            ObjectNode answer =
                    steps.soon("the deployment", () -> steps.org().replaceDeployment(existing.id(), document));
            return new Written(held(document, answer), fresh);
        });
        return readBack(() -> there(existing), written, configuration, version);
    }

    private static ProblemException gone(Existing existing, String what) {
        return Problem.of(ProblemKind.GONE, "deployment `" + existing.name() + "`" + what)
                .hint("the same command creates it anew, once it is not listed any more")
                .toException();
    }

    /**
     * Creates a deployment on a version.
     *
     * @param reads how many times the list of deployments had been read when this was planned
     */
    Outcome create(ObjectNode members, ConfigurationId configuration, Version version, int reads) {
        ObjectNode document = members.deepCopy();
        document.putObject("configuration").put("id", configuration.value()).put("version", version.name());
        Written written = steps.doing(Stage.DEPLOYMENT, () -> {
            List<ObjectNode> before = steps.list().after(reads);
            requireFree(document, before);
            ObjectNode answer = Identity.requireAny(
                    "the new deployment",
                    steps.once(
                            "creating the deployment",
                            () -> steps.org().createDeployment(document),
                            () -> made(document, configuration, before)));
            return withStatus(document, answer);
        });
        DeploymentId id = new DeploymentId(text(written.answer(), "id"));
        steps.doing(Stage.READ_BACK, () -> requireAlone(id, text(document, "name")));
        String what = "the new deployment";
        return readBack(
                () -> Identity.require(
                        id.value(),
                        what,
                        steps.read(what).of(id, () -> steps.org().deployment(id))),
                written,
                configuration,
                version);
    }

    /**
     * Some orgs ignore the status in a POST. Sets it with a PUT before anything else, even while the deployment is Pending:
     * a deployment that must be inactive could go live meanwhile.
     */
    private Written withStatus(ObjectNode document, ObjectNode answer) {
        boolean inactive = text(document, "status").equals("Inactive");
        String status = text(answer, "status");
        boolean differs = inactive != status.equalsIgnoreCase("Inactive") && !status.equals("Error");
        if (!differs) {
            return new Written(held(document, answer), null);
        }
        DeploymentId id = new DeploymentId(text(answer, "id"));
        ObjectNode whole = Writable.deployment(answer).setAll(document);
        try {
            ObjectNode changed = steps.soon("the deployment", () -> steps.org().replaceDeployment(id, whole));
            return new Written(held(whole, changed), answer);
        } catch (OrgException e) {
            Problem cause = e.problem();
            String now = inactive ? "live" + (status.equals("Active") ? "" : " or going live") : "inactive";
            throw new OrgException(
                    e.failure(),
                    cause.summarized("deployment `" + text(document, "name") + "` is " + now
                                    + ": the service ignored the requested status, and setting it failed")
                            .because(cause.summary() + (cause.detail() == null ? "" : "\n" + cause.detail()))
                            .hint("run `wmconfig apply --id " + id + (inactive ? " --inactive`" : " --active`")));
        }
    }

    private ObjectNode there(Existing existing) {
        String what = "deployment `" + existing.name() + "`";
        return Identity.require(
                existing.id().value(),
                what,
                steps.read(what).of(existing.id(), () -> steps.org().deployment(existing.id())));
    }

    /** Returns the answer of a write, its status as it was sent, after a look at whether it lost something. */
    private static ObjectNode held(ObjectNode sent, ObjectNode answer) {
        ObjectNode expected = answer.deepCopy();
        expected.set("status", sent.path("status"));
        List<Difference> lost = Sameness.missing(comparable(sent), comparable(expected));
        if (!lost.isEmpty()) {
            throw Problem.of(ProblemKind.UNTRUSTED_ANSWER, "the service did not keep every member that was sent")
                    .because(Steps.words(lost))
                    .hint("look at the deployment, then run the same command again")
                    .toException();
        }
        return expected;
    }

    private static List<String> idsOf(String name, List<ObjectNode> all) {
        return all.stream()
                .filter(one -> text(one, "name").equals(name))
                .map(one -> text(one, "id"))
                .toList();
    }

    /** Somebody may have created it since the plan was made. */
    private static void requireFree(ObjectNode document, List<ObjectNode> all) {
        String name = text(document, "name");
        List<String> ids = idsOf(name, all);
        if (!ids.isEmpty()) {
            String unused = text(document.path("configuration"), "id");
            throw Problem.of(
                            ProblemKind.CHANGED_MEANWHILE,
                            "somebody created deployment `" + name + "` while this command worked")
                    .because("its ID is " + String.join(", ", ids) + "; configuration " + unused
                            + ", made for a new deployment, is not used")
                    .hint("run the same command again to update that deployment")
                    .toException();
        }
    }

    /** Reads the list until it shows the new deployment: another run may have created one of the same name just now. */
    private boolean requireAlone(DeploymentId id, String name) {
        List<List<ObjectNode>> seen = new ArrayList<>();
        int reads = steps.list().reads();
        steps.org()
                .await(
                        "the list to show the new deployment",
                        Steps.LOOK,
                        () -> steps.list().after(reads + seen.size()),
                        all -> {
                            seen.add(all);
                            return all.stream().anyMatch(one -> text(one, "id").equals(id.value()));
                        });
        List<String> others = new ArrayList<>(idsOf(name, seen.get(seen.size() - 1)));
        others.remove(id.value());
        if (!others.isEmpty()) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE, "several deployments are named `" + name + "` now")
                    .because(id + " was created by this command\n"
                            + String.join(
                                    "\n",
                                    others.stream()
                                            .map(one -> one + " was created by somebody else at the same time")
                                            .toList()))
                    .hint("`wmconfig delete --id " + id
                            + " --with-configuration` deletes the one that this command created")
                    .toException();
        }
        return true;
    }

    private Optional<ObjectNode> made(ObjectNode document, ConfigurationId configuration, List<ObjectNode> before) {
        return steps.org().deployments().stream()
                .filter(one -> text(one, "name").equals(text(document, "name")))
                .filter(one -> text(one.path("configuration"), "id").equals(configuration.value()))
                .filter(one -> before.stream().noneMatch(old -> text(old, "id").equals(text(one, "id"))))
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

    private Outcome readBack(
            Supplier<ObjectNode> read, Written written, ConfigurationId configuration, Version version) {
        return steps.doing(Stage.READ_BACK, () -> {
            if (!wait) {
                ObjectNode now = read.get();
                return new Outcome(now, configuration, version, isAsWritten(now, written), List.of());
            }
            ObjectNode seen = steps.org()
                    .await("the deployment to be as sent", Steps.ACTIVATION, read, now -> isAsWritten(now, written))
                    .orElseThrow(() -> Publishing.stillPending("the deployment").toException());
            return new Outcome(seen, configuration, version, true, List.of());
        });
    }

    /**
     * Returns whether a read shows what was written. One that shows the deployment from before is stale, one that is
     * Pending is on its way: both are waited for. Anything else is somebody's write after ours, and not ours to undo.
     */
    private static boolean isAsWritten(ObjectNode now, Written written) {
        Publishing.refuseError(now, "the deployment");
        String status = text(now, "status");
        boolean pending = status.equals("Pending");
        List<Difference> missing = Sameness.missing(comparable(written.answer()), comparable(now));
        if (missing.isEmpty() && (pending || status.equals(text(written.answer(), "status")))) {
            return !pending;
        }
        ObjectNode before = written.before();
        boolean stale = before != null
                && (pending || status.equals(text(before, "status")))
                && Sameness.differences(comparable(before), comparable(now)).isEmpty();
        if (!stale) {
            throw Problem.of(
                            ProblemKind.CHANGED_MEANWHILE, "somebody changed the deployment right after it was written")
                    .because(missing.isEmpty() ? "its status is " + status : Steps.words(missing))
                    .hint("look at it, then run the same command again")
                    .toException();
        }
        return false;
    }

    /** What decides whether two deployments are the same, apart from their status: not the letter case of a host. */
    private static ObjectNode comparable(ObjectNode deployment) {
        ObjectNode document = Writable.deployment(deployment).without(List.of("status"));
        if (document.get("allowedDomains") instanceof ArrayNode hosts) {
            for (int i = 0; i < hosts.size(); i++) {
                hosts.set(i, TextNode.valueOf(hosts.path(i).asText("").toLowerCase(Locale.ROOT)));
            }
        }
        return document;
    }
}
