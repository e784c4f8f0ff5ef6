package io.wmconfig.output;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Cost;
import io.wmconfig.app.OrgName;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.output.Report.Rendering;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Neighbour;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.HiddenCharacter;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.SourceLocation;
import io.wmconfig.problem.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the JSON fields that many commands share. */
final class JsonDocument {
    private static final int SCHEMA_VERSION = 1;

    private JsonDocument() {}

    static ObjectNode start(String command) {
        return ExactJson.object().put("schemaVersion", SCHEMA_VERSION).put("command", command);
    }

    /** Starts the document of a command; the cost is null if it did not use an org. */
    static ObjectNode start(String command, @Nullable Cost cost) {
        ObjectNode document = start(command);
        if (cost != null) {
            org(document.put("host", cost.org().host()).putObject("org"), cost.org());
        }
        return document;
    }

    static ObjectNode org(ObjectNode node, OrgName org) {
        return node.put("profile", org.profile()).put("region", org.region()).put("host", org.host());
    }

    static Rendering end(ObjectNode document) {
        return new Rendering(pretty(document), List.of());
    }

    static Rendering end(ObjectNode document, @Nullable Cost cost) {
        return end(document, cost, List.of(), ExitCode.DONE);
    }

    /** Ends the document of a command that may have failed; the problems also go to stderr as text. */
    static Rendering end(ObjectNode document, @Nullable Cost cost, List<Problem> problems, ExitCode exitCode) {
        if (cost != null) {
            cost.warnings().forEach(one -> warning(document.withArray("/warnings"), one));
            document.put("requests", cost.traffic().requests())
                    .put("retries", cost.traffic().retries());
        }
        return new Rendering(pretty(document), ProblemText.lines(problems, false), exitCode);
    }

    static String pretty(ObjectNode document) {
        // GitHub's runner executes `##[` in logs, and terminals obey control characters beyond ASCII. Both occur only
        // inside strings, where the escape means the same.
        String json = ExactJson.pretty(document).replace("##[", "##\\u005b");
        StringBuilder safe = new StringBuilder();
        json.codePoints().forEach(point -> {
            if (point > '~' && HiddenCharacter.is(point)) {
                HiddenCharacter.appendEscaped(safe, point);
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    static void deployment(ObjectNode node, ObjectNode deployment) {
        node.put("id", text(deployment, "id"))
                .put("name", text(deployment, "name"))
                .put("status", text(deployment, "status"));
    }

    /** Adds a deployment and its configuration, and returns the configuration's node. */
    static ObjectNode existing(ObjectNode document, Existing existing) {
        deployment(document.putObject("deployment"), existing.deployment());
        return document.putObject("configuration")
                .put("id", existing.configuration().value())
                .put("version", existing.live().name());
    }

    static void shared(ObjectNode configuration, List<Neighbour> neighbours) {
        ArrayNode names = configuration.putArray("sharedWith");
        neighbours.forEach(one -> names.add(one.name()));
    }

    static void warnings(ObjectNode document, List<Warning> warnings) {
        ArrayNode list = document.putArray("warnings");
        warnings.forEach(one -> warning(list, one));
    }

    private static void warning(ArrayNode list, Warning warning) {
        list.addObject().put("code", warning.code()).put("message", warning.message());
    }

    static void changes(ArrayNode list, List<Change> changes) {
        changes.forEach(change -> {
            ObjectNode one = list.addObject().put("path", change.path());
            one.set("from", change.from());
            one.set("to", change.to());
        });
    }

    static void error(ObjectNode document, List<Problem> problems) {
        Problem first = problems.get(0);
        ObjectNode error = document.putObject("error");
        problem(error, first).put("exitCode", first.kind().exitCode().number());
        Problem.ServiceResponse answer = first.answer();
        if (answer != null) {
            error.put("status", answer.status()).put("correlationId", answer.correlationId());
        }
        Stage stage = first.stage();
        if (stage != null) {
            error.put("stage", stage.code());
            ArrayNode done = error.putArray("done");
            first.done().forEach(one -> done.add(one.code()));
            error.put("stageOpen", first.leavesStageOpen());
        }
        ArrayNode all = document.putArray("problems");
        problems.forEach(problem -> problem(all.addObject(), problem));
    }

    private static ObjectNode problem(ObjectNode node, Problem problem) {
        node.put("code", problem.kind().code()).put("message", problem.summary());
        if (problem.detail() != null) {
            node.put("detail", problem.detail());
        }
        node.put("hint", problem.hint());
        place(node, problem.place());
        return node;
    }

    /** Returns a text that may be unknown, and is then empty, for a field that is null in that case. */
    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static void place(ObjectNode node, @Nullable SourceLocation place) {
        if (place != null) {
            node.putObject("place")
                    .put("file", place.file())
                    .put("line", place.line())
                    .put("column", place.column());
        }
    }
}
