package io.wmconfig.genesys.sdk;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Describes why one request failed; {@link Retrier} decides whether that ends the call. */
final class FailedAttempt extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final Set<Integer> PASSING = Set.of(408, TOO_MANY, 500, 502, UNAVAILABLE, 504);
    private static final Pattern WRONG_HOST = Pattern.compile("^No (subject alternative|name matching)");
    private static final Pattern PROXY_STATUS = Pattern.compile("Proxy returns \"HTTP/\\S+ (\\d)");

    private final FailureKind kind;
    private final int status;
    private final transient Map<String, String> headers;
    private final transient ServiceError error;
    private @Nullable Long sentUnder;

    /** Ways in which an attempt can fail, in the order of the steps of a request; true if the next may succeed. */
    enum FailureKind {
        /** The deadline of the command was reached before anything was sent. */
        OUT_OF_TIME(false),
        UNKNOWN_HOST(true),
        /** Nothing listens on that port, or there is no route to the host. */
        REFUSED(true),
        CONNECT_TIMEOUT(true),
        /** The proxy refused to connect us, for a permanent reason. */
        PROXY_REFUSED(false),
        /** The proxy could not reach the host. */
        PROXY_FAILED(true),
        CERTIFICATE_EXPIRED(false),
        CERTIFICATE_EARLY(false),
        CERTIFICATE_HOST(false),
        CERTIFICATE_AUTHORITY(false),
        CERTIFICATE(false),
        TLS(true),
        /** The connection was cut before the request was sent. */
        CUT_EARLY(true),
        ANSWER_TIMEOUT(true),
        /** The connection was cut before the answer was complete. */
        CUT(true),
        /** The service answered with a status other than success, which decides about the next attempt. */
        ANSWERED(false),
        /** The status is success, but the body is truncated or not JSON: a proxy or gateway may have answered. */
        UNREADABLE(true),
        /** The status is success, but the body contradicts itself, has another shape or exceeds the limits. */
        UNTRUSTED(false);

        private final boolean passing;

        FailureKind(boolean passing) {
            this.passing = passing;
        }

        boolean isConnection() {
            return compareTo(CUT) <= 0;
        }
    }

    /** Thrown before the request was sent; without a cause if the deadline had been reached. */
    static final class UnsentException extends IOException {
        private static final long serialVersionUID = 1L;

        UnsentException(@Nullable IOException cause) {
            super(cause);
        }
    }

    private FailedAttempt(
            FailureKind kind, String message, int status, Map<String, String> headers, ServiceError error) {
        super(message, null, false, false);
        this.kind = kind;
        this.status = status;
        this.headers = headers;
        this.error = error;
    }

    static FailedAttempt answered(int status, Map<String, String> headers, ServiceError error) {
        return new FailedAttempt(FailureKind.ANSWERED, "answered " + status, status, headers, error);
    }

    /** Describes a request that is not sent because the service rejects all requests for some time. */
    static FailedAttempt shutFor(Duration wait) {
        String seconds = BigDecimal.valueOf(wait.toMillis(), 3).toPlainString();
        return answered(TOO_MANY, Map.of("Retry-After", seconds), ServiceError.NONE);
    }

    static FailedAttempt broken(IOException cause) {
        FailureKind kind = kindOf(cause);
        return new FailedAttempt(kind, kind.name(), 0, Map.of(), ServiceError.NONE);
    }

    static FailedAttempt unreadable() {
        return new FailedAttempt(FailureKind.UNREADABLE, "is truncated or not JSON", 0, Map.of(), ServiceError.NONE);
    }

    /** Describes a response; the reason completes a sentence that starts with "the response". */
    static FailedAttempt untrusted(String reason) {
        return new FailedAttempt(FailureKind.UNTRUSTED, reason, 0, Map.of(), ServiceError.NONE);
    }

    private static FailureKind kindOf(IOException failure) {
        if (failure instanceof UnsentException) {
            return failure.getCause() == null ? FailureKind.OUT_OF_TIME : beforeSending(failure.getCause());
        }
        return failure instanceof SocketTimeoutException ? FailureKind.ANSWER_TIMEOUT : FailureKind.CUT;
    }

    private static FailureKind beforeSending(Throwable failure) {
        if (failure instanceof UnknownHostException) {
            return FailureKind.UNKNOWN_HOST;
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return FailureKind.REFUSED;
        }
        if (failure instanceof SocketTimeoutException) {
            return FailureKind.CONNECT_TIMEOUT;
        }
        FailureKind certificate = certificate(failure);
        if (certificate != null) {
            return certificate;
        }
        if (failure instanceof SSLException) {
            return FailureKind.TLS;
        }
        Matcher proxy = PROXY_STATUS.matcher(String.valueOf(failure.getMessage()));
        if (proxy.find()) {
            return "5".equals(proxy.group(1)) ? FailureKind.PROXY_FAILED : FailureKind.PROXY_REFUSED;
        }
        return FailureKind.CUT_EARLY;
    }

    /** Returns what is wrong with a certificate, null if nothing is. The JDK reports some of it only in messages. */
    private static @Nullable FailureKind certificate(Throwable failure) {
        FailureKind found = null;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            if (t instanceof CertificateExpiredException) {
                return FailureKind.CERTIFICATE_EXPIRED;
            }
            if (t instanceof CertificateNotYetValidException) {
                return FailureKind.CERTIFICATE_EARLY;
            }
            if (t instanceof CertPathBuilderException) {
                return FailureKind.CERTIFICATE_AUTHORITY;
            }
            boolean certificate = t instanceof CertificateException;
            if (message.startsWith("HTTPS hostname wrong")
                    || (certificate && WRONG_HOST.matcher(message).find())) {
                return FailureKind.CERTIFICATE_HOST;
            }
            found = certificate ? FailureKind.CERTIFICATE : found;
        }
        return found;
    }

    /** Sets how many setbacks there had been when the request was sent ({@link RateLimiter#setbacks}). */
    FailedAttempt sentUnder(long setbacks) {
        sentUnder = setbacks;
        return this;
    }

    /** Returns how many setbacks there had been; null if the rate limiter does not count this request. */
    @Nullable
    Long sentUnder() {
        return sentUnder;
    }

    FailureKind kind() {
        return kind;
    }

    /** Returns the status of the response, 0 if there was none or its status was success. */
    int status() {
        return status;
    }

    ServiceError error() {
        return error;
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    boolean rateLimited() {
        return status == TOO_MANY || throttled();
    }

    /** Returns whether the login host rejects more logins for some time. */
    boolean throttled() {
        return status == 400 && error.isLoginThrottle();
    }

    /** Returns whether the service certainly never received the request. */
    boolean unsent() {
        return kind.compareTo(FailureKind.CUT_EARLY) <= 0;
    }

    /** Returns whether the next attempt may succeed. */
    boolean passing() {
        return kind == FailureKind.ANSWERED ? PASSING.contains(status) : kind.passing;
    }

    /** Returns whether the service may have carried out the request without confirming it. */
    boolean mayHaveWorked() {
        return kind == FailureKind.ANSWERED ? status >= 500 || status == 408 : !unsent();
    }

    /** Returns how long the service asks us to wait; a wait of zero counts as none, so that we back off. */
    Optional<Duration> askedWait(Instant now) {
        if (!rateLimited() && status != UNAVAILABLE) {
            return Optional.empty();
        }
        Optional<Duration> asked = RemoteTimes.wait(headers.get("Retry-After"), now);
        return asked.isPresent() || status != TOO_MANY
                ? asked
                : RemoteTimes.wait(headers.get("inin-ratelimit-reset"), now);
    }

    /** Returns the failure in a few words. */
    String reason() {
        if (rateLimited()) {
            return throttled() ? "login rate limited" : "rate limited";
        }
        return switch (kind) {
            case ANSWERED -> "Genesys Cloud answered " + status;
            case UNREADABLE, UNTRUSTED -> "unreadable response";
            case UNKNOWN_HOST -> "cannot resolve host";
            case REFUSED -> "connection refused";
            case CONNECT_TIMEOUT -> "connection timed out";
            case ANSWER_TIMEOUT -> "no response in time";
            default -> "connection lost";
        };
    }
}
