package io.wmconfig.execute;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.execute.KnownDraft.Origin;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.PublishedSchema;
import io.wmconfig.genesys.Version;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Plan.VersionSource.ReplacedDraft;
import io.wmconfig.plan.ResponseCheck;
import io.wmconfig.plan.ServerDefaults;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import io.wmconfig.problem.WarningKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes drafts. If the response does not contain what was sent, a read of the draft decides what was written. */
final class DraftWriter {
    private final Steps steps;
    private final List<String> asked;
    private final List<Warning> warnings = new ArrayList<>();
    private final @Nullable Existing existing;
    private List<Change> leftOut = List.of();

    /**
     * Prepares the draft writes of a plan.
     *
     * @param existing the deployment that gets the version; null if it is still to be created
     * @param asked paths of the settings that the plan changes
     */
    DraftWriter(Steps steps, @Nullable Existing existing, List<String> asked) {
        this.steps = steps;
        this.existing = existing;
        this.asked = asked;
    }

    /** Returns warnings about existing settings that Genesys Cloud did not keep. */
    List<Warning> warnings() {
        return warnings;
    }

    /** Returns the settings that were removed because the service rejects them. */
    List<Change> leftOut() {
        return leftOut;
    }

    KnownDraft create(ObjectNode document, Set<ConfigurationId> used) {
        return steps.doing(Stage.CONFIGURATION, () -> {
            ObjectNode answer = steps.once(
                    "creating the configuration",
                    "configuration `" + text(document, "name") + "` may exist",
                    () -> steps.org().createConfiguration(document),
                    () -> made(document, used));
            return checked(Origin.CREATED, new ConfigurationId(ResponseCheck.id(answer)), document, answer, null);
        });
    }

    private Optional<ObjectNode> made(ObjectNode document, Set<ConfigurationId> before) {
        return steps.org().configurations().stream()
                .filter(one -> text(one, "name").equals(text(document, "name")))
                .filter(one -> !before.contains(new ConfigurationId(text(one, "id"))))
                .filter(one -> DocumentDiff.configurationDifferences(document, one).stream()
                        .allMatch(ServerDefaults::mayBeFilledIn))
                .findFirst();
    }

    KnownDraft replace(ReplacedDraft plan) {
        return steps.doing(Stage.DRAFT, () -> {
            ObjectNode base = existing == null ? plan.before() : existing.liveDocument();
            List<Change> changes = DocumentDiff.configurationDifferences(base, plan.document());
            String own = existing == null ? "" : existing.id().value();
            DraftWrite.WrittenDraft written =
                    new DraftWrite(steps, plan.configuration(), plan.before(), changes, own).put(plan.document());
            leftOut = DocumentDiff.configurationDifferences(plan.document(), written.document());
            return checked(Origin.REPLACED, plan.configuration(), written.document(), written.answer(), plan.before());
        });
    }

    private KnownDraft checked(
            Origin origin, ConfigurationId id, ObjectNode sent, ObjectNode answer, @Nullable ObjectNode before) {
        List<Change> missing = DocumentDiff.missing(sent, answer);
        if (missing.isEmpty() && text(answer, "id").equalsIgnoreCase(id.value())) {
            return new KnownDraft(origin, answer);
        }
        steps.open("the draft of configuration `" + id + "` may hold the new settings");
        KnownDraft old = before == null || DocumentDiff.sameConfiguration(sent, before)
                ? null
                : new KnownDraft(Origin.FOUND, before);
        ObjectNode read = steps.org()
                .await(
                        "the draft to show the change",
                        Steps.SOON,
                        () -> steps.org().version(id, Version.DRAFT),
                        now -> old == null || !old.isShownBy(now))
                .orElse(null);
        ObjectNode known = sent.deepCopy();
        if (old == null || !old.isShownBy(answer)) {
            KnownDraft.STAMPS.stream().filter(answer::hasNonNull).forEach(stamp -> known.set(stamp, answer.get(stamp)));
        }
        if (read == null) {
            read = steps.org().version(id, Version.DRAFT);
            requireNew(DocumentDiff.missing(sent, read));
        }
        steps.settled();
        List<Change> dropped = dropped(missing, new KnownDraft(origin, known).foreign(read));
        if (!dropped.isEmpty()) {
            judge(dropped, read, id, before);
        }
        return new KnownDraft(origin, read);
    }

    /** Fails if the draft still shows old values after the write; it may only lack settings that are not kept. */
    private static void requireNew(List<Change> missing) {
        if (missing.stream().anyMatch(one -> one.to() != null)) {
            throw Problem.of(
                            ProblemKind.UNTRUSTED_ANSWER,
                            "Genesys Cloud accepted the draft but still returns" + " the old one")
                    .hint("nothing was published; run the command again")
                    .toException();
        }
    }

    /**
     * Returns the settings that the service does not keep: missing in both the response and the draft as read.
     *
     * @param missing differences of the response from what was sent
     * @param found differences of the draft from what was sent
     */
    private static List<Change> dropped(List<Change> missing, List<Change> found) {
        List<Change> altered = found.stream().filter(one -> one.to() != null).toList();
        if (!altered.isEmpty() && missing.containsAll(altered)) {
            throw Problem.of(ProblemKind.UNTRUSTED_ANSWER, "Genesys Cloud did not keep every setting as sent")
                    .because(Steps.words(altered))
                    .hint("nothing was published; the org may not have this feature")
                    .toException();
        }
        boolean ours = found.stream()
                .allMatch(one -> one.to() == null
                        && missing.stream().anyMatch(other -> other.to() == null && other.touches(one.path())));
        if (!ours) {
            throw Steps.changedMeanwhile("somebody changed the draft after it was written", found);
        }
        return found;
    }

    private void judge(
            List<Change> dropped, ObjectNode read, ConfigurationId configuration, @Nullable ObjectNode before) {
        List<Change> wanted = dropped.stream()
                .filter(one -> asked.stream().anyMatch(one::touches))
                .toList();
        if (!wanted.isEmpty()) {
            throw unsupported(wanted, configuration, before);
        }
        List<Change> blocks = dropped.stream()
                .filter(one -> {
                    MemberPath top = MemberPath.of(one.path().split("\\.", 2)[0]);
                    JsonNode kept = top.in(read);
                    return PublishedSchema.knows(top) && kept.isEmpty() && !kept.isValueNode();
                })
                .toList();
        if (!blocks.isEmpty()) {
            throw Problem.of(ProblemKind.UNTRUSTED_ANSWER, "Genesys Cloud did not keep " + paths(blocks))
                    .because("the draft was written without it")
                    .hint("nothing was published; use `--discard-draft` to start from the live version")
                    .toException();
        }
        dropped.forEach(one -> warnings.add(dropped(one.path())));
    }

    static Warning dropped(String path) {
        return new Warning(
                WarningKind.DROPPED_BY_SERVICE,
                "Genesys Cloud no longer keeps `" + path + "`, so it was removed; any later write would also have"
                        + " removed it");
    }

    private ProblemException unsupported(
            List<Change> wanted, ConfigurationId configuration, @Nullable ObjectNode before) {
        Problem problem = Problem.of(ProblemKind.REFUSED, "this org does not support " + paths(wanted));
        if (before == null) {
            return problem.because("Genesys Cloud dropped it from the new configuration `" + configuration + "`")
                    .hint("nothing was published; remove it, and delete the new configuration")
                    .toException();
        }
        return problem.because("Genesys Cloud dropped it; " + restored(configuration, before))
                .hint("nothing was published; remove it")
                .toException();
    }

    /** Restores the previous draft. This loses no other work, because the draft was just read as our PUT left it. */
    private String restored(ConfigurationId configuration, ObjectNode before) {
        try {
            ObjectNode previous = WritableFields.configuration(before);
            ObjectNode answer = steps.org().replaceDraft(configuration, previous);
            return DocumentDiff.missing(previous, answer).isEmpty()
                    ? "the previous draft was restored"
                    : "the previous draft was written again, but Genesys Cloud did not keep all of it";
        } catch (OrgException e) {
            return "the draft still holds the changes of this run, because restoring it failed: "
                    + e.first().summary();
        }
    }

    private static String paths(List<Change> differences) {
        return differences.stream().map(one -> "`" + one.path() + "`").collect(Collectors.joining(", "));
    }
}
