package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SdkOrgAwaitTest extends SdkOrgFixture {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static OrgException problem(Failure failure) {
        return new OrgException(failure, Problem.of(ProblemKind.NOT_FOUND, failure.name()));
    }

    @Test
    void whatIsThereIsNotWaitedFor() {
        assertThat(org().await("it", LIMIT, () -> "Active", "Active"::equals)).contains("Active");
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void pausesGrowToTwoSecondsAndAreSaidOnce() {
        Deque<String> answers = new ArrayDeque<>(List.of("P", "P", "P", "P", "P", "P", "P", "P", "P", "A"));

        assertThat(org().await("the draft to become Active", LIMIT, answers::remove, "A"::equals))
                .contains("A");

        assertThat(time.pauses().stream().map(Duration::toMillis))
                .containsExactly(250L, 375L, 562L, 843L, 1265L, 1898L, 2000L, 2000L, 2000L);
        assertThat(notices).containsExactly("waiting for the draft to become Active");
    }

    @Test
    void aShortWaitIsNotSaid() {
        Deque<String> answers = new ArrayDeque<>(List.of("P", "P", "A"));

        org().await("it", LIMIT, answers::remove, "A"::equals);

        assertThat(notices).isEmpty();
    }

    @Test
    void whatIsNotVisibleYetIsAskedForAgain() {
        Deque<Failure> failures = new ArrayDeque<>(List.of(Failure.NOT_FOUND, Failure.NOT_YET));

        Optional<String> answer = org().await(
                        "it",
                        LIMIT,
                        () -> {
                            if (failures.isEmpty()) {
                                return "A";
                            }
                            throw problem(failures.remove());
                        },
                        "A"::equals);

        assertThat(answer).contains("A");
    }

    @Test
    void otherFailuresEndTheWaiting() {
        SdkOrg org = org();

        assertThat(failure(() -> org.await(
                                "it",
                                LIMIT,
                                () -> {
                                    throw problem(Failure.LOST);
                                },
                                any -> true))
                        .failure())
                .isEqualTo(Failure.LOST);
        assertThat(failure(() -> org.await("it", LIMIT, () -> "E", any -> {
                            throw problem(Failure.FINAL);
                        }))
                        .failure())
                .isEqualTo(Failure.FINAL);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void theLimitEndsTheWaitingWithNothing() {
        SdkOrg org = org();

        assertThat(org.await("it", LIMIT, () -> "P", "A"::equals)).isEmpty();
        assertThat(time.pauses().stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(LIMIT);
    }

    @Test
    void theLimitEndsTheWaitingWithTheLastFailure() {
        SdkOrg org = org();

        assertThat(failure(() -> org.await(
                                "it",
                                LIMIT,
                                () -> {
                                    throw problem(Failure.NOT_YET);
                                },
                                any -> true))
                        .failure())
                .isEqualTo(Failure.NOT_YET);
    }

    @Test
    void noLimitMeansOneQuestion() {
        assertThat(org().await("it", Duration.ZERO, () -> "P", "A"::equals)).isEmpty();
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void theTimeForTheCommandEndsTheWaiting() {
        limits = Limits.of(5, Duration.ofSeconds(5));
        SdkOrg org = org();

        OrgException failure = failure(() -> org.await("it", LIMIT, () -> "P", "A"::equals));

        assertThat(failure.first().kind()).isEqualTo(ProblemKind.TIMEOUT);
        assertThat(failure.first().summary()).endsWith("was reached while waiting for it");
    }
}
