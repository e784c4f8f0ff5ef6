package io.wmconfig.execute;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.Version;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.ResponseCheck;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Points a new or existing deployment at a version, and verifies the result.
 *
 * <p>Settings that we do not change come from a read right before the write, so that somebody else's edit of, say, the
 * domains survives; that read must still name the version that the plan started from.
 *
 * <p>Longer than most classes: it handles everything that can happen to one write, in the order in which it can happen.
 */
final class DeploymentUpdate {
    private final Steps steps;
    private final boolean wait;

    DeploymentUpdate(Steps steps, boolean wait) {
        this.steps = steps;
        this.wait = wait;
    }

    /**
     * A deployment as it was written.
     *
     * @param expected what a read back must show
     * @param unconfirmed settings that the response did not show as sent; the read back decides about them
     * @param asked settings that this run changes, with their new values
     * @param before the deployment right before the write, which a stale read may still show; null if there was none
     */
    private record WrittenDeployment(
            DeploymentId id,
            ObjectNode expected,
            List<Change> unconfirmed,
            ObjectNode asked,
            @Nullable ObjectNode before) {
        boolean isNewerThanBefore(ObjectNode now) {
            return before == null
                    || !before.path("dateModified").equals(now.path("dateModified"))
                    || !DocumentDiff.missing(comparable(before), comparable(now))
                            .isEmpty();
        }

        /** Returns the settings that the service does not keep: neither the response nor a read shows them. */
        List<Change> dropped(ObjectNode now) {
            return DocumentDiff.missing(comparable(expected), comparable(now)).stream()
                    .filter(one -> one.to() == null
                            && unconfirmed.stream().map(Change::path).anyMatch(one::touches))
                    .toList();
        }
    }

    Outcome point(Existing existing, ConfigurationId configuration, Version version, ObjectNode members) {
        WrittenDeployment written = steps.doing(Stage.DEPLOYMENT, () -> {
            WrittenDeployment sent =
                    steps.soon("the deployment", () -> pointed(existing, configuration, version, members));
            if (!sent.unconfirmed().isEmpty()) {
                requireWritten(existing, sent);
            }
            return sent;
        });
        return readBack(() -> there(existing), written, configuration, version);
    }

    /** Reads the deployment until it shows the write, which the response does not confirm. */
    private void requireWritten(Existing existing, WrittenDeployment sent) {
        steps.open(mayBeChanged(existing));
        steps.eventually("the deployment", "show the change", () -> there(existing), now -> isWritten(now, sent));
        steps.settled();
    }

    private static String mayBeChanged(Existing existing) {
        return "deployment `" + existing.name() + "` may have been changed";
    }

    private WrittenDeployment pointed(
            Existing existing, ConfigurationId configuration, Version version, ObjectNode members) {
        ObjectNode fresh = there(existing);
        requireUnmoved(existing, fresh, configuration, version);
        ObjectNode document = WritableFields.deployment(fresh);
        document.setAll(members);
        document.putObject("configuration").put("id", configuration.value()).put("version", version.name());
        ObjectNode answer =
                steps.replacing(mayBeChanged(existing), () -> steps.org().replaceDeployment(existing.id(), document));
        return written(existing.id(), document, answer, members, fresh);
    }

    /**
     * Creates a deployment that points at a version.
     *
     * @param reads how many times the list of deployments had been read when this was planned
     */
    Outcome create(ObjectNode members, ConfigurationId configuration, Version version, int reads) {
        ObjectNode document = members.deepCopy();
        document.putObject("configuration").put("id", configuration.value()).put("version", version.name());
        WrittenDeployment written = steps.doing(Stage.DEPLOYMENT, () -> {
            List<ObjectNode> before = steps.list().after(reads);
            requireFree(document, before);
            ObjectNode answer = steps.once(
                    "creating the deployment",
                    "deployment `" + text(document, "name") + "` may exist",
                    () -> steps.org().createDeployment(document),
                    () -> made(document, configuration, before));
            return withStatus(document, answer);
        });
        steps.doing(Stage.READ_BACK, () -> requireAlone(written.id(), text(document, "name")));
        return readBack(() -> steps.deployment(written.id(), "the new deployment"), written, configuration, version);
    }

    /**
     * Some orgs ignore the status in a POST. Sets it with a PUT before anything else, even while the deployment is
     * Pending: a deployment that must be inactive could go live meanwhile.
     */
    private WrittenDeployment withStatus(ObjectNode document, ObjectNode answer) {
        boolean inactive = text(document, "status").equals("Inactive");
        String status = text(answer, "status");
        boolean differs = inactive != status.equalsIgnoreCase("Inactive") && !status.equals("Error");
        DeploymentId id = new DeploymentId(ResponseCheck.id(answer));
        if (!differs) {
            return written(id, document, answer, document, null);
        }
        ObjectNode whole = WritableFields.deployment(answer).setAll(document);
        try {
            ObjectNode changed = steps.soon("the deployment", () -> steps.org().replaceDeployment(id, whole));
            return written(id, whole, changed, document, answer);
        } catch (OrgException e) {
            Problem cause = e.first();
            String now = inactive ? "live" + (status.equals("Active") ? "" : " or going live") : "inactive";
            throw new OrgException(
                    e.failure(),
                    cause.summarized("deployment `" + text(document, "name") + "` is " + now
                                    + ": Genesys Cloud ignored the requested status, and setting it failed")
                            .because(cause.summary() + (cause.detail() == null ? "" : "\n" + cause.detail()))
                            .hint("run `"
                                    + steps.org().command("apply --id " + id + (inactive ? " --inactive" : " --active"))
                                    + "`"));
        }
    }

    private ObjectNode there(Existing existing) {
        return steps.deployment(existing.id(), "deployment `" + existing.name() + "`");
    }

    /** Returns what was written: the response with the status as sent, or the request if the response is incomplete. */
    private static WrittenDeployment written(
            DeploymentId id, ObjectNode sent, ObjectNode answer, ObjectNode asked, @Nullable ObjectNode before) {
        ObjectNode expected = answer.deepCopy();
        expected.set("status", sent.path("status"));
        List<Change> unconfirmed = DocumentDiff.missing(comparable(sent), comparable(expected));
        return new WrittenDeployment(id, unconfirmed.isEmpty() ? expected : sent, unconfirmed, asked, before);
    }

    private static List<String> idsOf(String name, List<ObjectNode> all) {
        return all.stream()
                .filter(one -> text(one, "name").equals(name))
                .map(one -> text(one, "id"))
                .toList();
    }

    /** Fails if somebody has created a deployment of this name since the plan was made. */
    private static void requireFree(ObjectNode document, List<ObjectNode> all) {
        String name = text(document, "name");
        List<String> ids = idsOf(name, all);
        if (!ids.isEmpty()) {
            String unused = text(document.path("configuration"), "id");
            throw Problem.of(
                            ProblemKind.CHANGED_MEANWHILE,
                            "somebody created deployment `" + name + "` while this command ran")
                    .because("its ID is " + String.join(", ", ids) + "; configuration " + unused
                            + ", created for a new deployment, is unused")
                    .hint("run the command again to update that deployment")
                    .toException();
        }
    }

    /** Reads the list until it shows the new deployment: another run may just have created one with the same name. */
    private boolean requireAlone(DeploymentId id, String name) {
        List<List<ObjectNode>> seen = new ArrayList<>();
        int reads = steps.list().reads();
        boolean listed = steps.org()
                .await(
                        "the list to show the new deployment",
                        Steps.SOON,
                        () -> steps.list().after(reads + seen.size()),
                        all -> {
                            seen.add(all);
                            return all.stream().anyMatch(one -> text(one, "id").equals(id.value()));
                        })
                .isPresent();
        List<String> others = new ArrayList<>(idsOf(name, seen.get(seen.size() - 1)));
        others.remove(id.value());
        if (!others.isEmpty()) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE, "several deployments are now named `" + name + "`")
                    .because(id + " was created by this command\n"
                            + String.join(
                                    "\n",
                                    others.stream()
                                            .map(one -> one + " was created by somebody else at the same time")
                                            .toList()))
                    .hint("run `" + steps.org().command("delete --id " + id + " --with-configuration")
                            + "` to delete the one that this command created")
                    .toException();
        }
        if (!listed) {
            throw Problem.of(
                            ProblemKind.UNTRUSTED_ANSWER,
                            "deployment `" + name + "` was created, but the list does not show it")
                    .because("its ID is " + id)
                    .hint("wait until `" + steps.org().command("list") + "` shows it; until then, the same command"
                            + " would create another one")
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
            throw Steps.changedMeanwhile("somebody pointed deployment `" + existing.name() + "` at version " + points
                            + " while this command ran; it was at version " + existing.live())
                    .toException();
        }
        if (text(fresh, "status").equals("Deleting")) {
            throw Problem.of(ProblemKind.GONE, "deployment `" + existing.name() + "` is being deleted")
                    .hint("once it is no longer listed, the same command creates it again")
                    .toException();
        }
    }

    private Outcome readBack(
            Supplier<ObjectNode> read, WrittenDeployment written, ConfigurationId configuration, Version version) {
        return steps.doing(Stage.READ_BACK, () -> {
            if (!wait) {
                ObjectNode now = read.get();
                return new Outcome(now, configuration, version, isAsWritten(now, written), List.of(), List.of());
            }
            ObjectNode seen =
                    steps.eventually("the deployment", "show the change", read, now -> isAsWritten(now, written));
            return new Outcome(seen, configuration, version, true, List.of(), dropped(written, seen));
        });
    }

    private static List<Warning> dropped(WrittenDeployment written, ObjectNode seen) {
        List<Change> dropped = written.dropped(seen);
        List<String> wanted = dropped.stream()
                .map(Change::path)
                .filter(path -> written.asked().has(path.split("\\.", 2)[0]))
                .toList();
        if (!wanted.isEmpty()) {
            throw Problem.of(
                            ProblemKind.REFUSED,
                            "this org does not support `deployment." + String.join("`, `deployment.", wanted) + "`")
                    .because("Genesys Cloud dropped it; everything else was written")
                    .hint("remove it")
                    .toException();
        }
        return dropped.stream()
                .map(one -> DraftWriter.dropped("deployment." + one.path()))
                .toList();
    }

    private static boolean isAsWritten(ObjectNode now, WrittenDeployment written) {
        return isWritten(now, written) && !Publishing.isPending(now, "the deployment");
    }

    /**
     * Returns whether a read shows what was written, maybe with the status Pending; false for a stale read of the
     * previous state. Fails for anything else: it is somebody else's later write, and not ours to undo.
     */
    private static boolean isWritten(ObjectNode now, WrittenDeployment written) {
        boolean pending = Publishing.isPending(now, "the deployment");
        String status = text(now, "status");
        List<Change> missing = DocumentDiff.missing(comparable(written.expected()), comparable(now));
        boolean kept = missing.isEmpty()
                || (written.isNewerThanBefore(now) && written.dropped(now).containsAll(missing));
        if (kept && (pending || status.equals(text(written.expected(), "status")))) {
            return true;
        }
        ObjectNode before = written.before();
        boolean stale = before != null
                && (pending || status.equals(text(before, "status")))
                && DocumentDiff.missing(comparable(before), comparable(now)).isEmpty();
        if (!stale) {
            throw Steps.changedMeanwhile("somebody changed the deployment right after it was written")
                    .because(missing.isEmpty() ? "its status is " + status : Steps.words(missing))
                    .toException();
        }
        return false;
    }

    /** Returns what decides whether two deployments are equal apart from their status; the case of hosts does not. */
    private static ObjectNode comparable(ObjectNode deployment) {
        ObjectNode document = WritableFields.deployment(deployment).without(List.of("status"));
        if (document.get("allowedDomains") instanceof ArrayNode hosts) {
            for (int i = 0; i < hosts.size(); i++) {
                hosts.set(i, TextNode.valueOf(hosts.path(i).asText("").toLowerCase(Locale.ROOT)));
            }
        }
        return document;
    }
}
