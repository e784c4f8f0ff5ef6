package io.wmconfig.genesys.sdk;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.Proxy;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Says in plain words what happened to a connection. */
final class NetworkWords {
    private NetworkWords() {}

    /** Says what happened while the time was that of the whole command. */
    static Problem problem(Connection settings, URI target, ConnectionFailure breakage) {
        return problem(settings, target, breakage, "the command");
    }

    /**
     * Says what happened.
     *
     * @param whose what the time was for, to be put into a sentence
     */
    static Problem problem(Connection settings, URI target, ConnectionFailure breakage, String whose) {
        Proxy proxy = settings.proxies().forHost(target).orElse(null);
        String host = "`" + target.getAuthority() + "`";
        String next = proxy == null ? host : "the proxy `" + proxy.host() + ":" + proxy.port() + "`";
        ProblemKind kind = breakage == ConnectionFailure.OUT_OF_TIME ? ProblemKind.TIMEOUT : ProblemKind.NETWORK_FAILED;
        Problem problem = Problem.of(kind, summary(settings, breakage, host, next, whose));
        String hint = hint(breakage, proxy);
        return hint == null ? problem : problem.hint(hint);
    }

    private static String summary(
            Connection settings, ConnectionFailure breakage, String host, String next, String whose) {
        return switch (breakage) {
            case OUT_OF_TIME ->
                "the time limit of " + TimeText.seconds(settings.limits().total()) + " for " + whose + " was reached";
            case UNKNOWN_HOST -> "the host name of " + next + " is unknown";
            case REFUSED -> next + " refused the connection";
            case CONNECT_TIMEOUT ->
                "no connection to " + next + " in "
                        + TimeText.seconds(settings.limits().connect());
            case PROXY_REFUSED -> next + " refused to connect to " + host;
            case PROXY_FAILED -> next + " could not connect to " + host;
            case CERTIFICATE_EXPIRED -> "the certificate of " + host + " has expired";
            case CERTIFICATE_EARLY -> "the certificate of " + host + " is not valid yet";
            case CERTIFICATE_HOST -> "the certificate of " + host + " is for another host";
            case CERTIFICATE_AUTHORITY -> "the certificate of " + host + " is signed by an unknown authority";
            case CERTIFICATE -> "the certificate of " + host + " is not trusted";
            case TLS -> "TLS with " + host + " failed";
            case CUT_EARLY, CUT -> "the connection to " + host + " was cut";
            case ANSWER_TIMEOUT ->
                "no answer from " + host + " in "
                        + TimeText.seconds(settings.limits().answer());
        };
    }

    private static @Nullable String hint(ConnectionFailure breakage, @Nullable Proxy proxy) {
        return switch (breakage) {
            case CERTIFICATE_AUTHORITY ->
                "if your network has its own authority, name its certificate with `--ca-file`";
            case CERTIFICATE_EXPIRED, CERTIFICATE_EARLY -> "check the clock of this machine (`date`)";
            case CERTIFICATE_HOST -> "check the region and the addresses in the settings";
            case PROXY_REFUSED -> "check user and password in `HTTPS_PROXY`, and what the proxy allows";
            case OUT_OF_TIME -> "run the same command again, with a longer `--timeout`";
            case UNKNOWN_HOST, REFUSED, CONNECT_TIMEOUT ->
                proxy == null
                        ? "check the network, and whether it wants a proxy (`HTTPS_PROXY`)"
                        : "check `HTTPS_PROXY`";
            case PROXY_FAILED, CUT_EARLY, ANSWER_TIMEOUT, CUT -> TimeText.AGAIN;
            case TLS, CERTIFICATE -> null;
        };
    }
}
