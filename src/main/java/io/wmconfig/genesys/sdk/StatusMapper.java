package io.wmconfig.genesys.sdk;

import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.genesys.sdk.ApiCall.CallKind;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.ClientCredentials;
import io.wmconfig.settings.Region;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what the statuses of the service mean (contract §2, §6). */
final class StatusMapper {
    /** Reasons for a 400 that no waiting changes. */
    private static final Set<String> FINAL_CODES = Set.of(
            "invalid.value", "invalid.property", "constraint.validation", "bad.flow.id", "resource.limit.exceeded");

    private final Connection settings;

    StatusMapper(Connection settings) {
        this.settings = settings;
    }

    /** Returns the problem with what the service answered, if it did. */
    static Problem withAnswer(Problem problem, FailedAttempt setback) {
        return setback.status() == 0 ? problem : problem.answered(setback.status(), setback.correlationId());
    }

    OrgException of(ApiCall call, FailedAttempt setback) {
        OrgException plain = switch (call.nature()) {
            case LOGIN -> login(call, setback);
            case PUBLIC -> visitors(call, setback);
            case LIST, READ, REPLACE, DELETE, MAKE -> api(call, setback);
        };
        return plain.with(withAnswer(plain.problem(), setback));
    }

    /** What is not there is refused as if it were forbidden (contract §9). */
    private OrgException visitors(ApiCall call, FailedAttempt setback) {
        return switch (setback.status()) {
            case 401, 403, 404, 410 ->
                new OrgException(
                        Failure.NOT_FOUND,
                        Problem.of(ProblemKind.NOT_SERVED, "the CDN does not hand out " + call.what()));
            default -> failed(call, setback);
        };
    }

    private OrgException login(ApiCall call, FailedAttempt setback) {
        int status = setback.status();
        if (status == 401 || status == 403 || setback.error().hasCode(Set.of("invalid_client"))) {
            return last(credentialsRefused(setback));
        }
        if (status == 404) {
            return last(wrongHost(call, ProblemKind.REFUSED));
        }
        boolean refused = status >= 400 && status < 500 && !setback.rateLimited() && !setback.passing();
        return refused ? last(refused(call, setback)) : failed(call, setback);
    }

    private OrgException api(ApiCall call, FailedAttempt setback) {
        return switch (setback.status()) {
            case 400 -> badRequest(call, setback);
            case 401 -> last(tokenRefused(setback));
            case 403 -> last(forbidden(call, setback));
            case 404, 410 -> notFound(call, setback);
            case 408 -> timedOut(call, setback);
            case 409 -> conflict(call, setback);
            case 413, 415, 422 -> last(refused(call, setback));
            default -> failed(call, setback);
        };
    }

    private static OrgException last(Problem problem) {
        return new OrgException(Failure.FINAL, problem);
    }

    /** Some gateways answer so for what the service cannot find yet. */
    private OrgException timedOut(ApiCall call, FailedAttempt setback) {
        OrgException failed = failed(call, setback);
        return call.nature() == CallKind.READ ? new OrgException(Failure.NOT_FOUND, failed.problem()) : failed;
    }

    private static OrgException badRequest(ApiCall call, FailedAttempt setback) {
        ServiceError error = setback.error();
        if (error.saysNothingNew()) {
            return new OrgException(Failure.UNCHANGED, refused(call, setback));
        }
        boolean stays = error.hasCode(FINAL_CODES) || error.isNotImplemented() || namesMember(error);
        return new OrgException(
                stays ? Failure.FINAL : Failure.NOT_YET,
                refused(call, setback),
                error.named(),
                error.hasCode(Set.of("invalid.property")));
    }

    /** A version that was published a moment ago may not be known to deployments yet: that member may pass. */
    private static boolean namesMember(ServiceError error) {
        return error.fields().stream().anyMatch(field -> !field.startsWith("configuration"));
    }

    private static OrgException conflict(ApiCall call, FailedAttempt setback) {
        return switch (call.nature()) {
            case DELETE -> new OrgException(Failure.IN_USE, refused(call, setback));
            case REPLACE, MAKE -> new OrgException(Failure.CONFLICT, refused(call, setback));
            case LOGIN, LIST, READ, PUBLIC -> last(refused(call, setback));
        };
    }

    private static Problem refused(ApiCall call, FailedAttempt setback) {
        ServiceError error = setback.error();
        String said = error.message().isEmpty() ? "" : ": " + error.message();
        Problem problem = Problem.of(ProblemKind.REFUSED, "the service refused " + call.what() + said);
        if (error.isNotImplemented()) {
            return problem.because("the organization may not use " + fields(error) + " yet");
        }
        if (error.message().contains("anguage")) {
            problem = problem.hint("name the language of your texts: `--language en-us`");
        }
        return error.fields().isEmpty() ? problem : problem.because("it is about " + fields(error));
    }

    private static String fields(ServiceError error) {
        return error.fields().isEmpty() ? "a member" : "`" + String.join("`, `", error.fields()) + "`";
    }

    private OrgException notFound(ApiCall call, FailedAttempt setback) {
        boolean reference = setback.error().hasCode(Set.of("scp.id.not.found"));
        if (reference) {
            return last(refused(call, setback));
        }
        boolean ofTheOrg =
                call.nature() == CallKind.LIST && call.request().getPathParams().isEmpty();
        if (ofTheOrg) {
            return last(wrongHost(call, ProblemKind.SERVICE_FAILED));
        }
        if (call.nature() == CallKind.MAKE) {
            return new OrgException(Failure.NOT_FOUND, missing(call, setback));
        }
        ProblemKind kind = setback.status() == 410 ? ProblemKind.GONE : ProblemKind.NOT_FOUND;
        return new OrgException(Failure.NOT_FOUND, Problem.of(kind, "there is no " + bare(call.what())));
    }

    private static Problem missing(ApiCall call, FailedAttempt setback) {
        String said = setback.error().message();
        Problem problem = Problem.of(ProblemKind.NOT_FOUND, "something that " + call.what() + " needs was not found");
        return said.isEmpty() ? problem : problem.because("the service says: " + said);
    }

    private static String bare(String what) {
        return what.startsWith("the ") ? what.substring(4) : what;
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

    private Problem credentialsRefused(FailedAttempt setback) {
        Region region = settings.hosts().region();
        String where = region == null
                ? "at `" + settings.hosts().login().getAuthority() + "`"
                : "in region `" + region.name() + "`";
        String said = setback.error().message();
        String detail = "they come from " + settings.credentials().origin()
                + (said.isEmpty() ? "" : "; the service says: " + said);
        return Problem.of(ProblemKind.CREDENTIALS_REFUSED, "Genesys Cloud refused the client credentials " + where)
                .because(detail)
                .hint("a right secret in a wrong region looks the same: check `--region`, id and secret");
    }

    private Problem tokenRefused(FailedAttempt setback) {
        if (setback.error().hasCode(Set.of("ip.not.authorized"))) {
            return Problem.of(
                    ProblemKind.CREDENTIALS_REFUSED, "Genesys Cloud does not allow this machine's IP address");
        }
        if (settings.credentials() instanceof ClientCredentials) {
            return Problem.of(ProblemKind.CREDENTIALS_REFUSED, "Genesys Cloud refused a token that it had just given")
                    .hint("do API and login host belong to the same region?");
        }
        return Problem.of(ProblemKind.CREDENTIALS_REFUSED, "Genesys Cloud refused the access token")
                .because("it comes from " + settings.credentials().origin()
                        + ", and has expired, was revoked or is another region's")
                .hint("ask for a new one, or use a client id and secret");
    }

    private static Problem forbidden(ApiCall call, FailedAttempt setback) {
        ServiceError error = setback.error();
        if (error.hasCode(Set.of("app.not.authorized.for.scope"))) {
            String named = error.scope();
            String scope = named == null ? scope(call) : named;
            return Problem.of(ProblemKind.PERMISSION_MISSING, "the credentials lack the scope `" + scope + "`")
                    .hint("add the scope to the OAuth client");
        }
        Set<String> named = error.permissions();
        String permission = named.isEmpty() ? call.permission() : String.join("` and `", named);
        Problem problem = Problem.of(
                        ProblemKind.PERMISSION_MISSING, "the credentials lack the permission `" + permission + "`")
                .hint("give it to a role of the OAuth client, in the division of what is changed");
        return named.isEmpty() && !error.message().isEmpty()
                ? problem.because("the service says: " + error.message())
                : problem;
    }

    private static String scope(ApiCall call) {
        boolean reads = call.nature() == CallKind.LIST || call.nature() == CallKind.READ;
        return reads ? "webdeployments:readonly" : "webdeployments";
    }

    private OrgException failed(ApiCall call, FailedAttempt setback) {
        int status = setback.status();
        if (setback.rateLimited()) {
            String who = setback.throttled() ? "the login host" : "the service";
            String until = setback.throttled() ? " after " + TimeText.seconds(Retrier.THROTTLE) : tries();
            return last(Problem.of(ProblemKind.RATE_LIMITED, who + " is still rate limiting us" + until)
                    .hint("run the same command again later"));
        }
        if (status >= 300 && status < 400) {
            return last(redirected(call, setback.header("Location")));
        }
        String said = setback.error().message();
        Problem problem = Problem.of(
                ProblemKind.SERVICE_FAILED,
                "the service answered " + status + " for " + call.what() + (setback.passing() ? tries() : ""));
        problem = setback.passing() ? problem.hint(TimeText.AGAIN) : problem;
        return last(said.isEmpty() ? problem : problem.because("the service says: " + said));
    }

    private String tries() {
        int tries = settings.limits().maxRetries() + 1;
        return tries == 1 ? "" : " (" + tries + " tries)";
    }

    private Problem redirected(ApiCall call, @Nullable String location) {
        String host = hostOf(location);
        return Problem.of(
                        ProblemKind.UNTRUSTED_ANSWER,
                        "`" + authority(call) + "` sends us to "
                                + (host == null ? "another address" : "`" + host + "`"))
                .because("a redirect is never followed: the token must not leave its host")
                .hint("is a login page or a proxy in between?");
    }

    private static @Nullable String hostOf(@Nullable String location) {
        try {
            return location == null ? null : URI.create(location).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
