package io.wmconfig.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgSnapshot;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every write whose answer is lost, in an org where whatever was made shows up five seconds late. */
class NothingTwiceTest {
    private static final List<String> LOSSES = List.of(
            "cut=before",
            "cut=after",
            "cut=during",
            "status=500",
            "status=502",
            "status=503",
            "status=504",
            "status=500 work=after",
            "status=502 work=after",
            "status=503 work=after",
            "status=504 work=after");
    private static final String[] LATE = {
        "configuration-visible=5s",
        "version-visible=5s",
        "deployment-visible=5s",
        "draft-pending=2s",
        "version-pending=3s",
        "deployment-pending=4s",
        "defaults=added",
        "colors=upper"
    };

    @ParameterizedTest
    @ValueSource(strings = {"POST */configurations", "POST */publish", "POST */deployments"})
    void aCreateLeavesOneOfEach(String write) {
        for (String loss : LOSSES) {
            for (String times : List.of("", " times=always")) {
                try (ProvingGround ground = ProvingGround.open(LATE)) {
                    finish(ground, write + " " + loss + times, "Fresh");
                    OrgSnapshot org = ground.now();
                    assertThat(org.configurations()).as(loss).hasSize(3);
                    assertThat(org.deployments()).as(loss).hasSize(5);
                    assertThat(org.configuration("Fresh").versions()).as(loss).hasSize(1);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT */versions/draft", "POST */publish", "PUT */deployments/*"})
    void anUpdateMakesOneVersion(String write) {
        for (String loss : LOSSES) {
            for (String times : List.of("", " times=always")) {
                try (ProvingGround ground = ProvingGround.open(LATE)) {
                    finish(ground, write + " " + loss + times, "Support");
                    OrgSnapshot org = ground.now();
                    assertThat(org.configurations()).as(loss).hasSize(2);
                    assertThat(ProvingGround.shared(org).versions()).as(loss).hasSize(2);
                }
            }
        }
    }

    /** Runs once in trouble and, if that failed, once without; the look is live then. */
    private static void finish(ProvingGround ground, String fault, String name) {
        String[] apply = {"apply", "--name", name, "--primary", "0056b3"};
        ground.sandbox.addFault(Fault.parse(fault));
        Run first = ground.run(apply);
        ground.sandbox.clearFaults();
        if (first.exit() != 0) {
            assertThat(first.exit()).as(fault + first.err()).isEqualTo(14);
            assertThat(first.err()).as(fault).containsPattern("done: |nothing was written|may have completed");
            Run second = ground.run(apply);
            assertThat(second.exit()).as(fault + second.err()).isZero();
        }
        ObjectNode live = ProvingGround.live(ground.now(), name);
        assertThat(live.at("/messenger/styles/primaryColor").asText()).isEqualToIgnoringCase("#0056b3");
        int requests = ground.requestsFrom(0).size();
        assertThat(ground.run(apply).exit()).isZero();
        assertThat(ProvingGround.writes(ground.requestsFrom(requests))).isZero();
    }
}
