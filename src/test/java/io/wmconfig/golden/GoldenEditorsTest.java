package io.wmconfig.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgEditor;
import io.wmconfig.sandbox.OrgSnapshot;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else edits the org while a command works: at a moment that no file of a case can name. */
class GoldenEditorsTest {
    private static final String CONFIGURATION = "0000a001-0000-4000-8000-000000000000";
    private static final String DEPLOYMENT = "0000d001-0000-4000-8000-000000000000";
    private static final GoldenCase CASE = GoldenCase.of("apply/update-one-colour");

    @TempDir
    Path folder;

    private final FakeTime time = new FakeTime();
    private Scene scene;

    @BeforeEach
    void set() throws Exception {
        scene = Scene.of(CASE, folder, time);
    }

    @Test
    void aDraftThatChangesAfterItWasWrittenIsNotPublished() throws Exception {
        edit("GET */versions/draft after=1", org -> org.changeDraft(CONFIGURATION, GoldenEditorsTest::moveLeft));

        Transcript said = apply();

        assertThat(said.exit()).isEqualTo(7);
        assertThat(said.stderr()).isEqualTo("""
                        error: somebody changed the draft after it was written
                          position.alignment: "Auto" → "Left"
                          stage: publish; done: draft

                        hint: review the change, then run the command again
                        """);
        assertThat(said.requests()).doesNotContain("POST /api/v2/webdeployments");
        assertThat(live()).isEqualTo("7");
    }

    @Test
    void aVersionThatHoldsSomethingElseDoesNotGoLive() throws Exception {
        edit("POST */publish", org -> org.changeDraft(CONFIGURATION, GoldenEditorsTest::moveLeft));

        Transcript said = apply();

        assertThat(said.exit()).isEqualTo(7);
        assertThat(said.stderr()).isEqualTo("""
                        error: version 8 differs from the draft that was written
                          position.alignment: "Auto" → "Left"
                          stage: publish; done: draft

                        hint: review the change, then run the command again
                        """);
        assertThat(live()).isEqualTo("7");
    }

    @Test
    void aDeploymentThatSomebodyPointedElsewhereStaysThere() throws Exception {
        edit(
                "GET */deployments/*",
                org -> org.changeDeployment(
                        DEPLOYMENT, deployment -> ((ObjectNode) deployment.path("configuration")).put("version", "6")));

        Transcript said = apply();

        assertThat(said.exit()).isEqualTo(7);
        assertThat(said.stderr()).isEqualTo("""
                        error: somebody pointed deployment `Support` at version 6 while this command ran; it was at version 7
                          stage: deployment; done: draft, publish

                        hint: review the change, then run the command again
                        """);
        assertThat(live()).isEqualTo("6");
    }

    @Test
    void aDescriptionThatSomebodyWroteMeanwhileSurvives() throws Exception {
        edit(
                "GET */deployments/*",
                org -> org.changeDeployment(DEPLOYMENT, deployment -> deployment.put("description", "theirs")));

        assertThat(apply().exit()).isZero();

        assertThat(live()).isEqualTo("8");
        assertThat(deployment().path("description").asText()).isEqualTo("theirs");
    }

    @Test
    void aDraftThatSomebodyWritesAfterwardsIsLeftAlone() throws Exception {
        edit("PUT */deployments/*", org -> org.changeDraft(CONFIGURATION, GoldenEditorsTest::moveLeft));

        assertThat(apply().exit()).isZero();

        OrgSnapshot.ConfigurationSnapshot settings = scene.sandbox().snapshot().configuration("Support look");
        assertThat(settings.draft().at("/position/alignment").asText()).isEqualTo("Left");
        assertThat(Objects.requireNonNull(settings.versions().get("8"))
                        .at("/position/alignment")
                        .asText())
                .isEqualTo("Auto");
    }

    private Transcript apply() throws Exception {
        try (Scene played = scene) {
            return new InProcess(played, time).run(CASE.steps().get(0).line(), false);
        }
    }

    private void edit(String fault, Consumer<OrgEditor> work) {
        scene.sandbox().addFaultBefore(Fault.parse(fault), () -> scene.sandbox().edit(work));
    }

    private static void moveLeft(ObjectNode draft) {
        ((ObjectNode) draft.path("position")).put("alignment", "Left");
    }

    private String live() {
        return deployment().path("configuration").path("version").asText();
    }

    private JsonNode deployment() {
        return scene.sandbox().snapshot().deployment("Support");
    }
}
