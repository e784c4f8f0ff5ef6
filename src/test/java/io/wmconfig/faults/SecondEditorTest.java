package io.wmconfig.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgEditor;
import io.wmconfig.sandbox.OrgSnapshot;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Somebody edits the org while the command works. */
class SecondEditorTest {
    private static final String[] APPLY = {"apply", "--name", "Support", "--primary", "0056b3"};

    private static void edit(ProvingGround ground, String fault, Consumer<OrgEditor> edit, boolean before) {
        Runnable work = () -> ground.sandbox.edit(edit);
        Fault plain = Fault.parse(fault);
        if (before) {
            ground.sandbox.addFaultBefore(plain, work);
        } else {
            ground.sandbox.addFaultAfter(plain, work);
        }
    }

    private static void changeDraft(OrgEditor org) {
        org.changeDraft(ProvingGround.SHARED, draft -> ((ObjectNode) draft.path("position")).put("sideSpace", 99));
    }

    private static String liveVersion(OrgSnapshot org) {
        return org.deployment("Support").path("configuration").path("version").asText();
    }

    @Test
    void aDraftChangedAfterOurPutIsNotPublished() {
        try (ProvingGround ground = ProvingGround.open()) {
            edit(ground, "PUT */versions/draft", SecondEditorTest::changeDraft, false);
            Run run = ground.run(APPLY);
            assertThat(run.exit()).as(run.err()).isEqualTo(7);
            assertThat(run.err()).contains("position.sideSpace: 20 → 99", "done: draft");
            assertThat(ProvingGround.shared(ground.now()).versions()).hasSize(1);
        }
    }

    @Test
    void aDraftChangedWhileALostPublishWasLookedForIsNotPublished() {
        try (ProvingGround ground = ProvingGround.open()) {
            edit(ground, "POST */publish cut=before", SecondEditorTest::changeDraft, true);
            assertThat(ground.run(APPLY).exit()).isEqualTo(7);
            assertThat(ProvingGround.shared(ground.now()).versions()).hasSize(1);
        }
    }

    @Test
    void aVersionThatHoldsSomethingElseDoesNotGoLive() {
        try (ProvingGround ground = ProvingGround.open()) {
            edit(ground, "POST */publish", SecondEditorTest::changeDraft, true);
            Run run = ground.run(APPLY);
            assertThat(run.exit()).as(run.err()).isEqualTo(7);
            assertThat(run.err()).contains("position.sideSpace");
            assertThat(liveVersion(ground.now())).isEqualTo("1");
        }
    }

    @Test
    void aDeploymentRepointedMeanwhileStaysWhereSomebodyPutIt() {
        try (ProvingGround ground = ProvingGround.open()) {
            edit(
                    ground,
                    "POST */publish",
                    org -> {
                        org.putVersion(ProvingGround.SHARED, 7, ProvingGround.wanted("#ff0000", "Left"));
                        org.changeDeployment(
                                ProvingGround.SUPPORT,
                                one -> ((ObjectNode) one.path("configuration")).put("version", "7"));
                    },
                    false);
            Run run = ground.run(APPLY);
            assertThat(run.exit()).as(run.err()).isEqualTo(7);
            assertThat(liveVersion(ground.now())).isEqualTo("7");
        }
    }

    @Test
    void anEditOfTheDomainsBeforeTheFreshReadSurvives() {
        try (ProvingGround ground = ProvingGround.open()) {
            edit(
                    ground,
                    "POST */publish",
                    org -> org.changeDeployment(
                            ProvingGround.SUPPORT,
                            one -> one.putArray("allowedDomains").add("new.example.net")),
                    false);
            assertThat(ground.run(APPLY).exit()).isZero();
            ObjectNode deployment = ground.now().deployment("Support");
            assertThat(deployment.path("allowedDomains").toString()).isEqualTo("[\"new.example.net\"]");
            assertThat(deployment.path("x-member").decimalValue().toPlainString())
                    .isEqualTo("2.50");
        }
    }

    @Test
    void aDeploymentRepointedRightAfterOurWriteIsAConflictAtOnce() {
        try (ProvingGround ground = ProvingGround.open()) {
            edit(
                    ground,
                    "PUT */deployments/*",
                    org -> {
                        org.putVersion(ProvingGround.SHARED, 7, ProvingGround.wanted("#ff0000", "Left"));
                        org.changeDeployment(
                                ProvingGround.SUPPORT,
                                one -> ((ObjectNode) one.path("configuration")).put("version", "7"));
                    },
                    false);
            Run run = ground.run(APPLY);
            assertThat(run.exit()).as(run.err()).isEqualTo(7);
            assertThat(run.err()).contains("configuration.version", "done: draft, publish, deployment");
            assertThat(liveVersion(ground.now())).isEqualTo("7");
        }
    }

    @Test
    void aDeploymentSwitchedOffRightAfterOurWriteIsNotCalledActive() {
        try (ProvingGround ground = ProvingGround.open()) {
            edit(
                    ground,
                    "PUT */deployments/*",
                    org -> org.changeDeployment(ProvingGround.SUPPORT, one -> one.put("status", "Inactive")),
                    false);
            Run run = ground.run(APPLY);
            assertThat(run.exit()).as(run.err()).isEqualTo(7);
            assertThat(run.err()).contains("Inactive");
        }
    }

    @Test
    void aDeploymentDeletedMeanwhileIsGone() {
        for (String when : new String[] {"POST */publish", "PUT */deployments/*"}) {
            try (ProvingGround ground = ProvingGround.open()) {
                edit(ground, when, org -> org.removeDeployment(ProvingGround.SUPPORT), false);
                Run run = ground.run(APPLY);
                assertThat(run.exit()).as(run.err()).isEqualTo(5);
                assertThat(ground.now().deployments()).doesNotContainKey(ProvingGround.SUPPORT);
            }
        }
    }

    @Test
    void aNeighbourOnTheDraftIsNotMoved() {
        try (ProvingGround ground = ProvingGround.open()) {
            ground.sandbox.edit(org -> org.changeDeployment(
                    "22222222-0000-4000-8000-000000000002",
                    one -> ((ObjectNode) one.path("configuration")).put("version", "DRAFT")));
            OrgSnapshot before = ground.now();
            assertThat(ground.run(APPLY).exit()).isEqualTo(7);
            assertThat(ground.now()).isEqualTo(before);
        }
    }
}
