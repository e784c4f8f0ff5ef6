package io.wmconfig.genesys.sdk;

import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.sdk.ApiCall.CallKind;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.Problem.ServiceResponse;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Stage;
import io.wmconfig.settings.Credentials.ClientCredentials;
import io.wmconfig.settings.Region;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Maps the last failed attempt of a call to the problem that the user sees and the failure that the command handles.
 *
 * <p>Longer than most classes: it is the only place that handles the service's statuses (contract §2, §6).
 */
final class ErrorMapper {
    static final String AGAIN = "run the command again; completed steps are not repeated";

    /** Codes of a 400 for which retrying is pointless. */
    private static final Set<String> FINAL_CODES = Set.of(
            "invalid.value", "invalid.property", "constraint.validation", "bad.flow.id", "resource.limit.exceeded");

    private final Connection settings;
    private final Deadline deadline;

    ErrorMapper(Connection settings, Deadline deadline) {
        this.settings = settings;
        this.deadline = deadline;
    }

    OrgException of(ApiCall call, FailedAttempt attempt) {
        if (!call.idempotent() && attempt.mayHaveWorked()) {
            return lost(call, attempt);
        }
        if (attempt.kind().isConnection()
                && attempt.passing()
                && deadline.left().isZero()) {
            return outOfTime(call, attempt);
        }
        OrgException failure = switch (attempt.kind()) {
            case ANSWERED -> answered(call, attempt);
            case UNREADABLE, UNTRUSTED -> last(untrusted(call, attempt));
            default -> last(broken(call, attempt));
        };
        return placed(call, attempt, failure);
    }

    /** Returns the failure of a call for which the service requests a wait beyond the deadline. */
    OrgException tooLongWait(ApiCall call, FailedAttempt attempt, Duration wait) {
        return outOfTime(
                call,
                attempt,
                "Genesys Cloud asks to wait " + Time.text(wait) + ", but only " + Time.text(deadline.left())
                        + " of the " + Time.text(deadline.total()) + " for " + deadline.whose() + " is left");
    }

    /** Returns the failure of a call that was retried until the deadline. */
    OrgException outOfTime(ApiCall call, FailedAttempt attempt) {
        String limit = timeLimit(deadline.total(), deadline.whose());
        String summary = attempt.rateLimited()
                ? "Genesys Cloud is still rate-limiting requests at " + limit
                : limit + " was reached";
        return outOfTime(call, attempt, summary);
    }

    static String timeLimit(Duration total, String whose) {
        return "the time limit of " + Time.text(total) + " for " + whose;
    }

    private static OrgException outOfTime(ApiCall call, FailedAttempt attempt, String summary) {
        boolean limited = attempt.rateLimited();
        Problem problem = Problem.of(limited ? ProblemKind.RATE_LIMITED : ProblemKind.TIMEOUT, summary)
                .because("the last request for " + call.what() + " failed: " + attempt.reason())
                .hint("run the command again" + (limited ? " later" : ", with a longer `--timeout`"));
        return placed(call, attempt, last(problem));
    }

    /** Adds the service's response, and the stage if the call determines it. */
    private static OrgException placed(ApiCall call, FailedAttempt attempt, OrgException failure) {
        Problem problem = failure.first();
        if (attempt.status() != 0) {
            problem = problem.answered(
                    new ServiceResponse(attempt.status(), attempt.error().correlationId()));
        }
        if (call.kind() == CallKind.LOGIN) {
            problem = problem.during(Stage.LOGIN, List.of());
        } else if (call.kind() == CallKind.LIST) {
            problem = problem.during(Stage.LIST, List.of());
        }
        return failure.with(problem);
    }

    private OrgException lost(ApiCall call, FailedAttempt attempt) {
        String verb = call.request().getPath().endsWith("/publish") ? "published" : "created";
        Problem problem = Problem.of(ProblemKind.ANSWER_LOST, "it is unknown whether " + call.what() + " was " + verb)
                .because(attempt.kind().isConnection() ? broken(call, attempt).summary() : attempt.reason())
                .hint(AGAIN);
        return placed(call, attempt, new OrgException(Failure.LOST, problem));
    }

    private Problem untrusted(ApiCall call, FailedAttempt attempt) {
        return Problem.of(ProblemKind.UNTRUSTED_ANSWER, "the response for " + call.what() + " " + attempt.getMessage())
                .hint("check that `" + authority(call) + "` is the right host; a proxy or captive portal may be"
                        + " answering");
    }

    private Problem broken(ApiCall call, FailedAttempt attempt) {
        return ConnectionProblem.of(settings, call.target(settings.hosts()), attempt.kind(), deadline.whose());
    }

    private OrgException answered(ApiCall call, FailedAttempt attempt) {
        return switch (call.kind()) {
            case LOGIN -> last(login(call, attempt));
            case PUBLIC -> visitors(call, attempt);
            case LIST, READ, REPLACE, DELETE, MAKE -> api(call, attempt);
        };
    }

    /** The CDN answers requests for missing files as if they were forbidden (contract §9). */
    private OrgException visitors(ApiCall call, FailedAttempt attempt) {
        return switch (attempt.status()) {
            case 401, 403, 404, 410 ->
                new OrgException(
                        Failure.NOT_FOUND, Problem.of(ProblemKind.NOT_SERVED, "the CDN does not serve " + call.what()));
            default -> last(failed(call, attempt));
        };
    }

    private Problem login(ApiCall call, FailedAttempt attempt) {
        int status = attempt.status();
        if (status == 401 || status == 403 || attempt.error().hasCode("invalid_client")) {
            return credentialsRefused(attempt);
        }
        if (status == 404) {
            return wrongHost(call, ProblemKind.REFUSED);
        }
        boolean refused = status >= 400 && status < 500 && !attempt.rateLimited() && !attempt.passing();
        return refused ? refused(call, attempt) : failed(call, attempt);
    }

    private OrgException api(ApiCall call, FailedAttempt attempt) {
        return switch (attempt.status()) {
            case 400 -> badRequest(call, attempt);
            case 401 -> last(tokenRefused(attempt));
            case 403 -> last(forbidden(call, attempt));
            case 404, 410 -> notFound(call, attempt);
            // Some gateways answer 408 for a resource that the service cannot find yet.
            case 408 ->
                new OrgException(
                        call.kind() == CallKind.READ ? Failure.NOT_FOUND : Failure.FINAL, failed(call, attempt));
            case 409 -> new OrgException(conflict(call), refused(call, attempt));
            case 413, 415, 422 -> last(refused(call, attempt));
            default -> last(failed(call, attempt));
        };
    }

    private static OrgException last(Problem problem) {
        return new OrgException(Failure.FINAL, problem);
    }

    private static OrgException badRequest(ApiCall call, FailedAttempt attempt) {
        ServiceError error = attempt.error();
        if (error.saysNothingNew()) {
            return new OrgException(Failure.UNCHANGED, refused(call, attempt));
        }
        // A deployment may not know a version yet that was just published: an error about it may be temporary.
        boolean namesMember = error.fields().stream().anyMatch(field -> !field.startsWith("configuration"));
        boolean stays = FINAL_CODES.stream().anyMatch(error::hasCode) || error.isNotImplemented() || namesMember;
        return new OrgException(
                stays ? Failure.FINAL : Failure.NOT_YET,
                refused(call, attempt),
                error.named(),
                error.hasCode("invalid.property"));
    }

    private static Failure conflict(ApiCall call) {
        return switch (call.kind()) {
            case DELETE -> Failure.IN_USE;
            case REPLACE, MAKE -> Failure.CONFLICT;
            case LOGIN, LIST, READ, PUBLIC -> Failure.FINAL;
        };
    }

    private static Problem refused(ApiCall call, FailedAttempt attempt) {
        ServiceError error = attempt.error();
        String said = error.message().isEmpty() ? "" : ": " + error.message();
        String fields = error.fields().isEmpty() ? "a setting" : "`" + String.join("`, `", error.fields()) + "`";
        Problem problem = Problem.of(ProblemKind.REFUSED, "Genesys Cloud rejected " + call.what() + said);
        if (error.isNotImplemented()) {
            return problem.because("the organization can't use " + fields + " yet");
        }
        if (error.message().contains("anguage")) {
            problem = problem.hint("set the language of your texts with `--language en-us`");
        }
        return error.fields().isEmpty() ? problem : problem.because("rejected settings: " + fields);
    }

    private OrgException notFound(ApiCall call, FailedAttempt attempt) {
        if (attempt.error().hasCode("scp.id.not.found")) {
            return last(refused(call, attempt));
        }
        boolean ofTheOrg =
                call.kind() == CallKind.LIST && call.request().getPathParams().isEmpty();
        if (ofTheOrg) {
            return last(wrongHost(call, ProblemKind.SERVICE_FAILED));
        }
        if (call.kind() == CallKind.MAKE) {
            Problem missing =
                    Problem.of(ProblemKind.NOT_FOUND, "something that " + call.what() + " needs was not found");
            return new OrgException(Failure.NOT_FOUND, saying(attempt, missing));
        }
        ProblemKind kind = attempt.status() == 410 ? ProblemKind.GONE : ProblemKind.NOT_FOUND;
        return new OrgException(Failure.NOT_FOUND, Problem.of(kind, "there is no " + call.bare()));
    }

    private static Problem saying(FailedAttempt attempt, Problem problem) {
        String said = attempt.error().message();
        return said.isEmpty() ? problem : problem.because("Genesys Cloud says: " + said);
    }

    private Problem wrongHost(ApiCall call, ProblemKind kind) {
        return Problem.of(
                        kind,
                        "`" + authority(call) + "` does not know "
                                + call.request().getPath())
                .hint("check the region, and `GENESYS_CLOUD_API_URL` and `GENESYS_CLOUD_LOGIN_URL` if they are set");
    }

    private String authority(ApiCall call) {
        return call.target(settings.hosts()).getAuthority();
    }

    private Problem credentialsRefused(FailedAttempt attempt) {
        Region region = settings.hosts().region();
        String where = region == null
                ? "at `" + settings.hosts().login().getAuthority() + "`"
                : "in region `" + region.name() + "`";
        String said = attempt.error().message();
        return Problem.of(ProblemKind.CREDENTIALS_REFUSED, "Genesys Cloud rejected the client credentials " + where)
                .because("they come from " + settings.credentials().origin()
                        + (said.isEmpty() ? "" : "; Genesys Cloud says: " + said))
                .hint("the right credentials for the wrong region fail the same way; check `--region`, the"
                        + " client ID and the secret");
    }

    private Problem tokenRefused(FailedAttempt attempt) {
        if (attempt.error().hasCode("ip.not.authorized")) {
            return Problem.of(
                    ProblemKind.CREDENTIALS_REFUSED, "Genesys Cloud does not allow this machine's IP address");
        }
        if (settings.credentials() instanceof ClientCredentials) {
            return Problem.of(ProblemKind.CREDENTIALS_REFUSED, "Genesys Cloud rejected a token that it had just issued")
                    .hint("check that the API and login hosts belong to the same region");
        }
        return Problem.of(ProblemKind.CREDENTIALS_REFUSED, "Genesys Cloud rejected the access token")
                .because("it comes from " + settings.credentials().origin()
                        + ", and has expired, was revoked or belongs to another region")
                .hint("get a new token, or use a client ID and secret");
    }

    private static Problem forbidden(ApiCall call, FailedAttempt attempt) {
        ServiceError error = attempt.error();
        if (error.hasCode("app.not.authorized.for.scope")) {
            boolean reads = call.kind() == CallKind.LIST || call.kind() == CallKind.READ;
            String usual = reads ? "webdeployments:readonly" : "webdeployments";
            String named = error.scope();
            String scope = named == null ? usual : named;
            return Problem.of(ProblemKind.PERMISSION_MISSING, "the credentials lack the scope `" + scope + "`")
                    .hint("add the scope to the OAuth client");
        }
        Set<String> named = error.permissions();
        String permission = named.isEmpty() ? call.permission() : String.join("` and `", named);
        Problem problem = Problem.of(
                        ProblemKind.PERMISSION_MISSING, "the credentials lack the permission `" + permission + "`")
                .hint("assign it to a role of the OAuth client, in the division of the deployment");
        return named.isEmpty() ? saying(attempt, problem) : problem;
    }

    private Problem failed(ApiCall call, FailedAttempt attempt) {
        int status = attempt.status();
        int most = settings.limits().maxRetries() + 1;
        String tries = most == 1 ? "" : " (" + most + " attempts)";
        if (attempt.rateLimited()) {
            String summary = attempt.throttled()
                    ? "the login host is still rate-limiting requests after " + Time.text(Retrier.THROTTLE)
                    : "Genesys Cloud is still rate-limiting requests" + tries;
            return Problem.of(ProblemKind.RATE_LIMITED, summary).hint("run the command again later");
        }
        if (status >= 300 && status < 400) {
            return redirected(call, attempt.header("Location"));
        }
        Problem problem = Problem.of(
                ProblemKind.SERVICE_FAILED,
                "Genesys Cloud answered " + status + " for " + call.what() + (attempt.passing() ? tries : ""));
        return saying(attempt, attempt.passing() ? problem.hint(AGAIN) : problem);
    }

    private Problem redirected(ApiCall call, @Nullable String location) {
        String host = hostOf(location);
        return Problem.of(
                        ProblemKind.UNTRUSTED_ANSWER,
                        "`" + authority(call) + "` redirects to "
                                + (host == null ? "another address" : "`" + host + "`"))
                .because("wmconfig does not follow redirects, so that the token stays on its host")
                .hint("a proxy or captive portal may be answering");
    }

    private static @Nullable String hostOf(@Nullable String location) {
        try {
            return location == null ? null : URI.create(location).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
