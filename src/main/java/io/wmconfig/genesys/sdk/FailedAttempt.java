package io.wmconfig.genesys.sdk;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One try that did not bring what it was for; whether that is the end, others decide. */
final class FailedAttempt extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final Set<Integer> PASSING = Set.of(408, TOO_MANY, 500, 502, UNAVAILABLE, 504);

    /** How a try can fail. */
    enum FailureKind {
        /** The service answered with a status other than success. */
        ANSWERED,
        /** No answer, or none to its end. */
        BROKEN,
        /** Success by its status, but the body is cut short or no JSON: something in between may have spoken. */
        UNREADABLE,
        /** Success by its status, but the body contradicts itself, has another shape or is beyond the bounds. */
        UNTRUSTED
    }

    private final FailureKind nature;
    private final int status;
    private final transient Map<String, String> headers;
    private final transient @Nullable ServiceError error;
    private final transient @Nullable ConnectionFailure breakage;
    private @Nullable Long sentUnder;

    private FailedAttempt(
            FailureKind nature,
            String message,
            int status,
            Map<String, String> headers,
            @Nullable ServiceError error,
            @Nullable ConnectionFailure breakage) {
        super(message, null, false, false);
        this.nature = nature;
        this.status = status;
        this.headers = headers;
        this.error = error;
        this.breakage = breakage;
    }

    static FailedAttempt answered(int status, Map<String, String> headers, ServiceError error) {
        return new FailedAttempt(FailureKind.ANSWERED, "answered " + status, status, headers, error, null);
    }

    /** Describes a request that is not sent, because the service refuses all requests for some time. */
    static FailedAttempt shutFor(Duration wait) {
        String seconds = BigDecimal.valueOf(wait.toMillis(), 3).toPlainString();
        return answered(TOO_MANY, Map.of("Retry-After", seconds), ServiceError.NONE);
    }

    static FailedAttempt broken(IOException cause) {
        ConnectionFailure breakage = ConnectionFailure.of(cause);
        return new FailedAttempt(FailureKind.BROKEN, breakage.name(), 0, Map.of(), null, breakage);
    }

    static FailedAttempt unreadable() {
        return new FailedAttempt(FailureKind.UNREADABLE, "is cut short or no JSON", 0, Map.of(), null, null);
    }

    /** Describes an answer, the reason being the end of a sentence that starts with "the answer". */
    static FailedAttempt untrusted(String reason) {
        return new FailedAttempt(FailureKind.UNTRUSTED, reason, 0, Map.of(), null, null);
    }

    /** Notes how many setbacks the whole org had had when the request was sent ({@link RateLimiter#setbacks}). */
    FailedAttempt sentUnder(long setbacks) {
        sentUnder = setbacks;
        return this;
    }

    /** Returns how many setbacks there had been; null for a request that goes past the pace of the org. */
    @Nullable
    Long sentUnder() {
        return sentUnder;
    }

    FailureKind nature() {
        return nature;
    }

    /** Returns the status of the answer, 0 if there was none or its status was success. */
    int status() {
        return status;
    }

    ServiceError error() {
        return error == null ? ServiceError.NONE : error;
    }

    /** Returns how the connection failed, null unless it did. */
    @Nullable
    ConnectionFailure breakage() {
        return breakage;
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    @Nullable
    String correlationId() {
        return error().correlationId();
    }

    boolean rateLimited() {
        return status == TOO_MANY || throttled();
    }

    /** Returns whether the login host refuses more logins for some time. */
    boolean throttled() {
        return status == 400 && error().isLoginThrottle();
    }

    /** Returns whether the service provably never saw the request. */
    boolean unsent() {
        return breakage != null && breakage.unsent();
    }

    /** Returns whether the next try may well succeed. */
    boolean passing() {
        return switch (nature) {
            case ANSWERED -> PASSING.contains(status);
            case BROKEN -> breakage != null && breakage.passing();
            case UNREADABLE -> true;
            case UNTRUSTED -> false;
        };
    }

    /** Returns whether the service may have done what it was asked, although it did not say so. */
    boolean mayHaveWorked() {
        return nature == FailureKind.ANSWERED ? status >= 500 || status == 408 : !unsent();
    }

    /** Returns how long the service asks us to wait; a wait of nothing is no answer, so that we back off. */
    Optional<Duration> askedWait(Instant now) {
        if (!rateLimited() && status != UNAVAILABLE) {
            return Optional.empty();
        }
        Optional<Duration> asked = RemoteTimes.wait(headers.get("Retry-After"), now);
        return asked.isPresent() || status != TOO_MANY
                ? asked
                : RemoteTimes.wait(headers.get("inin-ratelimit-reset"), now);
    }
}
