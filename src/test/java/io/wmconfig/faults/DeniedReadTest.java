package io.wmconfig.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.TestSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service denies for a while, or for good, what a list or a write of ours has named. */
class DeniedReadTest {
    private static final String[] UPDATE = {"apply", "--name", "Support", "--primary", "0056b3"};
    private static final String[] CREATE = {"apply", "--name", "Fresh", "--primary", "0056b3"};

    /** Reads before the first write: of the live version, of the draft; then those after it. */
    @ParameterizedTest
    @CsvSource({
        "404, GET */versions/1, 5", "408, GET */versions/1, 5", "410, GET */versions/1, 5",
        "404, GET */versions/draft, 5", "408, GET */versions/draft, 5", "404, GET */deployments/*, 12",
        "408, GET */deployments/*, 5", "410, GET */deployments/*, 12"
    })
    void aReadThatIsDeniedForAWhileIsRepeated(String status, String read, int times) {
        for (String[] command : new String[][] {UPDATE, CREATE}) {
            try (ProvingGround ground = ProvingGround.open()) {
                ground.sandbox.addFault(Fault.parse(read + " status=" + status + " times=" + times));
                Run run = ground.run(command);
                assertThat(run.exit()).as(run.err()).isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404, GET */versions/1",
        "408, GET */versions/1",
        "410, GET */versions/draft",
        "404, GET */deployments/*"
    })
    void whatAListStillNamesButReadsDenyIsNotTrusted(String status, String read) {
        try (ProvingGround ground = ProvingGround.open()) {
            ground.sandbox.addFault(Fault.parse(read + " status=" + status + " times=always"));
            Run run = ground.run(UPDATE);
            assertThat(run.exit()).as(run.err()).isEqualTo(14);
            assertThat(run.err()).contains("is listed but cannot be read", "HTTP " + status);
        }
    }

    @Test
    void aNewDeploymentThatIsListedButDeniedIsNotTrusted() {
        try (ProvingGround ground = ProvingGround.open()) {
            ground.sandbox.addFault(Fault.parse("GET */deployments/* status=404 times=always"));
            Run run = ground.run(CREATE);
            assertThat(run.exit()).as(run.err()).isEqualTo(14);
            assertThat(run.err()).contains("done: configuration, publish, deployment");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET */versions/1", "POST */publish", "PUT */deployments/*"})
    void whatSomebodyDeletedMeanwhileIsGone(String when) {
        try (ProvingGround ground = ProvingGround.open()) {
            ground.sandbox.addFaultAfter(
                    Fault.parse(when), () -> ground.sandbox.edit(org -> org.removeDeployment(ProvingGround.SUPPORT)));
            Run run = ground.run(UPDATE);
            assertThat(run.exit()).as(run.err()).isEqualTo(5);
            assertThat(run.err()).contains("deployment `Support` was deleted by somebody else");
        }
    }

    @Test
    void aDraftRefusedForAWhileIsSentAgain() {
        try (ProvingGround ground = ProvingGround.open()) {
            ground.sandbox.addFault(Fault.parse("PUT */versions/draft status=400 code=bad.request times=6"));
            Run run = ground.run(UPDATE);
            assertThat(run.exit()).as(run.err()).isZero();
        }
    }

    @Test
    void aDraftRefusedForOneOfItsMembersIsNotSentAgain() {
        try (ProvingGround ground = ProvingGround.open()) {
            ground.sandbox.addFault(TestSandbox.fault(
                    "PUT */versions/draft status=400 times=always",
                    "{\"code\":\"bad.request\",\"details\":[{\"fieldName\":\"position\"}]}"));
            Run run = ground.run(UPDATE);
            assertThat(run.exit()).as(run.err()).isEqualTo(65);
            assertThat(ProvingGround.writes(ground.requestsFrom(0))).isEqualTo(1);
        }
    }

    @Test
    void aDraftThatSomebodyChangedDuringTheWaitIsNotOverwritten() {
        try (ProvingGround ground = ProvingGround.open()) {
            ground.sandbox.addFaultAfter(
                    Fault.parse("PUT */versions/draft status=400 code=bad.request"),
                    () -> ground.sandbox.edit(org ->
                            org.changeDraft(ProvingGround.SHARED, draft -> draft.put("description", "somebody's"))));
            Run run = ground.run(UPDATE);
            assertThat(run.exit()).as(run.err()).isEqualTo(7);
            assertThat(ProvingGround.shared(ground.now())
                            .draft()
                            .path("description")
                            .asText())
                    .isEqualTo("somebody's");
        }
    }

    @Test
    void aDeletionIsSeenAtOnce() {
        try (ProvingGround ground = ProvingGround.open()) {
            Run run = ground.run("delete", "Support", "--confirm", "Support");
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(ground.requestsFrom(0)).hasSizeLessThanOrEqualTo(5);
        }
    }
}
