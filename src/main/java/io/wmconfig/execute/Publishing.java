package io.wmconfig.execute;

import static io.wmconfig.document.Writable.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.Difference;
import io.wmconfig.document.Sameness;
import io.wmconfig.execute.KnownDraft.Origin;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Change;
import io.wmconfig.plan.Plan.VersionSource.ReplacedDraft;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import io.wmconfig.resolve.Observed.Existing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From a wanted document to a published version that holds exactly it.
 *
 * <p>The rule: right before publish the draft equals the answer to our PUT, that answer holds every member we sent, and
 * the publish answer equals the draft, apart from what the service adds ({@link KnownDraft}). Whatever else shows up is
 * somebody else's work, and the deployment stays where it is.
 */
final class Publishing {
    /** A publish whose answer is lost may be repeated: twice the same draft makes two equal versions, and harms nobody. */
    private static final int PUBLISH_TRIES = 3;

    private final Steps steps;
    private final boolean wait;
    private List<Change> leftOut = List.of();

    Publishing(Steps steps, boolean wait) {
        this.steps = steps;
        this.wait = wait;
    }

    /**
     * Replaces the draft, and publishes it.
     *
     * @param existing deployment that gets the version; null when it is still to be created
     */
    Version replaceAndPublish(
            ConfigurationId configuration, ReplacedDraft wanted, @Nullable Existing existing, Version newerThan) {
        ObjectNode base = existing == null ? wanted.before() : existing.liveDocument();
        List<Difference> changes = Sameness.configurationDifferences(base, wanted.document());
        String own = existing == null ? "" : existing.id().value();
        DraftWrite draft = new DraftWrite(steps, configuration, wanted.before(), changes, own);
        ObjectNode answer = steps.doing(Stage.DRAFT, () -> {
            DraftWrite.Written written = draft.put(wanted.document());
            leftOut = Change.between(wanted.document(), written.document());
            return held(written.document(), written.answer());
        });
        return publish(configuration, new KnownDraft(Origin.REPLACED, answer), wanted.before(), newerThan);
    }

    /** Returns the settings that were removed because the service refuses them. */
    List<Change> leftOut() {
        return leftOut;
    }

    private ObjectNode read(ConfigurationId configuration, Version version) {
        String what =
                (version.isDraft() ? "the draft" : "version " + version) + " of configuration `" + configuration + "`";
        return steps.read(what).of(configuration, () -> steps.org().version(configuration, version));
    }

    /** Returns the answer of a write that lost nothing of what was sent. */
    static ObjectNode held(ObjectNode sent, ObjectNode answer) {
        List<Difference> lost = Sameness.missing(sent, answer);
        if (!lost.isEmpty()) {
            throw Problem.of(ProblemKind.UNTRUSTED_ANSWER, "the service did not keep every member that was sent")
                    .because(Steps.words(lost))
                    .hint("nothing was published; the org may not have the feature yet")
                    .toException();
        }
        return answer;
    }

    /**
     * Publishes a draft that is known.
     *
     * @param draft what the draft must be
     * @param before what a stale read may still show; null when there was nothing before
     * @param newerThan the newest version known before; what a lost publish made is newer
     */
    Version publish(ConfigurationId configuration, KnownDraft draft, @Nullable ObjectNode before, Version newerThan) {
        return steps.doing(Stage.PUBLISH, () -> {
            ObjectNode answer = publishOnce(configuration, draft, before, newerThan);
            Version version = new Version(text(answer, "version"));
            // An answer that does not show all of it decides nothing.
            ObjectNode published =
                    draft.foreign(answer).isEmpty() || version.number().isEmpty()
                            ? answer
                            : read(configuration, version);
            List<Difference> differences = draft.foreign(published);
            if (!differences.isEmpty()) {
                throw Steps.changedMeanwhile(
                                "version " + version + " holds something else than the draft that was written",
                                differences)
                        .toException();
            }
            if (version.number().isEmpty()) {
                throw Problem.of(ProblemKind.UNTRUSTED_ANSWER, "the published version has no number")
                        .toException();
            }
            awaitVersion(configuration, version, published);
            return version;
        });
    }

    private void awaitDraft(ConfigurationId configuration, KnownDraft known, @Nullable ObjectNode before) {
        boolean ready = steps.org()
                .await(
                        "the draft to become Active",
                        Steps.ACTIVATION,
                        () -> read(configuration, Version.DRAFT),
                        draft -> isReady(draft, known, before))
                .isPresent();
        if (!ready) {
            throw stillPending("the draft").toException();
        }
    }

    private static boolean isReady(ObjectNode draft, KnownDraft known, @Nullable ObjectNode before) {
        List<Difference> differences = known.foreign(draft);
        if (!differences.isEmpty()) {
            if (before != null
                    && new KnownDraft(Origin.FOUND, before).foreign(draft).isEmpty()) {
                return false;
            }
            throw Steps.changedMeanwhile("somebody changed the draft after it was written", differences)
                    .toException();
        }
        known.seen(draft);
        refuseError(draft, "the draft");
        return !text(draft, "status").equals("Pending");
    }

    private ObjectNode publishOnce(
            ConfigurationId configuration, KnownDraft draft, @Nullable ObjectNode before, Version newerThan) {
        for (int tries = 1; ; tries++) {
            try {
                return steps.soon("the publish", () -> {
                    // Before each try: while we waited, somebody else may have written the draft.
                    awaitDraft(configuration, draft, before);
                    return steps.org().publish(configuration);
                });
            } catch (OrgException e) {
                if (e.failure() != Failure.LOST) {
                    throw e;
                }
                Optional<ObjectNode> made = steps.found(
                        "the version that the lost answer was about to show up",
                        () -> newest(configuration, draft, newerThan));
                if (made.isPresent()) {
                    return made.get();
                }
                if (tries == PUBLISH_TRIES) {
                    throw e;
                }
            }
        }
    }

    private Optional<ObjectNode> newest(ConfigurationId configuration, KnownDraft draft, Version newerThan) {
        return steps.org().versions(configuration).stream()
                .filter(one -> new Version(text(one, "version")).number().isPresent())
                .filter(one -> new Version(text(one, "version")).compareTo(newerThan) > 0)
                .filter(one -> draft.foreign(one).isEmpty())
                .max(Comparator.comparing(one -> new Version(text(one, "version"))));
    }

    /** Waits until a published version is Active; one that answered so at once costs nothing. */
    void awaitVersion(ConfigurationId configuration, Version version, ObjectNode published) {
        refuseError(published, "version " + version);
        if (!wait || !text(published, "status").equals("Pending")) {
            return;
        }
        boolean active = steps.org()
                .await(
                        "version " + version + " to become Active",
                        Steps.ACTIVATION,
                        () -> read(configuration, version),
                        read -> {
                            refuseError(read, "version " + version);
                            return !text(read, "status").equals("Pending");
                        })
                .isPresent();
        if (!active) {
            throw stillPending("version " + version).toException();
        }
    }

    /** Ends the waiting for something that will not come. */
    static void refuseError(ObjectNode document, String what) {
        if (text(document, "status").equals("Error")) {
            throw Problem.of(ProblemKind.STATUS_ERROR, "the service set " + what + " to Error")
                    .hint("look at the configuration in the admin pages; its settings may contradict each other")
                    .toException();
        }
    }

    static Problem stillPending(String what) {
        return Problem.of(ProblemKind.TIMEOUT, what + " is still not as sent")
                .hint("run the same command again later: what is done is not repeated");
    }
}
