package io.wmconfig.app;

import static io.wmconfig.app.ObservedCall.CallTarget.DRAFT;
import static io.wmconfig.app.ObservedCall.CallTarget.MAKE_CONFIGURATION;
import static io.wmconfig.app.ObservedCall.CallTarget.PUBLISH;
import static io.wmconfig.app.ObservedCall.CallTarget.PUT_DEPLOYMENT;
import static io.wmconfig.app.ObservedCall.CallTarget.PUT_DRAFT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wmconfig.app.ObservedCall.CallTarget;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Derives findings from the answers to {@link Probes}. */
final class ProbedHabits {
    private final List<ObservedCall> calls;
    private final Findings findings;

    ProbedHabits(List<ObservedCall> calls, Findings findings) {
        this.calls = calls;
        this.findings = findings;
    }

    void find() {
        verdict(Assumption.UNCHANGED_PUBLISH, Probes.UNCHANGED, PUBLISH, "accepted");
        verdict(Assumption.PENDING_PUBLISH, Probes.PENDING, PUBLISH, "accepted");
        verdict(Assumption.READ_ONLY, Probes.READ_ONLY, PUT_DRAFT, "ignored");
        verdict(Assumption.SHORT_COLORS, Probes.SHORT_COLOR, PUT_DRAFT, "accepted");
        verdict(Assumption.DRAFT_DEPLOYMENT, Probes.DRAFT, PUT_DEPLOYMENT, "accepted");
        probed(Probes.DOMAIN, PUT_DEPLOYMENT)
                .ifPresent(call -> findings.add(Assumption.DOMAINS, call.done() ? "any" : "bare", words(call)));
        probed(Probes.UNKNOWN, PUT_DRAFT).ifPresent(this::unknown);
        probed(Probes.VALUES, PUT_DRAFT).filter(ObservedCall::done).ifPresent(this::values);
    }

    /** Returns the last call of a probe that was accepted or refused; other failures say nothing about the API. */
    private Optional<ObservedCall> probed(String step, CallTarget kind) {
        return calls.stream()
                .filter(call -> call.step().equals(step) && call.is(kind))
                .filter(call -> call.done() || call.refused())
                .reduce((one, other) -> other);
    }

    /** Returns the draft after a probe: the response, or a later read if responses do not show what was written. */
    private JsonNode shown(ObservedCall probe) {
        if (!findings.differs(Assumption.WRITE_ANSWERS)) {
            return probe.answer();
        }
        return calls.stream()
                .filter(call -> call.step().equals(probe.step()) && call.done(DRAFT))
                .map(ObservedCall::answer)
                .reduce((one, other) -> other)
                .orElse(MissingNode.getInstance());
    }

    private void verdict(Assumption assumption, String step, CallTarget kind, String accepted) {
        probed(step, kind).ifPresent(call -> findings.add(assumption, call.done() ? accepted : "refused", words(call)));
    }

    /** Returns the service's wording of a refusal, which the contract does not document. */
    private static String words(ObservedCall call) {
        return call.done() ? "" : call.raw().status() + " " + call.text("code") + ": " + call.text("message");
    }

    private void unknown(ObservedCall call) {
        String seen = call.refused() ? "refused" : shown(call).has(Probes.UNKNOWN_FIELD) ? "kept" : "dropped";
        findings.add(Assumption.UNKNOWN, seen, words(call));
    }

    private void values(ObservedCall call) {
        JsonNode color = Probes.COLOR.in(shown(call));
        if (color.isTextual()) {
            String text = color.textValue();
            findings.add(
                    Assumption.COLORS,
                    text.equals(Probes.MIXED_COLOR)
                            ? "kept"
                            : text.equals(text.toUpperCase(Locale.ROOT)) ? "upper" : "lower");
        }
        findings.add(
                Assumption.NULLS,
                showsNulls() ? "shown" : shown(call).path("description").isNull() ? "kept" : "dropped");
    }

    /** Returns whether responses contain nulls that were not sent. */
    private boolean showsNulls() {
        return calls.stream()
                .filter(call -> call.done(MAKE_CONFIGURATION, PUT_DRAFT))
                .anyMatch(call -> call.answer().properties().stream()
                        .anyMatch(member ->
                                member.getValue().isNull() && !call.sent().has(member.getKey())));
    }
}
