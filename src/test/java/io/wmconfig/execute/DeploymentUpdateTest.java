package io.wmconfig.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deployment Support is at version 7 and gets version 8. */
class DeploymentUpdateTest extends ScriptedOrgFixture {
    private static final ObjectNode SEVEN = deployment("7", "2026-01-01T00:00:00Z");
    private static final ObjectNode EIGHT = deployment("8", "2026-02-02T00:00:00Z");
    private static final ObjectNode MEMBERS = json("{'description': 'Chat'}");
    private static final ObjectNode NEW = json("{'name': 'Support', 'status': 'Active', 'allowAllDomains': true}");

    private static ObjectNode deployment(String version, String date) {
        return json("{'id': 'd1', 'name': 'Support', 'status': 'Active', 'allowAllDomains': true,"
                        + " 'allowedDomains': ['a.example'], 'description': 'Chat',"
                        + " 'configuration': {'id': 'c1', 'version': '" + version + "'}}")
                .put("dateModified", date);
    }

    private static Existing existing() {
        return new Existing(
                DEPLOYMENT, "Support", SEVEN, CONFIGURATION, new Version("7"), version("7", "#111111"), List.of());
    }

    @BeforeEach
    void aDeployment() {
        reads(SEVEN, EIGHT);
        replaced(EIGHT);
        when(org.createDeployment(any())).thenReturn(EIGHT);
        lists(List.of(), List.of(EIGHT));
    }

    private void reads(Object... answers) {
        doAnswer(inOrder(answers)).when(org).deployment(DEPLOYMENT);
    }

    private void replaced(Object... answers) {
        doAnswer(inOrder(answers)).when(org).replaceDeployment(eq(DEPLOYMENT), any());
    }

    private void lists(Object... answers) {
        doAnswer(inOrder(answers)).when(org).deployments();
    }

    private Outcome point() {
        return point(true);
    }

    private Outcome point(boolean wait) {
        return new DeploymentUpdate(steps(), wait).point(existing(), CONFIGURATION, new Version("8"), MEMBERS);
    }

    private Outcome create() {
        return create(NEW);
    }

    private Outcome create(ObjectNode members) {
        return new DeploymentUpdate(steps(), true).create(members, CONFIGURATION, new Version("8"), 0);
    }

    @Test
    void whatIsNotSetStaysAsItWasRead() {
        reads(SEVEN.deepCopy().put("newSetting", "x"), EIGHT.deepCopy().put("newSetting", "x"));
        replaced(EIGHT.deepCopy().put("newSetting", "x"));
        assertThat(point().settled()).isTrue();
        verify(org)
                .replaceDeployment(
                        eq(DEPLOYMENT),
                        argThat(sent -> sent.path("newSetting").asText("").equals("x")
                                && sent.path("configuration")
                                        .path("version")
                                        .asText()
                                        .equals("8")));
    }

    @Test
    void aStaleReadIsWaitedFor() {
        reads(SEVEN, SEVEN, with(SEVEN, "status", "Pending"), with(EIGHT, "status", "Pending"), EIGHT);
        assertThat(point().settled()).isTrue();
        verify(org, times(5)).deployment(DEPLOYMENT);
    }

    @Test
    void withoutWaitingOneReadIsEnough() {
        reads(SEVEN, with(EIGHT, "status", "Pending"));
        Outcome outcome = point(false);
        assertThat(outcome.settled()).isFalse();
        assertThat(outcome.deployment().path("status").asText()).isEqualTo("Pending");
        reads(SEVEN, EIGHT);
        assertThat(point(false).settled()).isTrue();
    }

    @Test
    void oneThatStaysPendingIsReported() {
        reads(SEVEN, with(EIGHT, "status", "Pending"));
        Problem problem = problem(this::point);
        assertThat(problem.kind()).isEqualTo(ProblemKind.TIMEOUT);
        assertThat(problem.summary()).isEqualTo("the deployment did not show the change in 30 minutes");
    }

    @Test
    void anErrorEndsTheWait() {
        reads(SEVEN, with(EIGHT, "status", "Error"));
        assertThat(problem(this::point).kind()).isEqualTo(ProblemKind.STATUS_ERROR);
    }

    @ParameterizedTest
    @CsvSource({"status, Inactive, its status is Inactive", "description, Theirs, description"})
    void aLaterWriteOfSomebodyElseIsNotUndone(String member, String value, String detail) {
        reads(SEVEN, with(EIGHT, member, value));
        Problem problem = problem(this::point);
        assertThat(problem.kind()).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
        assertThat(problem.detail()).startsWith(detail);
        verify(org, times(1)).replaceDeployment(any(), any());
    }

    @Test
    void oneThatMovedIsNotWritten() {
        reads(deployment("6", "2026-01-05T00:00:00Z"));
        assertThat(problem(this::point).summary())
                .isEqualTo("somebody pointed deployment `Support` at version 6 while this command ran; it was at"
                        + " version 7");
        ObjectNode elsewhere = SEVEN.deepCopy();
        elsewhere.withObject("configuration").put("id", "c9");
        reads(elsewhere);
        assertThat(problem(this::point).kind()).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
        verify(org, never()).replaceDeployment(any(), any());
    }

    @Test
    void oneThatIsAlreadyAtTheVersionIsWrittenAgain() {
        reads(EIGHT);
        assertThat(point().settled()).isTrue();
        verify(org).replaceDeployment(any(), any());
    }

    @Test
    void oneThatIsBeingDeletedIsNotWritten() {
        reads(with(SEVEN, "status", "Deleting"));
        Problem problem = problem(this::point);
        assertThat(problem.kind()).isEqualTo(ProblemKind.GONE);
        assertThat(problem.summary()).isEqualTo("deployment `Support` is being deleted");
        verify(org, never()).replaceDeployment(any(), any());
    }

    @Test
    void aRequestedSettingThatIsDroppedIsAnError() {
        ObjectNode without = EIGHT.deepCopy();
        without.remove("description");
        replaced(without);
        reads(SEVEN, without);
        Problem problem = problem(this::point);
        assertThat(problem.kind()).isEqualTo(ProblemKind.REFUSED);
        assertThat(problem.summary()).isEqualTo("this org does not support `deployment.description`");
    }

    @Test
    void anotherSettingThatIsDroppedIsAWarning() {
        reads(SEVEN.deepCopy().put("newSetting", "x"), EIGHT);
        assertThat(point().warnings()).hasSize(1).first().asString().contains("`deployment.newSetting`");
    }

    @Test
    void hostsAreComparedIgnoringCase() {
        ObjectNode upper = EIGHT.deepCopy();
        upper.putArray("allowedDomains").add("A.Example");
        reads(SEVEN, upper);
        assertThat(point().settled()).isTrue();
    }

    @Test
    void aNewDeploymentIsLookedForInTheList() {
        lists(List.of(), List.of(), List.of(EIGHT));
        reads(EIGHT);
        assertThat(create().settled()).isTrue();
        verify(org, times(3)).deployments();
        verify(org, never()).replaceDeployment(any(), any());
    }

    @Test
    void aNameThatIsTakenIsNotCreatedAgain() {
        lists(List.of(with(SEVEN, "id", "d9")));
        assertThat(problem(this::create).kind()).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
        verify(org, never()).createDeployment(any());
    }

    @Test
    void twoOfOneNameAreReportedWithTheOneThatIsOurs() {
        lists(List.of(), List.of(with(EIGHT, "id", "d9"), EIGHT));
        Problem problem = problem(this::create);
        assertThat(problem.detail())
                .isEqualTo("d1 was created by this command\nd9 was created by somebody else at the same time");
        assertThat(problem.hint())
                .isEqualTo("run `wmconfig delete --id d1 --with-configuration` to delete the one that this command"
                        + " created");
    }

    @Test
    void aLostCreateIsFoundByNameConfigurationAndNovelty() {
        ObjectNode old = with(EIGHT, "name", "Old name");
        ObjectNode elsewhere = with(EIGHT, "id", "d8");
        elsewhere.withObject("configuration").put("id", "c9");
        when(org.createDeployment(any())).thenThrow(failure(Failure.LOST));
        lists(
                List.of(with(old, "id", "d7")),
                List.of(
                        with(EIGHT, "id", "d7"),
                        elsewhere,
                        with(EIGHT, "id", "d6").put("name", "Other"),
                        EIGHT),
                List.of(EIGHT));
        reads(EIGHT);
        assertThat(create().deployment().path("id").asText()).isEqualTo("d1");
    }

    @Test
    void aStatusThatThePostIgnoredIsSetAtOnce() {
        when(org.createDeployment(any())).thenReturn(with(EIGHT, "status", "Pending"));
        replaced(with(EIGHT, "status", "Inactive"));
        reads(with(EIGHT, "status", "Inactive"));
        assertThat(create(with(NEW, "status", "Inactive")).settled()).isTrue();
        verify(org)
                .replaceDeployment(
                        eq(DEPLOYMENT),
                        argThat(sent -> sent.path("status").asText("").equals("Inactive")));
    }

    @ParameterizedTest
    @CsvSource({
        "Inactive, Active,   live,               --inactive",
        "Inactive, Pending,  live or going live, --inactive",
        "Active,   Inactive, inactive,           --active"
    })
    void aStatusThatCannotBeSetIsReported(String wanted, String got, String now, String flag) {
        when(org.createDeployment(any())).thenReturn(with(EIGHT, "status", got));
        replaced(failure(Failure.FINAL));
        Problem problem = problem(() -> create(with(NEW, "status", wanted)));
        assertThat(problem.summary())
                .isEqualTo("deployment `Support` is " + now
                        + ": Genesys Cloud ignored the requested status, and setting it failed");
        assertThat(problem.detail()).isEqualTo("the service says FINAL");
        assertThat(problem.hint()).isEqualTo("run `wmconfig apply --id d1 " + flag + "`");
    }

    @Test
    void aNewDeploymentInErrorIsReportedAsSuch() {
        when(org.createDeployment(any())).thenReturn(with(EIGHT, "status", "Error"));
        reads(with(EIGHT, "status", "Error"));
        assertThat(problem(() -> create(with(NEW, "status", "Inactive"))).kind())
                .isEqualTo(ProblemKind.STATUS_ERROR);
        verify(org, never()).replaceDeployment(any(), any());
    }
}
