package io.wmconfig.app;

import static io.wmconfig.app.ObservedCall.CallTarget.DEPLOYMENT;
import static io.wmconfig.app.ObservedCall.CallTarget.DRAFT;
import static io.wmconfig.app.ObservedCall.CallTarget.MAKE_CONFIGURATION;
import static io.wmconfig.app.ObservedCall.CallTarget.MAKE_DEPLOYMENT;
import static io.wmconfig.app.ObservedCall.CallTarget.PUBLISH;
import static io.wmconfig.app.ObservedCall.CallTarget.PUT_DEPLOYMENT;
import static io.wmconfig.app.ObservedCall.CallTarget.PUT_DRAFT;
import static io.wmconfig.app.ObservedCall.CallTarget.VERSION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.Version;
import io.wmconfig.genesys.WritableFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds out how the service answers the writes of a use case.
 *
 * <p>Longer than most classes: one short search for each assumption about writes.
 */
final class WriteHabits {
    /** Paths that never count as defaults: details of references, and what the service owns. */
    private static final List<String> NO_DEFAULTS = List.of("configuration.", "flow.", "supportedContent.", "status");

    private final List<ObservedCall> calls;
    private final Findings findings;

    WriteHabits(List<ObservedCall> calls, Findings findings) {
        this.calls = calls;
        this.findings = findings;
    }

    void find() {
        createStatus();
        form();
        dropped();
        postStatus();
        defaults();
        labels();
        refusals();
        rates();
    }

    private void createStatus() {
        Set<String> seen = new LinkedHashSet<>();
        calls.stream()
                .filter(call -> call.done(MAKE_CONFIGURATION, MAKE_DEPLOYMENT))
                .forEach(call -> seen.add(String.valueOf(call.raw().status())));
        findings.add(Assumption.CREATE_STATUS, seen.isEmpty() ? null : String.join(" and ", seen));
    }

    /** Finds out whether responses to writes show what was written. */
    void answers() {
        JsonNode read = MissingNode.getInstance();
        for (ObservedCall call : calls) {
            boolean write = call.is(MAKE_CONFIGURATION, PUT_DRAFT, PUBLISH, MAKE_DEPLOYMENT, PUT_DEPLOYMENT);
            if (call.done() && write && !findings.differs(Assumption.WRITE_ANSWERS)) {
                findings.add(Assumption.WRITE_ANSWERS, answer(call, read));
            }
            if (call.done(DRAFT)) {
                read = call.answer();
            }
        }
    }

    private static String answer(ObservedCall call, JsonNode read) {
        if (call.raw().answer().isBlank()) {
            return "empty";
        }
        if (!call.answer().has("name")) {
            return "id";
        }
        // A probe may send what the service drops: then the response equals the read before it, and is correct.
        boolean before = call.is(PUBLISH)
                ? new Version(call.text("version")).isDraft()
                : call.is(PUT_DRAFT)
                        && !call.step().startsWith("probe")
                        && read instanceof ObjectNode earlier
                        && call.answer() instanceof ObjectNode answer
                        && DocumentDiff.sameConfiguration(earlier, answer)
                        && !DocumentDiff.missing((ObjectNode) call.sent(), answer)
                                .isEmpty();
        return before ? "before" : "whole";
    }

    /** Looks for responses that mean what is documented but have another form. */
    private void form() {
        Set<String> others = new LinkedHashSet<>();
        for (ObservedCall call : calls) {
            if (call.done() && call.answer().path("version").isNumber()) {
                others.add("versions are numbers");
            }
            for (String path : List.of("/status", "/position/alignment", "/defaultLanguage")) {
                String sent = call.sent().at(path).asText("");
                String back = call.answer().at(path).asText(sent);
                if (!sent.equals(back) && sent.equalsIgnoreCase(back)) {
                    others.add(path.substring(path.lastIndexOf('/') + 1) + " in another letter case");
                }
            }
        }
        if (calls.stream().anyMatch(call -> call.done(DRAFT))) {
            findings.add(Assumption.FORM, others.isEmpty() ? "usual" : "other", String.join(", ", others));
        }
    }

    /** Looks for settings of a use case that no read of the draft shows until the next write. */
    private void dropped() {
        Set<String> dropped = new LinkedHashSet<>();
        JsonNode sent = MissingNode.getInstance();
        boolean written = false;
        for (ObservedCall call : calls) {
            if (call.done(MAKE_CONFIGURATION, PUT_DRAFT) && !call.step().startsWith("probe")) {
                sent = call.sent();
                written = true;
                dropped.addAll(missing(sent, call.answer()));
            } else if (call.done(DRAFT) && written) {
                dropped.retainAll(missing(sent, call.answer()));
            } else if (call.is(PUT_DRAFT)) {
                written = false;
            }
        }
        if (sent.isObject()) {
            findings.add(Assumption.DROPPED, dropped.isEmpty() ? "none" : String.join(",", dropped));
        }
    }

    private static Set<String> missing(JsonNode sent, JsonNode answer) {
        Set<String> paths = new LinkedHashSet<>();
        values(sent).forEach((path, value) -> {
            if (!value.isNull() && !(value.isContainerNode() && value.isEmpty())) {
                paths.add(path);
            }
        });
        paths.removeAll(values(answer).keySet());
        return paths;
    }

    /** Finds the status that a create led to: Pending says nothing, and wmconfig's next PUT overwrites it. */
    private void postStatus() {
        String asked = "";
        for (ObservedCall call : calls) {
            if (call.done(MAKE_DEPLOYMENT)) {
                asked = call.sent().path("status").asText("");
            }
            boolean shows = call.done(MAKE_DEPLOYMENT, DEPLOYMENT) && !asked.isEmpty();
            String status = call.status();
            if (shows && List.of("Active", "Inactive").contains(status)) {
                findings.add(Assumption.POST_STATUS, status.equals(asked) ? "honored" : "ignored");
                return;
            }
            if (call.is(PUT_DEPLOYMENT)) {
                return;
            }
        }
    }

    /** Looks for settings that the request did not contain: in its response, in every read, or only in later reads. */
    private void defaults() {
        Set<String> answered = new LinkedHashSet<>();
        Set<String> read = new LinkedHashSet<>();
        Map<String, JsonNode> sent = new HashMap<>();
        Set<JsonNode> readWithout = new HashSet<>();
        boolean late = false;
        for (ObservedCall call : calls) {
            if (!call.done() || !call.answer().isObject()) {
                continue;
            }
            boolean configuration = call.is(MAKE_CONFIGURATION, PUT_DRAFT, DRAFT, PUBLISH, VERSION);
            String about = configuration ? call.text("id") + call.text("version") : call.text("id");
            if (call.is(MAKE_CONFIGURATION, PUT_DRAFT, MAKE_DEPLOYMENT, PUT_DEPLOYMENT)) {
                sent.put(about, call.sent());
                answered.addAll(additions(call.sent(), call));
            } else if (call.is(PUBLISH)) {
                sent.put(about, sent.getOrDefault(call.id() + "DRAFT", call.answer()));
            } else if (call.is(DRAFT, VERSION, DEPLOYMENT) && sent.containsKey(about)) {
                JsonNode asked = sent.get(about);
                Set<String> more = additions(asked, call);
                read.addAll(more);
                late |= !more.isEmpty() && readWithout.contains(asked);
                if (more.isEmpty()) {
                    readWithout.add(asked);
                }
            }
        }
        if (sent.isEmpty() || findings.differs(Assumption.STALE_READS)) {
            // A stale read contains what was there before the write, which looks like a default.
            findings.add(Assumption.DEFAULTS, sent.isEmpty() ? null : answered.isEmpty() ? "absent" : "added");
            return;
        }
        Set<String> all = new LinkedHashSet<>(answered);
        all.addAll(read);
        String seen = late ? "late" : !answered.isEmpty() ? "added" : !read.isEmpty() ? "read" : "absent";
        findings.add(Assumption.DEFAULTS, seen, String.join(", ", all));
    }

    private static Set<String> additions(JsonNode sent, ObservedCall call) {
        Set<String> additions = new LinkedHashSet<>();
        Map<String, JsonNode> before = values(sent);
        Map<String, JsonNode> after = values(writable(call));
        after.forEach((path, value) -> {
            boolean expected = before.containsKey(path)
                    || value.isNull()
                    || NO_DEFAULTS.stream().anyMatch(path::startsWith)
                    || before.keySet().stream().anyMatch(known -> path.startsWith(known + "."));
            if (!expected) {
                additions.add(path + "=" + value);
            }
        });
        return additions;
    }

    private static ObjectNode writable(ObservedCall call) {
        ObjectNode answer = (ObjectNode) call.answer();
        return call.is(DEPLOYMENT, MAKE_DEPLOYMENT, PUT_DEPLOYMENT)
                ? WritableFields.deployment(answer)
                : WritableFields.configuration(answer);
    }

    private void labels() {
        for (ObservedCall call : calls) {
            List<String> sent = call.sent().path("customI18nLabels").findValuesAsText("key");
            List<String> back = call.answer().path("customI18nLabels").findValuesAsText("key");
            if (call.done(MAKE_CONFIGURATION, PUT_DRAFT) && sent.size() > 1 && back.size() > 1) {
                findings.add(Assumption.LABELS, sent.equals(back) ? "kept" : "reordered");
            }
        }
    }

    private void refusals() {
        for (ObservedCall call : calls) {
            if (!call.refused()) {
                continue;
            }
            JsonNode limit = call.answer().path("limit").path("value");
            if (call.text("code").equals("resource.limit.exceeded")) {
                findings.add(
                        call.is(MAKE_CONFIGURATION) ? Assumption.MAX_CONFIGURATIONS : Assumption.MAX_DEPLOYMENTS,
                        limit.asText("met"));
            }
            for (JsonNode detail : call.answer().path("details")) {
                if (detail.path("errorCode").asText("").contains("not yet implemented")) {
                    findings.add(
                            Assumption.MISSING_FEATURES,
                            detail.path("fieldName").asText(""));
                }
            }
        }
    }

    private void rates() {
        for (ObservedCall call : calls) {
            if (call.raw().status() == 429) {
                tooMany(call);
            } else if (call.done(PUBLISH)) {
                List<String> rates = call.raw().headers().entrySet().stream()
                        .filter(header ->
                                header.getKey().toLowerCase(Locale.ROOT).startsWith("inin-ratelimit-"))
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .toList();
                findings.add(Assumption.RATE_HEADERS, rates.isEmpty() ? "none" : "sent", String.join(", ", rates));
            }
        }
    }

    private void tooMany(ObservedCall call) {
        findings.add(Assumption.TOO_MANY, call.text("code").endsWith("retry.after") ? "retry" : "window");
        String after = call.raw().headers().getOrDefault("Retry-After", "");
        String form = "date";
        if (after.isEmpty()) {
            form = call.raw().headers().containsKey("inin-ratelimit-reset") ? "reset" : "absent";
        } else if (after.equals("0")) {
            form = "zero";
        } else if (after.matches("\\d+(\\.\\d+)?")) {
            form = after.contains(".") ? "fraction" : "seconds";
        }
        findings.add(Assumption.RETRY_AFTER, form);
    }

    /** Returns every value by its path, except objects with content; a list counts as one value. */
    private static Map<String, JsonNode> values(JsonNode document) {
        Map<String, JsonNode> values = new TreeMap<>();
        collect("", document, values);
        return values;
    }

    private static void collect(String at, JsonNode node, Map<String, JsonNode> values) {
        if (!node.isObject() || (node.isEmpty() && !at.isEmpty())) {
            if (!at.isEmpty()) {
                values.put(at, node);
            }
            return;
        }
        node.properties()
                .forEach(member -> collect(
                        at.isEmpty() ? member.getKey() : at + "." + member.getKey(), member.getValue(), values));
    }
}
