package io.wmconfig.genesys.sdk;

import io.wmconfig.genesys.sdk.FailedAttempt.FailureKind;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.Proxy;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Describes a connection failure and how to fix it. */
final class ConnectionProblem {
    private ConnectionProblem() {}

    /** Returns the problem; {@code whose} says what the time limit applies to. */
    static Problem of(Connection settings, URI target, FailureKind kind, String whose) {
        Proxy proxy = settings.proxies().forHost(target).orElse(null);
        String host = "`" + target.getAuthority() + "`";
        String next = proxy == null ? host : "the proxy `" + proxy.host() + ":" + proxy.port() + "`";
        String summary = switch (kind) {
            case OUT_OF_TIME -> ErrorMapper.timeLimit(settings.limits().total(), whose) + " was reached";
            case UNKNOWN_HOST -> "cannot resolve host " + next;
            case REFUSED -> next + " refused the connection";
            case CONNECT_TIMEOUT ->
                "cannot connect to " + next + " within "
                        + Time.text(settings.limits().connect());
            case PROXY_REFUSED -> next + " refused to connect to " + host;
            case PROXY_FAILED -> next + " could not connect to " + host;
            case CERTIFICATE_EXPIRED -> "the certificate of " + host + " has expired";
            case CERTIFICATE_EARLY -> "the certificate of " + host + " is not valid yet";
            case CERTIFICATE_HOST -> "the certificate of " + host + " is for another host";
            case CERTIFICATE_AUTHORITY -> "the certificate of " + host + " is signed by an unknown authority";
            case CERTIFICATE -> "the certificate of " + host + " is not trusted";
            case TLS -> "TLS with " + host + " failed";
            case ANSWER_TIMEOUT ->
                "no response from " + host + " within "
                        + Time.text(settings.limits().answer());
            default -> "the connection to " + host + " was cut";
        };
        String hint = hint(kind, proxy);
        Problem problem =
                Problem.of(kind == FailureKind.OUT_OF_TIME ? ProblemKind.TIMEOUT : ProblemKind.NETWORK_FAILED, summary);
        return hint == null ? problem : problem.hint(hint);
    }

    private static @Nullable String hint(FailureKind kind, @Nullable Proxy proxy) {
        return switch (kind) {
            case CERTIFICATE_AUTHORITY ->
                "if your network has its own certificate authority, pass its certificate with `--ca-file`";
            case CERTIFICATE_EXPIRED, CERTIFICATE_EARLY -> "check the clock of this machine (`date`)";
            case CERTIFICATE_HOST -> "check the region and the host settings";
            case PROXY_REFUSED -> "check the user and password in `HTTPS_PROXY`, and which hosts the proxy allows";
            case OUT_OF_TIME -> "run the command again with a longer `--timeout`";
            case UNKNOWN_HOST, REFUSED, CONNECT_TIMEOUT ->
                proxy == null
                        ? "check your network, and whether you need a proxy (`HTTPS_PROXY`)"
                        : "check `HTTPS_PROXY`";
            case TLS, CERTIFICATE -> null;
            default -> ErrorMapper.AGAIN;
        };
    }
}
