package io.wmconfig.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** The two documented answers to a client that is too fast. */
final class RateLimitResponse {
    private RateLimitResponse() {}

    static Response answer(RateLimit limit, RateGauge.GaugeReading reading, boolean window) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (window) {
            parameters.put("rate", Integer.toString(limit.requests()));
            parameters.put("window", Long.toString(Math.max(1, limit.window().toSeconds())));
            return ApiError.templated(
                            ErrorCode.TOO_MANY,
                            "Rate limit exceeded the maximum [{rate}] requests within [{window}] seconds",
                            parameters)
                    .answer();
        }
        parameters.put("retryAfter", Long.toString(reading.reset()));
        return ApiError.templated(
                        ErrorCode.TOO_MANY_RETRY,
                        "Rate limit exceeded the maximum. Retry the request in [{retryAfter}] seconds",
                        parameters)
                .answer();
    }
}
