package io.wmconfig.app;

import static io.wmconfig.app.ObservedCall.CallTarget.CONFIG;
import static io.wmconfig.app.ObservedCall.CallTarget.DELETE_CONFIGURATION;
import static io.wmconfig.app.ObservedCall.CallTarget.DELETE_DEPLOYMENT;
import static io.wmconfig.app.ObservedCall.CallTarget.DEPLOYMENT;
import static io.wmconfig.app.ObservedCall.CallTarget.DRAFT;
import static io.wmconfig.app.ObservedCall.CallTarget.LIST_DEPLOYMENTS;
import static io.wmconfig.app.ObservedCall.CallTarget.MAKE_CONFIGURATION;
import static io.wmconfig.app.ObservedCall.CallTarget.MAKE_DEPLOYMENT;
import static io.wmconfig.app.ObservedCall.CallTarget.PUBLISH;
import static io.wmconfig.app.ObservedCall.CallTarget.PUT_DEPLOYMENT;
import static io.wmconfig.app.ObservedCall.CallTarget.PUT_DRAFT;
import static io.wmconfig.app.ObservedCall.CallTarget.VERSION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.DocumentDiff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Measures how long writes need to take effect: Pending states, late visibility, late deletion and stale reads. */
final class DelayHabits {
    private static final String AT_ONCE = "0";

    private final List<ObservedCall> calls;
    private final Findings findings;

    DelayHabits(List<ObservedCall> calls, Findings findings) {
        this.calls = calls;
        this.findings = findings;
    }

    void find() {
        pending();
        ends();
        boolean stale = stale();
        if (stale) {
            String why = "not distinguishable from stale reads";
            List.of(
                            Assumption.CONFIGURATION_VISIBLE,
                            Assumption.VERSION_VISIBLE,
                            Assumption.DEPLOYMENT_VISIBLE,
                            Assumption.DELETING)
                    .forEach(one -> findings.add(one, null, why));
        } else {
            visible();
            delay(
                    Assumption.DELETING,
                    call -> call.done(DELETE_DEPLOYMENT, DELETE_CONFIGURATION),
                    (start, call) -> call.id().equals(start.id()) && call.is(DEPLOYMENT, DRAFT),
                    (start, call) -> call.done(DEPLOYMENT, DRAFT));
        }
        delay(
                Assumption.CDN_DELAY,
                call -> call.done(MAKE_DEPLOYMENT, PUT_DEPLOYMENT),
                (start, call) -> call.is(CONFIG),
                (start, call) -> call.is(CONFIG)
                        && (!call.done() || !call.text("version").equals(version(start))));
        publicCopy();
    }

    private void pending() {
        BiPredicate<ObservedCall, ObservedCall> isPending =
                (start, call) -> call.status().equals("Pending");
        delay(
                Assumption.DRAFT_PENDING,
                call -> call.done(MAKE_CONFIGURATION, PUT_DRAFT),
                (start, call) -> call.done(DRAFT),
                isPending);
        delay(
                Assumption.VERSION_PENDING,
                call -> call.done(PUBLISH),
                (start, call) -> call.done(VERSION) && call.last().equals(start.text("version")),
                isPending);
        delay(
                Assumption.DEPLOYMENT_PENDING,
                call -> call.done(MAKE_DEPLOYMENT, PUT_DEPLOYMENT),
                (start, call) -> call.done(DEPLOYMENT),
                isPending);
    }

    private void visible() {
        BiPredicate<ObservedCall, ObservedCall> missing =
                (start, call) -> call.raw().status() == 404;
        delay(
                Assumption.CONFIGURATION_VISIBLE,
                call -> call.done(MAKE_CONFIGURATION),
                (start, call) -> call.is(DRAFT),
                missing);
        delay(
                Assumption.VERSION_VISIBLE,
                call -> call.done(PUBLISH),
                (start, call) -> (call.is(VERSION) && call.last().equals(start.text("version")))
                        || (call.is(MAKE_DEPLOYMENT, PUT_DEPLOYMENT)
                                && version(call).equals(start.text("version"))),
                (start, call) -> call.raw().status() == 404 || call.raw().status() == 400);
        delay(
                Assumption.DEPLOYMENT_VISIBLE,
                call -> call.done(MAKE_DEPLOYMENT),
                (start, call) -> call.is(DEPLOYMENT)
                        || (isLastPage(call) && !start.text("id").isEmpty()),
                (start, call) -> call.raw().status() == 404 || (isLastPage(call) && !isListed(call, start.text("id"))));
    }

    private static boolean isLastPage(ObservedCall call) {
        return call.done(LIST_DEPLOYMENTS) && call.text("nextUri").isEmpty();
    }

    /** Returns whether the list that ends with this page contains an entity. */
    private boolean isListed(ObservedCall lastPage, String id) {
        boolean listed = false;
        for (ObservedCall call : calls.subList(0, calls.indexOf(lastPage) + 1)) {
            if (call.is(LIST_DEPLOYMENTS)) {
                listed &= call.has("after");
                listed |= call.answer().path("entities").findValuesAsText("id").contains(id);
            }
        }
        return listed;
    }

    /** Measures the longest time from a write to the first read that shows it as finished. */
    private void delay(
            Assumption assumption,
            Predicate<ObservedCall> begins,
            BiPredicate<ObservedCall, ObservedCall> reads,
            BiPredicate<ObservedCall, ObservedCall> unfinished) {
        ObservedCall start = null;
        boolean waited = false;
        int early = 0;
        int mostEarly = 0;
        long longest = -1;
        for (ObservedCall call : calls) {
            if (begins.test(call)) {
                start = call;
                early = 0;
                waited = unfinished.test(call, call);
            } else if (start != null && reads.test(start, call)) {
                if (unfinished.test(start, call)) {
                    early++;
                    waited = true;
                    continue;
                }
                longest = Math.max(longest, waited ? Math.max(1, call.millisAfter(start)) : 0);
                mostEarly = Math.max(mostEarly, early);
                start = null;
            }
        }
        if (longest == 0) {
            findings.add(assumption, AT_ONCE);
        } else if (longest > 0) {
            findings.add(assumption, longest + "ms", mostEarly == 0 ? "" : "in up to " + mostEarly + " reads");
        } else if (waited && early > 0) {
            findings.add(assumption, null, "not seen in " + early + " reads");
        }
    }

    /** Looks for reads that show the document as it was before the last write. */
    private boolean stale() {
        if (findings.differs(Assumption.WRITE_ANSWERS)) {
            findings.add(Assumption.STALE_READS, null, "the answers to writes do not show what reads should");
            return false;
        }
        Map<String, ObservedCall> before = new HashMap<>();
        Map<String, ObservedCall> writes = new HashMap<>();
        long longest = -1;
        int reads = 0;
        for (ObservedCall call : calls) {
            String id = call.text("id");
            ObservedCall write = writes.get(id);
            ObservedCall earlier = before.get(id);
            if (!call.done() || !call.answer().isObject()) {
                continue;
            }
            if (call.is(PUT_DRAFT, PUT_DEPLOYMENT, MAKE_CONFIGURATION, MAKE_DEPLOYMENT)) {
                if (write != null) {
                    before.put(id, write);
                }
                writes.put(id, call);
            } else if (call.is(DRAFT, DEPLOYMENT) && write != null && earlier != null) {
                if (!shows(call, write) && shows(call, earlier)) {
                    reads++;
                    longest = Math.max(longest, call.millisAfter(write));
                }
            }
        }
        if (reads > 0) {
            findings.add(Assumption.STALE_READS, Math.max(1, longest) + "ms", "in " + reads + " reads");
        } else if (!before.isEmpty()) {
            findings.add(Assumption.STALE_READS, AT_ONCE);
        }
        return reads > 0;
    }

    private static boolean shows(ObservedCall read, ObservedCall write) {
        ObjectNode one = (ObjectNode) write.answer();
        ObjectNode other = (ObjectNode) read.answer();
        return read.is(DRAFT)
                ? DocumentDiff.sameConfiguration(one, other)
                : DocumentDiff.deploymentDifferences(one, other).isEmpty();
    }

    private void ends() {
        lastStatus(call -> call.is(DRAFT, PUT_DRAFT, MAKE_CONFIGURATION))
                .ifPresent(status -> findings.add(Assumption.DRAFT_ENDS, status));
        lastStatus(call -> call.is(VERSION, PUBLISH))
                .ifPresent(status -> findings.add(Assumption.VERSION_ENDS, status));
        String asked = calls.stream()
                .filter(call -> call.is(MAKE_DEPLOYMENT))
                .map(call -> call.sent().path("status").asText(""))
                .findFirst()
                .orElse("");
        lastStatus(call -> call.is(DEPLOYMENT, PUT_DEPLOYMENT, MAKE_DEPLOYMENT))
                .map(status -> status.equals(asked) ? "as-sent" : status)
                .ifPresent(status -> findings.add(Assumption.DEPLOYMENT_ENDS, status));
    }

    private Optional<String> lastStatus(Predicate<ObservedCall> which) {
        return calls.stream()
                .filter(call -> call.done() && which.test(call))
                .map(ObservedCall::status)
                .filter(status -> !List.of("", "Pending", "Deleting").contains(status))
                .reduce((one, other) -> other);
    }

    private void publicCopy() {
        List<ObservedCall> copies =
                calls.stream().filter(call -> call.is(CONFIG)).toList();
        if (copies.isEmpty()) {
            return;
        }
        ObservedCall last = copies.get(copies.size() - 1);
        if (!last.done()) {
            findings.add(Assumption.PUBLIC_COPY, "status " + last.raw().status());
            return;
        }
        List<String> names = new ArrayList<>();
        last.answer().fieldNames().forEachRemaining(names::add);
        boolean configuration =
                calls.stream().anyMatch(call -> call.is(DRAFT) && call.id().equals(last.text("id")));
        findings.add(
                Assumption.PUBLIC_COPY,
                "served",
                "`id` is the " + (configuration ? "configuration's" : "deployment's") + ", status " + last.status()
                        + ", with " + String.join(", ", names));
    }

    private static String version(ObservedCall write) {
        return write.sent().path("configuration").path("version").asText("");
    }
}
