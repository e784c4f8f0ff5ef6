package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Routes a request to an endpoint and runs it on the org. */
final class Api {
    private static final List<String> ROOT = List.of("api", "v2", "webdeployments");
    private static final List<String> PUBLIC_ROOT = List.of("webdeployments", "v1");

    private final SandboxSettings settings;
    private final OrgStore store;
    private final ServerFields serverFields;
    private final TokenStore tokens;
    private final List<Route> routes;
    private final List<Route> publicRoutes;
    private final AtomicInteger reads = new AtomicInteger();
    private PendingDelay fresh = PendingDelay.OPEN;

    Api(SandboxSettings settings, OrgStore store, ServerFields serverFields, TokenStore tokens, String baseUrl) {
        this.settings = settings;
        this.store = store;
        this.serverFields = serverFields;
        this.tokens = tokens;
        DocumentSchema shapes = DocumentSchema.load();
        Listing listing = new Listing(settings.switches(), baseUrl);
        ConfigurationEndpoints configurations =
                new ConfigurationEndpoints(settings.switches(), serverFields, shapes, listing);
        DeploymentEndpoints deployments = new DeploymentEndpoints(settings.switches(), serverFields, shapes, listing);
        String draft = "configurations/*/versions/draft";
        this.routes = List.of(
                Route.of("GET", "configurations", configurations::list),
                Route.of("POST", "configurations", configurations::create),
                Route.of("DELETE", "configurations/*", configurations::delete),
                Route.of("GET", "configurations/*/versions", configurations::versions),
                Route.of("PUT", draft, configurations::putDraft),
                Route.of("GET", "configurations/*/versions/*", configurations::version),
                Route.of("POST", draft + "/publish", configurations::publish),
                Route.of("GET", "deployments", deployments::list),
                Route.of("POST", "deployments", deployments::create),
                Route.of("GET", "deployments/*", deployments::get),
                Route.of("PUT", "deployments/*", deployments::put),
                Route.of("DELETE", "deployments/*", deployments::delete),
                Route.of("GET", "deployments/*/configurations", deployments::activeConfiguration),
                Route.of("GET", "deployments/*/identityresolution", deployments::identities),
                Route.of("PUT", "deployments/*/identityresolution", deployments::putIdentities));
        PublicDocuments documents = new PublicDocuments(serverFields);
        this.publicRoutes = List.of(
                Route.of("GET", "deployments/*/config.json", documents::config),
                Route.of("GET", "deployments/*/domains.json", documents::domains));
    }

    /** Answers a request; if {@code stale}, a GET sees the org as it was before the last write. */
    Response answer(Request request, boolean stale) throws IOException {
        try {
            List<String> segments = request.segments();
            if (request.path().equals("/oauth/token")) {
                return tokens.issue(request);
            }
            if (startsWith(segments, PUBLIC_ROOT)) {
                List<String> rest = segments.subList(PUBLIC_ROOT.size(), segments.size());
                return store.transact(org -> run(publicRoutes, rest, request, org));
            }
            if (!segments.get(0).equals("api")) {
                throw ApiError.of(ErrorCode.NOT_FOUND);
            }
            String token = tokens.check(request);
            if (request.method().equals("GET") && request.path().equals("/api/v2/tokens/me")) {
                return tokens.owner(token);
            }
            return settings.hooks().authorized(request, token, () -> work(request, stale));
        } catch (ApiError refusal) {
            return refusal.answer();
        }
    }

    private Response work(Request request, boolean stale) throws IOException {
        List<String> segments = request.segments();
        if (!startsWith(segments, ROOT)) {
            throw ApiError.of(ErrorCode.NOT_FOUND);
        }
        List<String> rest = segments.subList(ROOT.size(), segments.size());
        boolean isRead = request.method().equals("GET");
        boolean late = reads.get() >= settings.switches().count(Behavior.DEFAULTS_APPEAR);
        Response answer = work(rest, request, isRead, isRead && (isStale() || stale));
        if (isRead) {
            reads.incrementAndGet();
        } else if (answer.status() < 300 && answer.json() instanceof ObjectNode document) {
            answer = written(rest, request, answer, document);
        }
        String defaults = settings.switches().value(Behavior.DEFAULTS);
        if (late && (defaults.equals("late") || (isRead && defaults.equals("read")))) {
            Normalizer.show(answer.json());
        }
        if (settings.switches().is(Behavior.FORM, "other")) {
            Normalizer.inOtherForm(answer.json());
        }
        return answer;
    }

    /** Returns the response to a write in the form that {@link Behavior#WRITE_ANSWERS} selects. */
    private Response written(List<String> rest, Request request, Response answer, ObjectNode document) {
        return switch (settings.switches().value(Behavior.WRITE_ANSWERS)) {
            case "empty" -> Response.empty(answer.status());
            case "id" -> Response.json(answer.status(), document.retain("id"));
            case "before" -> {
                boolean publish = rest.get(rest.size() - 1).equals("publish");
                Request read = request.reading();
                yield publish || request.method().equals("PUT")
                        ? store.before(org -> run(routes, publish ? rest.subList(0, rest.size() - 1) : rest, read, org))
                        : answer;
            }
            default -> answer;
        };
    }

    private Response work(List<String> rest, Request request, boolean isRead, boolean stale) throws IOException {
        if (stale) {
            return store.before(org -> run(routes, rest, request, org));
        }
        return store.transact(org -> {
            org.sweep(serverFields.now());
            Response answer = run(routes, rest, request, org);
            if (!isRead && org.isWritten()) {
                refresh();
            }
            return answer;
        });
    }

    private Response run(List<Route> candidates, List<String> segments, Request request, OrgState org) {
        Set<String> allowed = new TreeSet<>();
        try {
            for (Route route : candidates) {
                Optional<List<String>> ids = route.match(segments);
                if (ids.isPresent() && route.method().equals(request.method())) {
                    return route.action().run(request, ids.get(), org);
                }
                if (ids.isPresent()) {
                    allowed.add(route.method());
                }
            }
        } catch (ApiError refusal) {
            return refusal.answer();
        }
        return allowed.isEmpty()
                ? ApiError.of(ErrorCode.NOT_FOUND).answer()
                : ApiError.of(ErrorCode.METHOD).answer().with("Allow", String.join(", ", allowed));
    }

    private synchronized void refresh() {
        fresh = settings.switches().pending(Behavior.STALE_READS, serverFields.now());
    }

    private synchronized boolean isStale() {
        Instant now = serverFields.now();
        boolean stale = !fresh.isOpen(now);
        fresh = fresh.read();
        return stale;
    }

    private static boolean startsWith(List<String> segments, List<String> root) {
        return segments.size() >= root.size()
                && segments.subList(0, root.size()).equals(root);
    }

    /**
     * One operation of the API.
     *
     * @param pattern path below the root of the API; {@code *} is an ID
     */
    record Route(String method, List<String> pattern, RouteHandler action) {
        @FunctionalInterface
        interface RouteHandler {
            Response run(Request request, List<String> ids, OrgState org);
        }

        static Route of(String method, String path, RouteHandler action) {
            return new Route(method, List.of(path.split("/", -1)), action);
        }

        Optional<List<String>> match(List<String> segments) {
            if (segments.size() != pattern.size()) {
                return Optional.empty();
            }
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < pattern.size(); i++) {
                if (pattern.get(i).equals("*")) {
                    ids.add(segments.get(i));
                } else if (!pattern.get(i).equals(segments.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(List.copyOf(ids));
        }
    }
}
