package io.wmconfig.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.execute.KnownDraft.Origin;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.Version;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Version 7 is the newest; the draft has another colour and becomes version 8. */
class PublishingTest extends ScriptedOrgFixture {
    private static final ObjectNode BEFORE = version("DRAFT", "#111111");
    private static final ObjectNode DRAFT = version("DRAFT", "#0056b3");
    private static final ObjectNode EIGHT = version("8", "#0056b3");
    private static final Version NEWEST = new Version("7");

    private final Steps steps = steps();

    @BeforeEach
    void aDraft() {
        draft(DRAFT);
        when(org.publish(CONFIGURATION)).thenReturn(EIGHT);
    }

    private Version publish() {
        return publish(true);
    }

    private Version publish(boolean wait) {
        return new Publishing(steps, wait)
                .publish(CONFIGURATION, new KnownDraft(Origin.REPLACED, DRAFT), BEFORE, NEWEST);
    }

    private void versions(ObjectNode... versions) {
        when(org.versions(CONFIGURATION)).thenReturn(List.of(versions));
    }

    @Test
    void aPendingDraftIsWaitedFor() {
        draft(with(DRAFT, "status", "Pending"), with(DRAFT, "status", "Pending"), DRAFT);
        assertThat(publish()).isEqualTo(new Version("8"));
        verify(org, times(3)).version(CONFIGURATION, Version.DRAFT);
    }

    @Test
    void aStaleDraftIsWaitedFor() {
        draft(BEFORE, BEFORE, DRAFT);
        assertThat(publish()).isEqualTo(new Version("8"));
        verify(org, times(3)).version(CONFIGURATION, Version.DRAFT);
    }

    @Test
    void aDraftThatStaysPendingIsNotPublished() {
        draft(with(DRAFT, "status", "Pending"));
        Problem problem = problem(this::publish);
        assertThat(problem.kind()).isEqualTo(ProblemKind.TIMEOUT);
        assertThat(problem.summary()).isEqualTo("the draft did not become Active in 30 minutes");
        verify(org, never()).publish(any());
    }

    @Test
    void somebodyElsesDraftIsNotPublished() {
        draft(version("DRAFT", "#ff0000"));
        assertThat(problem(this::publish).kind()).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
        verify(org, never()).publish(any());
    }

    @Test
    void aDraftInErrorIsNotPublished() {
        draft(with(DRAFT, "status", "Error"));
        assertThat(problem(this::publish).kind()).isEqualTo(ProblemKind.STATUS_ERROR);
        verify(org, never()).publish(any());
    }

    @Test
    void defaultsThatAppearInTheDraftMayAppearInTheVersion() {
        ObjectNode filled = DRAFT.deepCopy();
        filled.putObject("position").put("sideSpace", 20);
        ObjectNode eight = filled.deepCopy().put("version", "8");
        eight.withObject("position").put("sideSpace", 21);
        draft(filled);
        when(org.publish(CONFIGURATION)).thenReturn(eight);
        versions(eight);
        when(org.version(CONFIGURATION, new Version("8"))).thenReturn(eight);
        assertThat(problem(this::publish).kind())
                .as("the draft as read last is compared, so a default of another value is somebody's")
                .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    }

    @Test
    void theVersionIsWaitedFor() {
        when(org.publish(CONFIGURATION)).thenReturn(with(EIGHT, "status", "Pending"));
        when(org.version(CONFIGURATION, new Version("8")))
                .thenAnswer(inOrder(with(EIGHT, "status", "Pending"), with(EIGHT, "status", "Pending"), EIGHT));
        assertThat(publish()).isEqualTo(new Version("8"));
        verify(org, times(3)).version(CONFIGURATION, new Version("8"));
    }

    @Test
    void nobodyWaitsWithoutNeed() {
        publish();
        when(org.publish(CONFIGURATION)).thenReturn(with(EIGHT, "status", "Pending"));
        publish(false);
        verify(org, never()).version(CONFIGURATION, new Version("8"));
    }

    @Test
    void aVersionThatFailsIsReportedAsMade() {
        when(org.publish(CONFIGURATION)).thenReturn(with(EIGHT, "status", "Pending"));
        when(org.version(CONFIGURATION, new Version("8"))).thenReturn(with(EIGHT, "status", "Error"));
        Problem problem = problem(this::publish);
        assertThat(problem.kind()).isEqualTo(ProblemKind.STATUS_ERROR);
        assertThat(problem.detail()).isEqualTo("version 8 exists");

        when(org.version(CONFIGURATION, new Version("8"))).thenReturn(with(EIGHT, "status", "Pending"));
        assertThat(problem(this::publish).summary()).isEqualTo("version 8 did not become Active in 30 minutes");
        when(org.publish(CONFIGURATION)).thenReturn(with(EIGHT, "status", "Error"));
        assertThat(problem(this::publish).kind()).isEqualTo(ProblemKind.STATUS_ERROR);
    }

    @Test
    void anAnswerThatIsNoVersionIsLookedUp() {
        when(org.publish(CONFIGURATION)).thenReturn(DRAFT);
        versions(version("7", "#0056b3"), version("9", "#ff0000"), EIGHT, DRAFT);
        assertThat(publish()).as("newer than 7 and equal to the draft").isEqualTo(new Version("8"));

        versions(version("7", "#0056b3"), version("8", "#ff0000"));
        Problem problem = problem(this::publish);
        assertThat(problem.kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
        assertThat(problem.open()).isTrue();
    }

    @Test
    void anAnswerWithLessIsReadAgain() {
        ObjectNode less = json("{'id': 'c1', 'version': '8', 'status': 'Active'}");
        when(org.publish(CONFIGURATION)).thenReturn(less);
        versions(less, version("7", "#111111"));
        when(org.version(CONFIGURATION, new Version("8"))).thenReturn(EIGHT);
        assertThat(publish()).isEqualTo(new Version("8"));
    }

    @Test
    void aListThatShowsTheVersionNeedsNoRead() {
        when(org.publish(CONFIGURATION)).thenReturn(json("{'id': 'c1', 'version': '8', 'status': 'Active'}"));
        versions(EIGHT);
        assertThat(publish()).isEqualTo(new Version("8"));
        verify(org, never()).version(CONFIGURATION, new Version("8"));
    }

    @Test
    void aVersionThatDiffersIsKnownToExist() {
        when(org.publish(CONFIGURATION)).thenReturn(version("8", "#ff0000"));
        versions(version("8", "#ff0000"));
        when(org.version(CONFIGURATION, new Version("8"))).thenReturn(version("8", "#ff0000"));
        Problem problem = problem(this::publish);
        assertThat(problem.summary()).isEqualTo("version 8 differs from the draft that was written");
        assertThat(problem.open()).isFalse();
    }

    @Test
    void anOldVersionIsNotOurs() {
        when(org.publish(CONFIGURATION)).thenReturn(version("7", "#0056b3"));
        versions(version("7", "#0056b3"));
        assertThat(problem(this::publish).kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
    }

    @Test
    void theNewestOfTwoEqualVersionsIsTaken() {
        when(org.publish(CONFIGURATION)).thenReturn(DRAFT);
        versions(EIGHT, version("10", "#0056b3"), version("9", "#0056b3"));
        assertThat(publish()).isEqualTo(new Version("10"));
    }

    @Test
    void nothingToPublishIsTheNewestVersionIfItEqualsTheDraft() {
        when(org.publish(CONFIGURATION)).thenThrow(failure(Failure.UNCHANGED));
        versions(version("9", "#0056b3"), version("10", "#0056b3"), DRAFT);
        assertThat(publish()).isEqualTo(new Version("10"));
        versions(version("9", "#0056b3"), version("10", "#ff0000"));
        assertThat(problem(this::publish).kind()).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    }

    @Test
    void aLostPublishIsLookedForThenRepeated() {
        when(org.publish(CONFIGURATION)).thenThrow(failure(Failure.LOST)).thenReturn(EIGHT);
        versions(version("7", "#0056b3"));
        assertThat(publish()).isEqualTo(new Version("8"));

        when(org.publish(CONFIGURATION)).thenThrow(failure(Failure.LOST));
        versions(version("7", "#0056b3"), EIGHT);
        assertThat(publish()).isEqualTo(new Version("8"));
    }

    @Test
    void aPublishThatIsLostEachTimeIsTriedThreeTimes() {
        when(org.publish(CONFIGURATION)).thenThrow(failure(Failure.LOST));
        versions();
        Problem problem = problem(this::publish);
        assertThat(problem.open()).isTrue();
        assertThat(problem.detail()).isEqualTo("a new version of configuration `c1` may exist");
        verify(org, times(3)).publish(CONFIGURATION);
    }

    @Test
    void aPublishThatIsNotReadyAfterALostOneMayHaveHappened() {
        when(org.publish(CONFIGURATION)).thenThrow(failure(Failure.LOST)).thenThrow(failure(Failure.NOT_YET));
        when(org.versions(CONFIGURATION))
                .thenAnswer(inOrder(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(EIGHT)));
        assertThat(publish()).isEqualTo(new Version("8"));
    }

    @Test
    void aPublishThatIsNotReadyIsNoReasonToLook() {
        when(org.publish(CONFIGURATION)).thenThrow(failure(Failure.NOT_YET)).thenReturn(EIGHT);
        assertThat(publish()).isEqualTo(new Version("8"));
        verify(org, never()).versions(any());
    }

    @Test
    void aConflictMayHaveMadeTheVersion() {
        when(org.publish(CONFIGURATION)).thenThrow(failure(Failure.CONFLICT));
        versions(EIGHT);
        assertThat(publish()).isEqualTo(new Version("8"));
        versions();
        assertThat(problem(this::publish).kind()).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    }
}
