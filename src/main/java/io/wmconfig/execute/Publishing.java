package io.wmconfig.execute;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.execute.KnownDraft.Origin;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.ServerDefaults;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a draft as a version with exactly the same content.
 *
 * <p>Right before publishing, the draft must equal the response to our PUT; that response must contain every setting we
 * sent, and the publish response must equal the draft, apart from what the service adds ({@link KnownDraft}). Anything
 * else is somebody else's work, and the deployment is not changed.
 */
final class Publishing {
    /** A publish whose response is lost may be retried: two equal versions of the same draft do no harm. */
    private static final int PUBLISH_TRIES = 3;

    private final Steps steps;
    private final boolean wait;

    Publishing(Steps steps, boolean wait) {
        this.steps = steps;
        this.wait = wait;
    }

    /**
     * Publishes a known draft.
     *
     * @param draft what the draft must be
     * @param before what a stale read may still show; null if there was nothing before
     * @param newest the newest version that this run has seen
     */
    Version publish(ConfigurationId configuration, KnownDraft draft, @Nullable ObjectNode before, Version newest) {
        String next =
                newest.number().orElse(BigInteger.ZERO).add(BigInteger.ONE).toString();
        return steps.doing(Stage.PUBLISH, "publishing version " + next + " of", () -> {
            ObjectNode published = publishOnce(configuration, draft, before, newest);
            Version version = new Version(text(published, "version"));
            steps.made("version " + version + " exists");
            awaitVersion(configuration, version, published);
            return version;
        });
    }

    private void awaitDraft(ConfigurationId configuration, KnownDraft known, @Nullable ObjectNode before) {
        steps.eventually(
                "the draft",
                "become Active",
                () -> steps.version(configuration, Version.DRAFT),
                draft -> isReady(draft, known, before));
    }

    private static boolean isReady(ObjectNode draft, KnownDraft known, @Nullable ObjectNode before) {
        List<Change> differences = known.foreign(draft);
        if (!differences.isEmpty()) {
            if (before != null
                    && new KnownDraft(Origin.FOUND, before).foreign(draft).isEmpty()) {
                return false;
            }
            throw Steps.changedMeanwhile("somebody changed the draft after it was written", differences);
        }
        known.seen(draft);
        return !isPending(draft, "the draft");
    }

    /** Returns the version that was published from the draft, verified. */
    private ObjectNode publishOnce(
            ConfigurationId configuration, KnownDraft draft, @Nullable ObjectNode before, Version newest) {
        for (int tries = 1; ; tries++) {
            try {
                return steps.soon("the publish", () -> {
                    // Before each attempt: somebody else may have written the draft during the wait.
                    awaitDraft(configuration, draft, before);
                    return publish(configuration, draft, newest);
                });
            } catch (OrgException e) {
                if (e.failure() != Failure.LOST || !steps.isSent()) {
                    throw e;
                }
                steps.open("a new version of configuration `" + configuration + "` may exist");
                Optional<ObjectNode> made = steps.found(
                        "the version that the lost answer was about to show up",
                        () -> newest(configuration, draft, newest));
                if (made.isPresent()) {
                    return made.get();
                }
                if (tries == PUBLISH_TRIES) {
                    throw e;
                }
            }
        }
    }

    private ObjectNode publish(ConfigurationId configuration, KnownDraft draft, Version newest) {
        ObjectNode answer;
        steps.sending();
        try {
            answer = steps.org().publish(configuration);
        } catch (OrgException e) {
            return switch (e.failure()) {
                case UNCHANGED -> unchanged(configuration, draft);
                case CONFLICT -> newest(configuration, draft, newest).orElseThrow(() -> Steps.conflict(e));
                case NOT_YET -> {
                    // If the response to an earlier attempt was lost, there may be nothing left to publish.
                    Optional<ObjectNode> made =
                            steps.isOpen() ? newest(configuration, draft, newest) : Optional.empty();
                    yield made.orElseThrow(() -> e);
                }
                case NOT_FOUND, LOST, IN_USE, FINAL -> throw e;
            };
        }
        Version version = new Version(text(answer, "version"));
        steps.open((version.number().isPresent() ? "version " + version : "a new version") + " of configuration `"
                + configuration + "` may exist");
        boolean trusted = version.isNext(newest)
                && text(answer, "id").equalsIgnoreCase(configuration.value())
                && draft.foreign(answer).isEmpty();
        return trusted ? answer : confirmed(configuration, draft, version, newest);
    }

    /** Checks the list of versions when the response alone cannot be trusted. */
    private ObjectNode confirmed(ConfigurationId configuration, KnownDraft draft, Version answered, Version newest) {
        return steps.found("the published version to show up", () -> {
                    List<ObjectNode> versions = steps.org().versions(configuration);
                    Optional<ObjectNode> named = versions.stream()
                            .filter(one -> answered.compareTo(newest) > 0
                                    && version(one).equals(answered))
                            .findFirst()
                            // A list may contain less than a read of the version.
                            .map(one -> draft.foreign(one).isEmpty() ? one : steps.version(configuration, answered));
                    named.ifPresent(one -> requireSame(draft, one));
                    return named.isPresent() ? named : ours(versions, draft, newest);
                })
                .orElseThrow(() -> Problem.of(
                                ProblemKind.UNTRUSTED_ANSWER, "the response to publish does not name a new version")
                        .because("it names " + (answered.name().isEmpty() ? "none" : "version `" + answered + "`")
                                + "; the newest version known before is " + newest)
                        .hint("the deployment was not changed; check the configuration, then run the command again")
                        .toException());
    }

    private void requireSame(KnownDraft draft, ObjectNode published) {
        List<Change> differences = draft.foreign(published);
        if (!differences.isEmpty()) {
            steps.settled();
            throw Steps.changedMeanwhile(
                    "version " + version(published) + " differs from the draft that was written", differences);
        }
    }

    private Optional<ObjectNode> newest(ConfigurationId configuration, KnownDraft draft, Version newest) {
        return ours(steps.org().versions(configuration), draft, newest);
    }

    private static Optional<ObjectNode> ours(List<ObjectNode> versions, KnownDraft draft, Version newest) {
        return versions.stream()
                .filter(one -> version(one).compareTo(newest) > 0)
                .filter(one -> draft.foreign(one).isEmpty())
                .max(Comparator.comparing(Publishing::version));
    }

    /** Returns the newest version, which equals the draft according to the service. */
    private ObjectNode unchanged(ConfigurationId configuration, KnownDraft draft) {
        return steps.found(
                        "the version that equals the draft",
                        () -> steps.org().versions(configuration).stream()
                                .filter(one -> version(one).number().isPresent())
                                .max(Comparator.comparing(Publishing::version))
                                .filter(one -> DocumentDiff.configurationDifferences(draft.document(), one).stream()
                                        .allMatch(ServerDefaults::mayBeFilledIn)))
                .orElseThrow(() -> Problem.of(
                                ProblemKind.CHANGED_MEANWHILE,
                                "Genesys Cloud reports nothing to publish, but its newest version is not the"
                                        + " draft that was written")
                        .hint("check the configuration, then run the command again")
                        .toException());
    }

    private static Version version(ObjectNode document) {
        return new Version(text(document, "version"));
    }

    /** Waits until a published version is Active; sends nothing if the publish response already shows that. */
    void awaitVersion(ConfigurationId configuration, Version version, ObjectNode published) {
        String what = "version " + version;
        if (isPending(published, what) && wait) {
            steps.eventually(
                    what, "become Active", () -> steps.version(configuration, version), read -> !isPending(read, what));
        }
    }

    /** Returns whether the status is Pending. Fails on Error, because waiting would not help. */
    static boolean isPending(ObjectNode document, String what) {
        String status = text(document, "status");
        if (status.equals("Error")) {
            throw Problem.of(ProblemKind.STATUS_ERROR, "Genesys Cloud set " + what + " to Error")
                    .hint("check the configuration in the admin UI; its settings may contradict each other")
                    .toException();
        }
        return status.equals("Pending");
    }
}
