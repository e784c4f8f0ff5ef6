package io.wmconfig.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Formats the result of a live check and its traffic as JSON, anonymised so that it can be shared with anybody. */
public final class CheckFile {
    /** Name of the file, in the working directory. */
    public static final String NAME = "wmconfig-check.json";

    private static final int FORMAT = 1;

    private CheckFile() {}

    /** Returns the text of the file; secrets are removed even where the service repeats them. */
    public static String of(LiveCheckResult result, Recording recording, String version, Collection<String> secrets) {
        List<ObservedCall> calls = recording.calls();
        Anonymizer anonymizer = new Anonymizer(calls, result.name(), secrets);
        ObjectNode document = ExactJson.object().put("format", FORMAT).put("wmconfig", version);
        ArrayNode steps = document.putArray("steps");
        result.steps()
                .forEach(step -> steps.addObject()
                        .put("name", step.name())
                        .put("status", step.status())
                        .put("message", anonymizer.sentence(message(step))));
        ArrayNode findings = document.putArray("findings");
        result.findings()
                .forEach(finding -> findings.addObject()
                        .put("key", finding.assumption().key())
                        .put("assumed", finding.assumption().assumed())
                        .put("seen", finding.seen() == null ? null : anonymizer.sentence(finding.seen()))
                        .put("detail", anonymizer.sentence(finding.detail())));
        ArrayNode traffic = document.putArray("traffic");
        calls.forEach(
                call -> traffic(traffic.addObject(), call, calls.get(0).raw().at(), anonymizer));
        return ExactJson.pretty(document);
    }

    private static String message(LiveCheckResult.CheckStep step) {
        Problem problem = step.problem();
        return problem == null || problem.detail() == null
                ? step.message()
                : step.message() + ": " + problem.detail().replace('\n', ' ');
    }

    private static void traffic(ObjectNode one, ObservedCall call, Instant start, Anonymizer anonymizer) {
        one.put("step", call.step())
                .put("at", Duration.between(start, call.raw().at()).toMillis() / 1000.0)
                .put("milliseconds", call.raw().took().toMillis());
        ObjectNode request = one.putObject("request")
                .put("method", call.raw().method())
                .put("url", anonymizer.url(call.raw().target()));
        boolean login = call.is(ObservedCall.CallTarget.LOGIN);
        request.set("body", login ? null : anonymizer.body(call.raw().body(), call.sent(), false));
        ObjectNode answer = one.putObject("answer").put("status", call.raw().status());
        answer.set("headers", anonymizer.headers(call.raw().headers()));
        boolean refusal = call.raw().status() >= 400;
        answer.set("body", anonymizer.body(call.raw().answer(), call.answer(), refusal));
    }
}
