package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.sandbox.TestSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code apply --plan} carries out what was agreed to, also when a part of it is done or the file is damaged. */
class SavedPlanTest extends CommandLineFixture {
    private Path plan;

    @BeforeEach
    void threePlans() throws IOException {
        threeVersions();
        neighbour("Sales", "Support");
        Path looks = folder.resolve("looks.yaml");
        Files.writeString(looks, """
                deployment: Support
                primary: "#0056b3"
                ---
                deployment: Sales
                primary: "#00aa00"
                ---
                deployment: Brand new
                primary: "#aa0000"
                """);
        plan = folder.resolve("plan.json");
        run("plan", "-f", looks.toString(), "--out", plan.toString()).endsWith(0);
    }

    private Run apply() {
        return run("apply", "--plan", plan.toString(), "-o", "json");
    }

    private void damage(Consumer<ObjectNode> damage) throws IOException {
        ObjectNode file = (ObjectNode) new ObjectMapper().readTree(Files.readString(plan));
        damage.accept(file);
        Files.writeString(plan, file.toString());
    }

    private static String actions(Run run) {
        StringBuilder actions = new StringBuilder();
        run.json()
                .path("results")
                .forEach(one -> actions.append(one.path("action").asText()).append(' '));
        return actions.toString();
    }

    @Test
    void theSamePlanAgainChangesNothing() {
        assertThat(actions(apply().endsWith(0))).isEqualTo("updated updated created ");
        assertThat(actions(apply().endsWith(0))).isEqualTo("unchanged unchanged unchanged ");
    }

    @Test
    void aReferenceWithMoreMembersIsNotTakenForAVersion() throws IOException {
        ArrayNode deployments = ExactJson.object().putArray("entities");
        sandbox.snapshot().deployments().values().forEach(one -> {
            ((ObjectNode) one.path("configuration")).put("status", "Active").putNull("description");
            deployments.add(one);
        });
        String list = "{\"total\": " + deployments.size() + ", \"entities\": " + deployments + "}";
        sandbox.addFault(TestSandbox.fault("GET */deployments status=200 times=4", list));
        Path looks = folder.resolve("looks.yaml");
        JsonNode live = run("get", "Support", "-o", "json").json().at("/look/primary");
        Files.writeString(looks, "deployment: Support\nprimary: \"" + live.asText() + "\"\n");
        Run planned =
                run("plan", "-f", looks.toString(), "--out", plan.toString(), "--detailed-exitcode", "-o", "json");
        assertThat(planned.endsWith(0).json().path("warnings"))
                .as(planned.out())
                .isEmpty();
        assertThat(actions(apply().endsWith(0))).isEqualTo("unchanged ");
    }

    @Test
    void whatIsDoneIsUnchangedAndTheRestIsApplied() {
        String sales = sandbox.snapshot().deployment("Sales").path("id").asText();
        fault("PUT */deployments/" + sales + " status=403");
        fault("POST */deployments status=403");
        assertThat(actions(apply().endsWith(10))).isEqualTo("updated failed failed ");
        assertThat(actions(apply().endsWith(0))).isEqualTo("unchanged updated created ");
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotTakenForDone() {
        run("apply", "--name", "Support", "--primary", "0056b3", "--side-space", "5")
                .endsWith(0);
        assertThat(apply().endsWith(7).err()).contains("stale plan: `Support` has changed");
    }

    @Test
    void aNameThatBecameUnclearIsAConflict() {
        neighbour("brand new", "Support");
        assertThat(code(apply().endsWith(7))).isEqualTo("changed-meanwhile");
        neighbour("Sales", "Support");
        assertThat(code(apply().endsWith(7))).isEqualTo("changed-meanwhile");
        assertThat(live("Support")).isEqualTo("3");
    }

    private static String code(Run run) {
        return run.json().path("error").path("code").asText();
    }

    @Test
    void aListThatIsEmptyOrMissingOrDoubledIsRefused() throws IOException {
        String whole = Files.readString(plan);
        damage(file -> file.putArray("documents"));
        assertThat(apply().endsWith(64).err()).contains("contains no documents");
        damage(file -> file.putNull("documents"));
        apply().endsWith(64);
        damage(file -> file.remove("documents"));
        apply().endsWith(64);
        Files.writeString(plan, whole);
        damage(file -> {
            ArrayNode documents = (ArrayNode) file.path("documents");
            documents.addAll(documents.deepCopy());
        });
        assertThat(apply().endsWith(64).err()).contains("contains `Support` twice");
        Files.writeString(plan, whole.replaceFirst("\\{", "{\"documents\": [], "));
        apply().endsWith(64);
        JsonNode untouched = sandbox.snapshot().deployment("Support").path("configuration");
        assertThat(untouched.path("version").asText()).isEqualTo("3");
    }
}
