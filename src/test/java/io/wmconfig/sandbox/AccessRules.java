package io.wmconfig.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The permissions that the tokens of a sandbox have, or how often they may ask. */
public final class AccessRules {
    private static final String ROOT = "/api/v2/webdeployments/";

    /** What an operation needs, all of it; the other operations need nothing. */
    private static final Map<Api.Route, List<String>> NEEDED = needed();

    private AccessRules() {}

    /** A sandbox whose tokens have these permissions only. */
    public static TestSettings permitting(TestSettings settings, Set<String> permissions) {
        return settings.withHooks(new Hooks() {
            @Override
            public Response authorized(Request request, String token, Answering answering) throws IOException {
                List<String> missing = new ArrayList<>(permissionsFor(request));
                missing.removeAll(permissions);
                return missing.isEmpty() ? answering.answer() : refused(String.join(", ", missing));
            }
        });
    }

    /** A sandbox that refuses what a token asks for beyond a rate, in the form {@code window} or {@code retry}. */
    public static TestSettings limiting(TestSettings settings, RateLimit limit, String form) {
        RateGauge gauge = new RateGauge(limit, settings.clock());
        Faults header = new Faults(settings.switches(), settings.clock());
        return settings.withHooks(new Hooks() {
            @Override
            public Response authorized(Request request, String token, Answering answering) throws IOException {
                RateGauge.GaugeReading reading = gauge.count(token);
                boolean window = form.equals("window");
                if (!reading.over()) {
                    return rated(answering.answer(), limit, reading);
                }
                Response refused = header.withRetryAfter(
                        RateLimitResponse.answer(limit, reading, window), Long.toString(reading.reset()));
                return window ? rated(refused, limit, reading) : refused;
            }
        });
    }

    private static Response rated(Response answer, RateLimit limit, RateGauge.GaugeReading reading) {
        return answer.with("inin-ratelimit-count", Integer.toString(reading.count()))
                .with("inin-ratelimit-allowed", Integer.toString(limit.requests()))
                .with("inin-ratelimit-reset", Long.toString(reading.reset()));
    }

    private static Response refused(String missing) {
        return ApiError.templated(
                        ErrorCode.MISSING_PERMISSIONS,
                        "Unable to perform the requested action. You are missing the following permission(s):"
                                + " {permissions}",
                        Map.of("permissions", missing))
                .answer();
    }

    private static List<String> permissionsFor(Request request) {
        if (!request.path().startsWith(ROOT)) {
            return List.of();
        }
        List<String> segments = request.segments().subList(3, request.segments().size());
        for (Map.Entry<Api.Route, List<String>> each : NEEDED.entrySet()) {
            if (each.getKey().method().equals(request.method())
                    && each.getKey().match(segments).isPresent()) {
                return each.getValue();
            }
        }
        return List.of();
    }

    private static Map<Api.Route, List<String>> needed() {
        Map<Api.Route, List<String>> needed = new LinkedHashMap<>();
        String identities = "deployments/*/identityresolution";
        add(needed, "GET", "configurations", "configuration:view");
        add(needed, "POST", "configurations", "configuration:add");
        add(needed, "DELETE", "configurations/*", "configuration:delete");
        add(needed, "GET", "configurations/*/versions", "configuration:view");
        add(needed, "PUT", "configurations/*/versions/draft", "configuration:edit");
        add(needed, "GET", "configurations/*/versions/*", "configuration:view");
        add(needed, "POST", "configurations/*/versions/draft/publish", "configuration:edit", "configuration:add");
        add(needed, "GET", "deployments", "deployment:view");
        add(needed, "POST", "deployments", "deployment:add");
        add(needed, "GET", "deployments/*", "deployment:view");
        add(needed, "PUT", "deployments/*", "deployment:edit");
        add(needed, "DELETE", "deployments/*", "deployment:delete");
        add(needed, "GET", identities, "deployment:view", "identityResolution:view");
        add(needed, "PUT", identities, "deployment:edit", "identityResolution:edit");
        return needed;
    }

    private static void add(Map<Api.Route, List<String>> needed, String method, String path, String... permissions) {
        List<String> full = new ArrayList<>();
        for (String permission : permissions) {
            full.add("webDeployments:" + permission);
        }
        needed.put(Api.Route.of(method, path, (request, ids, org) -> Response.empty(500)), full);
    }
}
