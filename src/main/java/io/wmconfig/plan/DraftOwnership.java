package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.Version;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.plan.Observed.Draft;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Neighbour;
import io.wmconfig.plan.Observed.Published;
import io.wmconfig.plan.Plan.VersionSource;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.WarningKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides whether a draft contains unpublished changes of somebody else (a foreign draft).
 *
 * <p>A draft is foreign only if it equals neither the live version, nor any published version, nor what this run would
 * write. It is a conflict only if it differs from the live version in a setting that this run does not set. Settings
 * that the service may have added ({@link ServerDefaults}) are ignored, or every run that died after its PUT would
 * leave a foreign draft; but a draft with such settings is written again, never published as found.
 */
public final class DraftOwnership {
    private final Existing existing;
    private final Draft draft;
    private final DraftPolicy policy;

    DraftOwnership(Existing existing, Draft draft, DraftPolicy policy) {
        this.existing = existing;
        this.draft = draft;
        this.policy = policy;
    }

    /** Returns whether published versions must be read to judge: not if the draft equals a live numbered version. */
    public static boolean needsVersions(Existing existing, Draft draft) {
        return existing.live().isDraft() || !DocumentDiff.sameConfiguration(draft.document(), existing.liveDocument());
    }

    /** Returns the changes of the draft to the live version, which would be overwritten or published too. */
    private List<Change> unpublished() {
        return changesFrom(existing.liveDocument());
    }

    boolean isForeign(ObjectNode desired) {
        return !existing.live().isDraft()
                && !unpublished().isEmpty()
                && !changesFrom(desired).isEmpty()
                && draft.published().stream()
                        .noneMatch(one -> changesFrom(one.document()).isEmpty());
    }

    private List<Change> changesFrom(ObjectNode base) {
        return ServerDefaults.foreign(base, draft.document(), existing.liveDocument());
    }

    /** Returns whether this run sets every setting that the draft changes. */
    private boolean onlyAsked(List<String> asked) {
        return unpublished().stream()
                .allMatch(difference -> asked.stream()
                        .anyMatch(path -> difference.path().equals(path)
                                || difference.path().startsWith(path + ".")));
    }

    /**
     * Returns where the wanted version comes from.
     *
     * @param desired the wanted document, ready to send
     * @param reusable which published versions may be reused if they already contain it
     * @throws io.wmconfig.problem.ProblemException if another deployment serves the draft that must be written
     */
    VersionSource source(ObjectNode desired, Predicate<Published> reusable) {
        for (Published ready : draft.published()) {
            if (reusable.test(ready) && ServerDefaults.adds(desired, ready.document())) {
                return new VersionSource.PublishedVersion(existing.configuration(), ready.version(), ready.document());
            }
        }
        if (DocumentDiff.sameConfiguration(desired, draft.document())) {
            return new VersionSource.ReadyDraft(existing.configuration(), draft.document(), newest());
        }
        List<String> serving = existing.neighbours().stream()
                .filter(neighbour -> neighbour.version().isDraft())
                .map(neighbour -> "`" + neighbour.name() + "`")
                .toList();
        if (!serving.isEmpty()) {
            throw served(serving).toException();
        }
        return new VersionSource.ReplacedDraft(existing.configuration(), desired, draft.document(), newest());
    }

    private Version newest() {
        return Stream.concat(
                        existing.neighbours().stream().map(Neighbour::version),
                        draft.published().stream().map(Published::version))
                .reduce(existing.live().newer(Version.NONE), Version::newer);
    }

    /**
     * Returns the error for a draft that other deployments serve.
     *
     * @param names of the deployments, in backticks
     */
    public static Problem served(List<String> names) {
        return Problem.of(
                        ProblemKind.NEIGHBOUR_ON_DRAFT,
                        "deployment " + String.join(", ", names) + " serves the draft of this configuration")
                .because("changing the draft would change what its visitors see")
                .hint("give " + names.get(0) + " its own look first, which points it at a numbered version");
    }

    /**
     * Refuses to lose a foreign draft without permission.
     *
     * @param fix a hint that names the flags to resolve it
     * @throws io.wmconfig.problem.ProblemException with all changes of the draft
     */
    void check(boolean foreign, List<String> asked, String fix) {
        if (!foreign || policy != DraftPolicy.REFUSE || onlyAsked(asked)) {
            return;
        }
        throw Problem.of(
                        ProblemKind.FOREIGN_DRAFT,
                        "the draft of `" + WritableFields.text(draft.document(), "name") + "` has unpublished changes")
                .because(unpublished().stream()
                        .map(difference -> difference.path() + ": " + difference.from() + " → " + difference.to())
                        .collect(Collectors.joining("\n")))
                .hint(fix)
                .toException();
    }

    /** Returns a warning if a version is newer than the live one, unless that version is the one to show. */
    Optional<Warning> newerThanLive(VersionSource source) {
        Optional<Published> newest = draft.published().stream()
                .findFirst()
                .filter(one -> !existing.live().isDraft())
                .filter(one -> one.version().compareTo(existing.live()) > 0)
                .filter(one -> !(source instanceof VersionSource.PublishedVersion taken
                        && taken.version().equals(one.version())));
        return newest.map(one -> new Warning(
                WarningKind.NEWER_VERSION_NOT_LIVE,
                "version " + one.version() + " is newer than version " + existing.live()
                        + ", which is live; its changes are not included"));
    }

    List<Warning> warnings(boolean foreign) {
        if (!foreign) {
            return List.of();
        }
        String members = unpublished().stream().map(Change::path).collect(Collectors.joining(", "));
        return List.of(
                switch (policy) {
                    case INCLUDE ->
                        new Warning(WarningKind.DRAFT_INCLUDED, "unpublished changes will be published: " + members);
                    case DISCARD ->
                        new Warning(WarningKind.DRAFT_DISCARDED, "unpublished changes will be discarded: " + members);
                    case REFUSE ->
                        new Warning(
                                WarningKind.DRAFT_OVERWRITTEN, "unpublished changes will be overwritten: " + members);
                });
    }
}
