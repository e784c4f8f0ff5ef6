package io.wmconfig.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgSnapshot;
import io.wmconfig.sandbox.TestSandbox;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A token that ends in the middle: one new one, one repeat, and then the end. */
class RevokedTokenTest {
    private static final String[] APPLY = {"apply", "--name", "Support", "--primary", "0056b3"};

    @Test
    void aTokenRevokedAtAnyRequestIsRenewedOnce() {
        for (int request = 2; request <= 10; request++) {
            try (ProvingGround ground = ProvingGround.open()) {
                ground.sandbox.addFault(Fault.parse("#" + request + " revoke"));
                Run run = ground.run(APPLY);
                assertThat(run.exit()).as(run.err()).isZero();
                assertThat(logins(ground)).as("request " + request).isEqualTo(2);
                assertThat(ground.requestsFrom(0)).hasSize(12);
            }
        }
    }

    @Test
    void aTokenThatExpiresWhileWeWaitIsRenewed() {
        try (ProvingGround ground = ProvingGround.open(
                Duration.ofSeconds(30),
                settings -> settings.withTokenLifetime(Duration.ofSeconds(5))
                        .withSwitches(Behaviors.parse(List.of("draft-pending=20s"))))) {
            Run run = ground.run(APPLY);
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(logins(ground)).isBetween(2L, 6L);
        }
    }

    @Test
    void aTokenRefusedTwiceInARowIsTheEndAndNothingMoves() {
        try (ProvingGround ground = ProvingGround.open()) {
            OrgSnapshot before = ground.now();
            ground.sandbox.addFault(Fault.parse("PUT * times=always status=401"));
            Run run = ground.run(APPLY);
            assertThat(run.exit()).as(run.err()).isEqualTo(4);
            assertThat(ground.requestsFrom(0).stream()
                            .filter(one -> one.method().equals("PUT"))
                            .count())
                    .isEqualTo(2);
            assertThat(logins(ground)).isEqualTo(2);
            assertThat(ground.now()).isEqualTo(before);
        }
    }

    @Test
    void noTokenFollowsARedirectAndNoSecretIsSaid() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (ProvingGround other = ProvingGround.open();
                ProvingGround ground = ProvingGround.open()) {
            String elsewhere = other.sandbox.baseUrl() + "/api/v2/webdeployments/deployments";
            for (String status : new String[] {"301", "302", "303", "307", "308"}) {
                ground.sandbox.clearFaults();
                ground.sandbox.addFault(
                        Fault.parse("* */webdeployments/* status=" + status + " header=Location:" + elsewhere));
                Run run = ground.run("apply", "--name", "Support", "--primary", "0056b3", "--verbose");
                assertThat(run.exit()).as(run.err()).isEqualTo(14);
                assertThat(run.err() + run.out()).doesNotContain("s3cr3t-of-the-test");
            }
            assertThat(other.requestsFrom(0)).isEmpty();
        } finally {
            System.setErr(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).contains(" 308 in ").doesNotContain("s3cr3t-of-the-test");
    }

    @Test
    void theNextPageOnAnotherHostGetsNoToken() {
        try (ProvingGround other = ProvingGround.open();
                ProvingGround ground = ProvingGround.open()) {
            String next = other.sandbox.baseUrl() + "/api/v2/webdeployments/deployments?after=x";
            Fault page = TestSandbox.fault("GET */deployments", "{\"entities\": [], \"nextUri\": \"" + next + "\"}");
            ground.sandbox.addFault(page);
            ground.run("list");
            assertThat(other.requestsFrom(0)).isEmpty();
            assertThat(ground.requestsFrom(0).get(2).path()).contains("after=x");
        }
    }

    private static long logins(ProvingGround ground) {
        return ground.requestsFrom(0).stream()
                .filter(one -> one.path().equals("/oauth/token"))
                .count();
    }
}
