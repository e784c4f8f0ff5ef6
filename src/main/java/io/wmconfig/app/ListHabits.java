package io.wmconfig.app;

import static io.wmconfig.app.ObservedCall.CallTarget.LIST_CONFIGURATIONS;
import static io.wmconfig.app.ObservedCall.CallTarget.LIST_DEPLOYMENTS;
import static io.wmconfig.app.ObservedCall.CallTarget.LIST_VERSIONS;

import com.fasterxml.jackson.databind.JsonNode;
import io.wmconfig.genesys.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds out how the service pages, sorts and fills lists. */
final class ListHabits {
    private final List<ObservedCall> calls;
    private final Findings findings;

    ListHabits(List<ObservedCall> calls, Findings findings) {
        this.calls = calls;
        this.findings = findings;
    }

    void find() {
        pages();
        deploymentOrder();
        versionOrder();
        expand();
    }

    private void pages() {
        for (ObservedCall call : calls) {
            if (!call.done(LIST_DEPLOYMENTS, LIST_CONFIGURATIONS, LIST_VERSIONS)) {
                continue;
            }
            findings.add(Assumption.TOTAL, call.answer().path("total").isNumber() ? "shown" : "absent");
            JsonNode entities = call.answer().path("entities");
            if (entities.isEmpty()) {
                String form = entities.isArray() ? "array" : entities.isNull() ? "null" : "absent";
                findings.add(Assumption.EMPTY_LISTS, form);
            }
            String next = call.text("nextUri");
            if (!next.isEmpty() && !next.equals("null")) {
                findings.add(Assumption.NEXT_URI, next.contains("://") ? "absolute" : "relative");
                findings.add(Assumption.PAGE_SIZE, String.valueOf(entities.size()));
            }
        }
    }

    /** Returns the entries of each read of a list, with all its pages joined. */
    private List<List<JsonNode>> walks(ObservedCall.CallTarget kind) {
        List<List<JsonNode>> walks = new ArrayList<>();
        for (ObservedCall call : calls) {
            if (!call.done(kind)) {
                continue;
            }
            if (walks.isEmpty() || !call.has("after")) {
                walks.add(new ArrayList<>());
            }
            call.answer().path("entities").forEach(walks.get(walks.size() - 1)::add);
        }
        return walks;
    }

    private void deploymentOrder() {
        walks(LIST_DEPLOYMENTS).stream()
                .max(Comparator.comparingInt(List::size))
                .map(ListHabits::order)
                .filter(order -> !order.isEmpty())
                .ifPresent(order -> findings.add(Assumption.LIST_ORDER, order));
    }

    private static String order(List<JsonNode> entries) {
        List<String> dates = texts(entries, "dateCreated");
        if (dates.stream().distinct().count() < 2 || dates.contains("")) {
            return "";
        }
        if (isSorted(dates, Comparator.naturalOrder())) {
            return "created";
        }
        if (isSorted(dates, Comparator.reverseOrder())) {
            return "reversed";
        }
        List<String> names = texts(entries, "name");
        boolean byName = isSorted(names, Comparator.naturalOrder()) || isSorted(names, String.CASE_INSENSITIVE_ORDER);
        return byName ? "name" : "mixed";
    }

    private void versionOrder() {
        for (List<JsonNode> walk : walks(LIST_VERSIONS)) {
            List<Version> versions = texts(walk, "version").stream()
                    .map(Version::new)
                    .filter(one -> !one.isDraft())
                    .toList();
            if (versions.size() > 1) {
                boolean descending = isSorted(versions, Comparator.reverseOrder());
                boolean ascending = isSorted(versions, Comparator.naturalOrder());
                findings.add(Assumption.VERSIONS_ORDER, descending ? "descending" : ascending ? "ascending" : "mixed");
            }
        }
    }

    private void expand() {
        for (ObservedCall call : calls) {
            if (call.done(LIST_DEPLOYMENTS) && call.has("expand")) {
                for (JsonNode entry : call.answer().path("entities")) {
                    boolean whole = entry.path("configuration").has("languages");
                    findings.add(Assumption.EXPAND, whole ? "honored" : "ignored");
                }
            }
        }
    }

    private static List<String> texts(List<JsonNode> entries, String member) {
        return entries.stream().map(entry -> entry.path(member).asText("")).toList();
    }

    private static <T> boolean isSorted(List<T> values, Comparator<? super T> order) {
        for (int i = 1; i < values.size(); i++) {
            if (order.compare(values.get(i - 1), values.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }
}
