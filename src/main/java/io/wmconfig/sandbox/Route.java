package io.wmconfig.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One operation of the API.
 *
 * @param method the HTTP method
 * @param pattern the path below the root of the API; {@code *} is an id
 * @param action what it does
 */
record Route(String method, List<String> pattern, RouteHandler action) {
    /** The work of an operation, given the ids in its path. */
    @FunctionalInterface
    interface RouteHandler {
        Response run(Request request, List<String> ids, OrgState org);
    }

    static Route of(String method, String path, RouteHandler action) {
        return new Route(method, List.of(path.split("/", -1)), action);
    }

    /** The ids in a path that fits. */
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
