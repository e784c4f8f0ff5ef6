package io.wmconfig.plan;

import static io.wmconfig.genesys.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Observed.Draft;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Missing;
import io.wmconfig.plan.Observed.Neighbour;
import io.wmconfig.plan.Observed.Published;
import io.wmconfig.plan.Observed.Versions;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverTest {
    private static final ConfigurationId CONFIGURATION = new ConfigurationId("c1");
    private static final Target SUPPORT = Target.named("Support");

    private final Org org = mock(Org.class);
    private final Resolver resolver = new Resolver(org);

    @BeforeEach
    void nameCommands() {
        when(org.command(anyString())).thenAnswer(call -> "wmconfig " + call.getArgument(0));
    }

    @Test
    void aDeploymentComesWithItsLiveVersionAndItsNeighbours() {
        ObjectNode live = json("{'id': 'c1', 'version': '7', 'name': 'look'}");
        deployments(
                deployment("d1", "Support", "c1", "7"),
                deployment("d2", "Sales", "c1", "draft"),
                deployment("d3", "Other", "c2", "1"));
        when(org.version(CONFIGURATION, new Version("7"))).thenReturn(live);

        Existing existing = (Existing) resolver.observe(SUPPORT);

        assertThat(existing.id()).isEqualTo(new DeploymentId("d1"));
        assertThat(existing.name()).isEqualTo("Support");
        assertThat(existing.deployment()).isEqualTo(deployment("d1", "Support", "c1", "7"));
        assertThat(existing.configuration()).isEqualTo(CONFIGURATION);
        assertThat(existing.live()).isEqualTo(new Version("7"));
        assertThat(existing.liveDocument()).isSameAs(live);
        assertThat(existing.neighbours()).containsExactly(new Neighbour("Sales", Version.DRAFT));
        assertThat(resolver.require(Target.withId("D1")).name()).isEqualTo("Support");
    }

    @Test
    void aNameIsMatchedExactly() {
        deployments(deployment("d1", "support", "c1", "7"), deployment("d2", "Suport", "c2", "7"));
        Missing missing = (Missing) resolver.observe(SUPPORT);
        assertThat(missing)
                .isEqualTo(new Missing(
                        "Support",
                        List.of("support"),
                        List.of("Suport", "support"),
                        List.of(new DeploymentId("d1"), new DeploymentId("d2")),
                        List.of(CONFIGURATION, new ConfigurationId("c2")),
                        "wmconfig list"));
        assertThat(failure(() -> resolver.require(SUPPORT)).kind()).isEqualTo(ProblemKind.NOT_FOUND);
    }

    @Test
    void aMissingNameShowsWhatIsAlike() {
        assertThat(missing(List.of("support"), List.of("Suport"), 2).hint())
                .isEqualTo("did you mean `support`? run `wmconfig list` to see all deployments");
        assertThat(missing(List.of(), List.of("Suport", "Supporz"), 2).hint())
                .isEqualTo("did you mean `Suport`, `Supporz`? run `wmconfig list` to see all deployments");
        assertThat(missing(List.of(), List.of(), 1).hint()).isEqualTo("run `wmconfig list` to see all deployments");
        assertThat(missing(List.of(), List.of(), 0).hint()).isEqualTo("the org has no deployments yet");
    }

    @Test
    void anUnknownIdIsNeverCreated() {
        deployments(deployment("d1", "Support", "c1", "7"));
        Problem problem = failure(() -> resolver.observe(Target.withId("d9")));
        assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(problem.summary()).contains("with ID `d9`");
        assertThat(problem.hint()).contains("IDs of all");
        assertThat(problem.stage()).isEqualTo(Stage.LIST);
    }

    @Test
    void twoOfANameAreListedWithIdAndStatus() {
        deployments(
                deployment("d1", "Support", "c1", "7"),
                deployment("d2", "Support", "c2", "1").put("status", "Inactive"));
        Problem problem = failure(() -> resolver.observe(SUPPORT));
        assertThat(problem.kind()).isEqualTo(ProblemKind.AMBIGUOUS_NAME);
        assertThat(problem.summary()).isEqualTo("2 deployments are named `Support`");
        assertThat(problem.detail()).isEqualTo("d1  Active\nd2  Inactive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'configuration': null}",
                "{'configuration': 'c1'}",
                "{'configuration': {'id': 'c1'}}",
                "{'configuration': {'version': '1'}}",
            })
    void aDeploymentWithoutAConfigurationIsNotTrusted(String odd) {
        deployments(json(odd).put("name", "Support").put("id", "d1"));
        Problem problem = failure(() -> resolver.observe(SUPPORT));
        assertThat(problem.kind()).isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
        assertThat(problem.summary()).contains("Support");
    }

    @Test
    void aDeploymentWithoutANameIsSomebodyElses() {
        deployments(json("{'id': 'd1'}"), json("{'id': 'd2', 'name': null}"), json("{}"));
        assertThat(resolver.observe(SUPPORT)).isInstanceOf(Missing.class);
    }

    @Test
    void pendingIsWaitedOutAndThenRead() {
        deployments(deployment("d1", "Support", "c1", "7").put("status", "Pending"));
        awaiting(Optional.of(deployment("d1", "Support", "c1", "8")));
        when(org.version(CONFIGURATION, new Version("8"))).thenReturn(json("{'id': 'c1'}"));

        Existing existing = (Existing) resolver.observe(SUPPORT);

        assertThat(existing.live()).isEqualTo(new Version("8"));
    }

    @Test
    void theWaitAsksForThatDeployment() {
        deployments(deployment("d1", "Support", "c1", "7").put("status", "Pending"));
        ObjectNode active = deployment("d1", "Support", "c1", "7");
        when(org.deployment(new DeploymentId("d1"))).thenReturn(active);
        when(org.<ObjectNode>await(any(), any(), any(), any())).thenAnswer(call -> {
            Supplier<ObjectNode> question = call.getArgument(2);
            assertThat(call.<String>getArgument(0)).contains("`Support`");
            assertThat(call.<Duration>getArgument(1)).isGreaterThan(Duration.ofMinutes(1));
            Predicate<ObjectNode> accepted = call.getArgument(3);
            assertThat(accepted.test(json("{'status': 'Pending'}"))).isFalse();
            assertThat(accepted.test(active)).isTrue();
            return Optional.of(question.get());
        });
        when(org.version(any(), any())).thenReturn(json("{'id': 'c1'}"));
        assertThat(((Existing) resolver.observe(SUPPORT)).deployment()).isSameAs(active);
    }

    @Test
    void whoOnlyReadsDoesNotWait() {
        deployments(deployment("d1", "Support", "c1", "7").put("status", "Pending"));
        when(org.version(any(), any())).thenReturn(json("{'id': 'c1'}"));
        assertThat(resolver.require(SUPPORT).deployment().path("status").textValue())
                .isEqualTo("Pending");
        verify(org, never()).await(any(), any(), any(), any());
    }

    @Test
    void whatStaysPendingIsTakenAsItIs() {
        deployments(deployment("d1", "Support", "c1", "7").put("status", "Pending"));
        awaiting(Optional.empty());
        when(org.version(any(), any())).thenReturn(json("{'id': 'c1'}"));
        assertThat(((Existing) resolver.observe(SUPPORT)).live()).isEqualTo(new Version("7"));
    }

    @Test
    void whatIsBeingDeletedIsGone() {
        deployments(deployment("d1", "Support", "c1", "7").put("status", "Deleting"));
        Problem problem = failure(() -> resolver.observe(SUPPORT));
        assertThat(problem.kind()).isEqualTo(ProblemKind.GONE);
        assertThat(problem.stage()).isEqualTo(Stage.READ);
        verify(org, never()).version(any(), any());
    }

    @Test
    void theDraftIsReadUnlessItIsLive() {
        ObjectNode draft = json("{'id': 'c1', 'version': 'DRAFT'}");
        when(org.version(CONFIGURATION, Version.DRAFT)).thenReturn(draft);
        assertThat(resolver.draft(existing("7")).document()).isSameAs(draft);
        Existing onDraft = existing("DRAFT");
        assertThat(resolver.draft(onDraft).document()).isSameAs(onDraft.liveDocument());
        verify(org).version(any(), any());
    }

    @Test
    void versionsAreOrderedByNumberTheNewestFirst() {
        when(org.versions(CONFIGURATION)).thenReturn(versions("9", "DRAFT", "10", "1", "odd"));
        assertThat(resolver.published(CONFIGURATION))
                .extracting(one -> one.version().name())
                .containsExactly("10", "9", "1");
        Draft draft = resolver.withVersions(existing("1"), new Draft(json("{'d': 1}"), List.of()));
        assertThat(draft.document()).isEqualTo(json("{'d': 1}"));
        assertThat(draft.published()).extracting(Published::version).startsWith(new Version("10"));
        Versions all = resolver.versions(CONFIGURATION);
        assertThat(all.id()).isEqualTo(CONFIGURATION);
        assertThat(all.draft().path("version").textValue()).isEqualTo("DRAFT");
        verify(org, never()).version(any(), any());
    }

    @Test
    void aDraftThatIsNotListedIsRead() {
        ObjectNode draft = json("{'id': 'c1', 'version': 'DRAFT'}");
        when(org.versions(CONFIGURATION)).thenReturn(versions("1"));
        when(org.version(CONFIGURATION, Version.DRAFT)).thenReturn(draft);
        assertThat(resolver.versions(CONFIGURATION).draft()).isSameAs(draft);
    }

    @Test
    void anOrphanHasTheExactNameAndNoDeployment() {
        when(org.configurations())
                .thenReturn(List.of(
                        json("{'id': 'c1', 'name': 'Support'}"),
                        json("{'id': 'c2', 'name': 'Support'}"),
                        json("{'id': 'c3', 'name': 'support'}")));
        when(org.versions(any())).thenReturn(versions("DRAFT"));
        Missing missing =
                new Missing("Support", List.of(), List.of(), List.of(), List.of(CONFIGURATION), "wmconfig list");
        assertThat(resolver.orphans(missing)).extracting(Versions::id).containsExactly(new ConfigurationId("c2"));
    }

    @Test
    void aFailureOfTheOrgNamesTheStage() {
        OrgException refused = new OrgException(Failure.FINAL, Problem.of(ProblemKind.REFUSED, "no"));
        when(org.deployments()).thenThrow(refused);
        assertThat(failure(resolver::deployments).stage()).isEqualTo(Stage.LIST);
        when(org.version(any(), eq(Version.DRAFT))).thenThrow(refused);
        assertThat(failure(() -> resolver.draft(existing("7"))).stage()).isEqualTo(Stage.READ);
        when(org.versions(any())).thenThrow(refused);
        assertThat(failure(() -> resolver.published(CONFIGURATION)).stage()).isEqualTo(Stage.LIST);
    }

    @Test
    void aTargetIsANameOrAnId() {
        assertThat(SUPPORT.words()).isEqualTo("named `Support`");
        assertThat(Target.withId("d1").words()).isEqualTo("with ID `d1`");
        assertThatThrownBy(() -> new Target(null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Target("a", new DeploymentId("d1"))).isInstanceOf(IllegalArgumentException.class);
    }

    private void deployments(ObjectNode... deployments) {
        when(org.deployments()).thenReturn(Arrays.asList(deployments));
    }

    private void awaiting(Optional<ObjectNode> answer) {
        when(org.<ObjectNode>await(any(), any(), any(), any())).thenReturn(answer);
    }

    private static Problem missing(List<String> slips, List<String> near, int deployments) {
        List<DeploymentId> ids = Collections.nCopies(deployments, new DeploymentId("d"));
        return new Missing("Support", slips, near, ids, List.of(), "wmconfig list").notFound();
    }

    private static Existing existing(String live) {
        return new Existing(
                new DeploymentId("d1"),
                "Support",
                json("{}"),
                CONFIGURATION,
                new Version(live),
                json("{'live': 1}"),
                List.of());
    }

    private static List<ObjectNode> versions(String... names) {
        return Arrays.stream(names).map(name -> json("{}").put("version", name)).toList();
    }

    private static ObjectNode deployment(String id, String name, String configuration, String version) {
        ObjectNode deployment = json("{}").put("id", id).put("name", name).put("status", "Active");
        deployment.putObject("configuration").put("id", configuration).put("version", version);
        return deployment;
    }

    private static Problem failure(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(ProblemException.class);
        return ((ProblemException) thrown).first();
    }
}
