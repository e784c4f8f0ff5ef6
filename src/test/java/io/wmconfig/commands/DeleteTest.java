package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wmconfig.sandbox.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code delete} deletes what was named, once, and nothing that others use. */
class DeleteTest extends CommandLineFixture {
    @Test
    void theDeploymentGoesAndItsConfigurationStays() {
        threeVersions();
        JsonNode json = run("delete", "Support", "--confirm", "Support", "-o", "json")
                .endsWith(0)
                .json();

        assertThat(json.path("action").asText()).isEqualTo("deleted");
        assertThat(json.path("configuration").path("deleted").isBoolean()).isTrue();
        assertThat(json.path("configuration").path("deleted").asBoolean()).isFalse();
        assertThat(sandbox.snapshot().deployments()).isEmpty();
        assertThat(sandbox.snapshot().configurations()).hasSize(1);
        run("delete", "Support", "--confirm", "Support").endsWith(5);
    }

    @Test
    void theConfigurationGoesTooWhenAsked() {
        threeVersions();
        Run run = run("delete", "Support", "--with-configuration", "--confirm", "Support")
                .endsWith(0);
        assertThat(run.out()).contains(": deleted\n", " deleted");
        assertThat(sandbox.snapshot().configurations()).isEmpty();
    }

    @Test
    void aConfigurationThatOthersUseStays() {
        threeVersions();
        neighbour("Sales", "Support");
        Run run = run("delete", "Support", "--with-configuration", "--confirm", "Support", "-o", "json")
                .endsWith(0);

        assertThat(run.json().path("warnings").path(0).path("code").asText()).isEqualTo("configuration-kept");
        assertThat(run.json().path("configuration").path("sharedWith").path(0).asText())
                .isEqualTo("Sales");
        assertThat(run.json().path("configuration").path("deleted").asBoolean()).isFalse();
        assertThat(sandbox.snapshot().configurations()).hasSize(1);
        assertThat(live("Sales")).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({
        "--profile prod,                  --profile prod",
        "--region euw1,                   --region euw1",
        "--env-file 'my file',            --env-file 'my file'",
        "--profile prod --region euc1,    --profile prod --region euc1",
        "--sandbox --sandbox-dir=orgs,    --sandbox --sandbox-dir orgs"
    })
    void aCommandInAHintSelectsTheSameOrg(String typed, String hinted) throws IOException {
        Files.writeString(folder.resolve("wmconfig.yaml"), "profiles: { prod: { region: eu-central-1 } }");
        Files.writeString(folder.resolve("my file"), "A=b");
        List<String> flags = Stream.of(
                        typed.replace("my file", "my_file").replace("'", "").split(" "))
                .map(word -> word.replace('_', ' '))
                .toList();
        typed(flags, "apply", "--name", "Support", "--primary", "111111").endsWith(0);
        assertThat(typed(flags, "delete", "Sales", "--confirm", "Sales")
                        .endsWith(5)
                        .err())
                .contains("run `wmconfig list " + hinted + "` to see all deployments");
    }

    private Run typed(List<String> flags, String... command) {
        return run(Stream.concat(Stream.of(command), flags.stream()).toArray(String[]::new));
    }

    @Test
    void aConflictKeepsTheConfiguration() {
        threeVersions();
        fault("DELETE */configurations/* status=409");
        Run run = run("delete", "Support", "--with-configuration", "--confirm", "Support")
                .endsWith(0);
        assertThat(run.err()).contains("warning: the configuration was not deleted");
        assertThat(sandbox.snapshot().configurations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut=after", "status=503 work=after", "status=500 work=none", "cut=before"})
    void aLostAnswerIsNoFailure(String how) throws IOException {
        start("deleting=2");
        threeVersions();
        fault("DELETE */deployments/* " + how);
        fault("DELETE */configurations/* " + how);

        run("delete", "Support", "--with-configuration", "--confirm", "Support").endsWith(0);
        assertThat(sandbox.snapshot().deployments()).isEmpty();
    }

    @Test
    void theExactNameHasToBeRepeated() {
        threeVersions();
        assertThat(run("delete", "Support", "-o", "json")
                        .endsWith(64)
                        .json()
                        .path("error")
                        .path("code")
                        .asText())
                .isEqualTo("confirmation-needed");
        run("delete", "Support", "--confirm", "support").endsWith(64);
        run("delete", "Support", "--confirm", "").endsWith(64);
        Run typed = typing("Suport\n", "delete", "Support").endsWith(64);
        assertThat(typed.err()).contains("Type the name", "nothing was deleted");
        typing("", "delete", "Support").endsWith(3);
        assertThat(sandbox.snapshot().deployments()).hasSize(1);

        typing("Support\n", "delete", "Support").endsWith(0);
        assertThat(sandbox.snapshot().deployments()).isEmpty();
    }

    @Test
    void aMissingPermissionForTheConfigurationSaysWhatIsDone() {
        threeVersions();
        fault("DELETE */configurations/* status=403");
        JsonNode error = run("delete", "Support", "--with-configuration", "--confirm", "Support", "-o", "json")
                .endsWith(13)
                .json()
                .path("error");
        assertThat(error.path("stage").asText()).isEqualTo("delete-configuration");
        assertThat(error.path("done").path(0).asText()).isEqualTo("delete");
    }

    @Test
    void aDeploymentThatGotAnotherNameInBetweenStays() {
        threeVersions();
        String id = sandbox.snapshot().deployment("Support").path("id").asText();
        sandbox.addFaultAfter(
                Fault.parse("GET */deployments status=200 work=after"),
                () -> sandbox.edit(org -> org.changeDeployment(id, one -> one.put("name", "Sales"))));
        run("delete", "Support", "--confirm", "Support").endsWith(7);
        assertThat(sandbox.snapshot().deployments()).hasSize(1);
    }

    private static final String[] BOTH = {"delete", "Support", "--with-configuration", "--confirm", "Support"};

    @ParameterizedTest
    @ValueSource(strings = {"status=403", "status=503 times=6", "cut=before times=6"})
    void theSameCommandContinuesWithTheConfiguration(String fault) {
        threeVersions();
        fault("DELETE */configurations/* " + fault);
        Run first = run(BOTH);
        assertThat(first.code()).isNotZero();
        assertThat(first.err()).contains("run the command again: it deletes configuration `", "done: delete");
        run("delete", "Support", "--with-configuration").endsWith(64);
        Run again = run(BOTH).endsWith(0);
        assertThat(again.out()).contains("deployment already deleted", " deleted");
        assertThat(sandbox.snapshot().configurations()).isEmpty();
        run(BOTH).endsWith(5);
    }

    @Test
    void aDeletionThatIsUnderWayIsWaitedFor() throws IOException {
        start("deleting=4");
        threeVersions();
        fault("DELETE */deployments/* status=204 work=after");
        run("delete", "Support", "--confirm", "Support", "--timeout", "1s");
        run(BOTH).endsWith(0);
        assertThat(sandbox.snapshot().configurations()).isEmpty();
    }

    @Test
    void whatSomebodyMayMissIsLeftThere() {
        threeVersions();
        String id = configurationId("Support");
        run("delete", "Support", "--confirm", "Support").endsWith(0);
        sandbox.edit(org -> org.changeDraft(id, draft -> draft.put("description", "somebody's")));
        Run changed = run(BOTH).endsWith(7);
        assertThat(changed.err()).contains(id, "unpublished changes");
        sandbox.edit(org -> org.changeDraft(id, draft -> draft.remove("description")));
        sandbox.edit(org ->
                org.putConfiguration(JsonNodeFactory.instance.objectNode().put("name", "Support")));
        assertThat(run(BOTH).endsWith(7).err()).contains(id, "several configurations");
        assertThat(sandbox.snapshot().configurations()).hasSize(2);
    }

    @Test
    void anotherNameOfTheConfigurationIsSaid() {
        threeVersions();
        String id = configurationId("Support");
        String deployment = sandbox.snapshot().deployment("Support").path("id").asText();
        sandbox.edit(org -> org.changeDeployment(deployment, one -> one.put("name", "Helpdesk")));
        fault("DELETE */configurations/* status=403");
        Run run = run("delete", "Helpdesk", "--with-configuration", "--confirm", "Helpdesk")
                .endsWith(13);
        assertThat(run.err()).contains("; then delete configuration `" + id + "`, named `Support`, in the admin UI");
    }
}
