package io.wmconfig.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Plan.VersionSource.ReplacedDraft;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftWriterTest extends ScriptedOrgFixture {
    private static final ObjectNode BEFORE = stamped("#111111", "2026-01-01T00:00:00Z");
    private static final ObjectNode SENT =
            json("{'name': 'look', 'title': 'Hi'," + " 'messenger': {'styles': {'primaryColor': '#0056b3'}}}");
    private static final ObjectNode SAVED =
            stamped("#0056b3", "2026-02-02T00:00:00Z").put("title", "Hi");

    private final DraftWriter writer = new DraftWriter(steps(), null, List.of("messenger.styles.primaryColor"));

    private static ObjectNode stamped(String color, String date) {
        return version("DRAFT", color).put("dateModified", date);
    }

    @BeforeEach
    void anUnusedConfiguration() {
        when(org.deployments()).thenReturn(List.of());
        draft(BEFORE, SAVED);
        accepts(SAVED);
    }

    private void accepts(Object... answers) {
        doAnswer(inOrder(answers)).when(org).replaceDraft(eq(CONFIGURATION), any(), any());
    }

    private KnownDraft replace() {
        return writer.replace(new ReplacedDraft(CONFIGURATION, SENT, BEFORE, new Version("7")));
    }

    @Test
    void anAnswerThatShowsWhatWasSentIsTrusted() {
        assertThat(replace().document()).isEqualTo(SAVED);
        verify(org, times(1)).version(CONFIGURATION, Version.DRAFT);
        assertThat(writer.warnings()).isEmpty();
        assertThat(writer.leftOut()).isEmpty();
    }

    @Test
    void anAnswerFromBeforeIsCheckedUntilTheDraftIsNew() {
        accepts(BEFORE);
        draft(BEFORE, BEFORE, BEFORE, SAVED);
        assertThat(replace().document()).isEqualTo(SAVED);
        verify(org, times(4)).version(CONFIGURATION, Version.DRAFT);
    }

    @Test
    void anotherConfigurationsAnswerIsChecked() {
        accepts(with(SAVED, "id", "c9"));
        assertThat(replace().document()).isEqualTo(SAVED);
        verify(org, times(2)).version(CONFIGURATION, Version.DRAFT);
    }

    @Test
    void aDraftThatStaysAsItWasIsNotTrusted() {
        accepts(BEFORE);
        draft(BEFORE);
        Problem problem = problem(this::replace);
        assertThat(problem.kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
        assertThat(problem.summary()).contains("still returns the old one");
        assertThat(problem.open()).isTrue();
    }

    @Test
    void aSettingThatIsNotKeptIsAWarning() {
        ObjectNode without = SAVED.deepCopy();
        without.remove("title");
        accepts(without);
        draft(BEFORE, without);
        assertThat(replace().document()).isEqualTo(without);
        assertThat(writer.warnings()).hasSize(1).first().asString().contains("`title`");
    }

    @Test
    void onlyTheSettingThatIsNotKeptMayBeMissing() {
        ObjectNode without = SAVED.deepCopy();
        without.remove("title");
        accepts(without);
        ObjectNode less = without.deepCopy();
        less.remove("messenger");
        draft(BEFORE, less);
        assertThat(problem(this::replace).kind()).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    }

    @Test
    void aSettingThatOnlyTheAnswerLacksIsKept() {
        ObjectNode without = SAVED.deepCopy();
        without.remove("title");
        accepts(without);
        assertThat(replace().document()).isEqualTo(SAVED);
        assertThat(writer.warnings()).isEmpty();
    }

    @Test
    void theDateOfTheAnswerShowsWhoseTheDraftIs() {
        ObjectNode without = SAVED.deepCopy();
        without.remove("title");
        accepts(without);
        draft(
                BEFORE,
                SAVED.deepCopy().put("dateModified", "2026-03-03T00:00:00Z").put("color", "#123456"));
        Problem problem = problem(this::replace);
        assertThat(problem.kind())
                .as("an addition with a later date is somebody's")
                .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
        assertThat(problem.open()).as("what became of the write is known").isFalse();
    }

    @Test
    void anotherValueThanTheOneSentIsNotTrusted() {
        ObjectNode other = SAVED.deepCopy().put("title", "Other");
        accepts(other);
        draft(BEFORE, other);
        assertThat(problem(this::replace).summary()).isEqualTo("Genesys Cloud did not keep every setting as sent");
    }

    @Test
    void somebodyElsesDraftIsNotOverwritten() {
        draft(stamped("#ff0000", "2026-01-05T00:00:00Z"));
        assertThat(problem(this::replace).kind()).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
        verify(org, never()).replaceDraft(any(), any(), any());
    }

    @Test
    void aDraftThatAnotherDeploymentServesIsNotWritten() {
        when(org.deployments())
                .thenReturn(List.of(
                        json("{'id': 'd1', 'name': 'Other', 'configuration': {'id': 'c2', 'version': 'DRAFT'}}"),
                        json("{'id': 'd2', 'name': 'Numbered', 'configuration': {'id': 'c1', 'version': '7'}}"),
                        json("{'id': 'd3', 'name': 'Careers', 'configuration': {'id': 'c1', 'version': 'draft'}}")));
        Problem problem = problem(this::replace);
        assertThat(problem.kind()).isEqualTo(ProblemKind.NEIGHBOUR_ON_DRAFT);
        assertThat(problem.summary()).contains("`Careers`").doesNotContain("Numbered", "Other");
        verify(org, never()).replaceDraft(any(), any(), any());
    }

    @Test
    void theServersAreCheckedBeforeEachRetryOfTheRequest() {
        doAnswer(call -> {
                    when(org.deployments())
                            .thenReturn(
                                    List.of(
                                            json(
                                                    "{'id': 'd3', 'name': 'Careers', 'configuration': {'id': 'c1', 'version': 'DRAFT'}}")));
                    when(org.now()).thenReturn(java.time.Instant.EPOCH.plusSeconds(600));
                    ((Runnable) call.getArgument(2)).run();
                    return SAVED;
                })
                .when(org)
                .replaceDraft(eq(CONFIGURATION), any(), any());
        assertThat(problem(this::replace).kind()).isEqualTo(ProblemKind.NEIGHBOUR_ON_DRAFT);
    }

    @Test
    void aLostCreateIsFoundByNameAndContent() {
        ObjectNode made = version("DRAFT", "#0056b3").put("title", "Hi").put("status", "Active");
        when(org.createConfiguration(any())).thenThrow(failure(Failure.LOST));
        when(org.configurations())
                .thenReturn(List.of(
                        with(made, "name", "other"),
                        with(made, "id", "old"),
                        with(made, "title", "Not ours"),
                        with(made, "id", "c1")));
        KnownDraft draft = writer.create(SENT, Set.of(new ConfigurationId("old")));
        assertThat(draft.document().path("id").asText()).isEqualTo("c1");
        assertThat(draft.document().path("title").asText()).isEqualTo("Hi");
    }
}
