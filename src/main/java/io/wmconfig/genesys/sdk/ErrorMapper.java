package io.wmconfig.genesys.sdk;

import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import java.time.Duration;
import java.util.List;

/** Says in the port's terms what a setback means, once it is the end of a call. */
final class ErrorMapper {
    private final Connection settings;
    private final Deadline budget;
    private final StatusMapper refusals;

    ErrorMapper(Connection settings, Deadline budget) {
        this.settings = settings;
        this.budget = budget;
        this.refusals = new StatusMapper(settings);
    }

    OrgException of(ApiCall call, FailedAttempt setback) {
        boolean made = !call.idempotent() && setback.mayHaveWorked();
        if (made) {
            return lost(call, setback);
        }
        if (setback.breakage() != null && setback.passing() && budget.left().isZero()) {
            return outOfTime(call, setback);
        }
        return staged(
                call,
                switch (setback.nature()) {
                    case ANSWERED -> refusals.of(call, setback);
                    case BROKEN -> new OrgException(Failure.FINAL, broken(call, setback));
                    case UNREADABLE, UNTRUSTED -> new OrgException(Failure.FINAL, untrusted(call, setback));
                });
    }

    /** Returns the failure of a call that the service wants to be sent later than there is time for. */
    OrgException tooLongWait(ApiCall call, FailedAttempt last, Duration wait) {
        String summary = "the service asks us to wait " + TimeText.seconds(wait) + ", but only "
                + TimeText.seconds(budget.left()) + " of the " + TimeText.seconds(budget.total()) + " for "
                + budget.whose()
                + " are left";
        return outOfTime(call, last, summary);
    }

    /** Returns the failure of a call that was tried until the time was over. */
    OrgException outOfTime(ApiCall call, FailedAttempt last) {
        String limit = "the time limit of " + TimeText.seconds(budget.total()) + " for " + budget.whose();
        return outOfTime(
                call,
                last,
                last.rateLimited() ? "the service is still rate limiting us at " + limit : limit + " was reached");
    }

    private static OrgException outOfTime(ApiCall call, FailedAttempt last, String summary) {
        boolean limited = last.rateLimited();
        Problem problem = Problem.of(limited ? ProblemKind.RATE_LIMITED : ProblemKind.TIMEOUT, summary)
                .because("the last request for " + call.what() + " failed: " + TimeText.reason(last))
                .hint("run the same command again" + (limited ? " later" : ", with a longer `--timeout`"));
        return staged(call, new OrgException(Failure.FINAL, StatusMapper.withAnswer(problem, last)));
    }

    private static OrgException staged(ApiCall call, OrgException plain) {
        return switch (call.nature()) {
            case LOGIN -> new OrgException(plain.failure(), plain.problem().during(Stage.LOGIN, List.of()));
            case LIST -> new OrgException(plain.failure(), plain.problem().during(Stage.LIST, List.of()));
            case READ, PUBLIC, REPLACE, DELETE, MAKE -> plain;
        };
    }

    private OrgException lost(ApiCall call, FailedAttempt setback) {
        Problem problem = Problem.of(
                        ProblemKind.ANSWER_LOST, "whether " + call.what() + " was " + verb(call) + " is not known")
                .because(
                        setback.nature() == FailedAttempt.FailureKind.BROKEN
                                ? broken(call, setback).summary()
                                : TimeText.reason(setback))
                .hint(TimeText.AGAIN);
        return new OrgException(Failure.LOST, StatusMapper.withAnswer(problem, setback));
    }

    private static String verb(ApiCall call) {
        return call.request().getPath().endsWith("/publish") ? "published" : "created";
    }

    private Problem untrusted(ApiCall call, FailedAttempt setback) {
        String reason = setback.nature() == FailedAttempt.FailureKind.UNREADABLE
                ? "is cut short or no JSON"
                : String.valueOf(setback.getMessage());
        return Problem.of(ProblemKind.UNTRUSTED_ANSWER, "the answer about " + call.what() + " " + reason)
                .hint("is `" + call.target(settings.hosts()).getAuthority()
                        + "` the right host, or does a proxy or a login page answer for it?");
    }

    private Problem broken(ApiCall call, FailedAttempt setback) {
        ConnectionFailure breakage = setback.breakage() == null ? ConnectionFailure.CUT : setback.breakage();
        return NetworkWords.problem(settings, call.target(settings.hosts()), breakage, budget.whose());
    }
}
