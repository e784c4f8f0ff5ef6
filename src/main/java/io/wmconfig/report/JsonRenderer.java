package io.wmconfig.report;

import static io.wmconfig.document.WritableFields.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.doctor.Diagnosis;
import io.wmconfig.document.ExactJson;
import io.wmconfig.fleet.FleetResult;
import io.wmconfig.fleet.PromoteResult;
import io.wmconfig.livecheck.LiveCheckResult;
import io.wmconfig.look.Legibility;
import io.wmconfig.lookfile.LookDocument;
import io.wmconfig.lookfile.LookSchema;
import io.wmconfig.page.EmbedCode;
import io.wmconfig.plan.Change;
import io.wmconfig.plan.LiveLook;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.SourceLocation;
import io.wmconfig.problem.Stage;
import io.wmconfig.resolve.Located;
import io.wmconfig.resolve.Neighbour;
import io.wmconfig.resolve.Observed.Existing;
import io.wmconfig.walk.ApplyResult;
import io.wmconfig.walk.CompareResult;
import io.wmconfig.walk.DeleteResult;
import io.wmconfig.walk.ExportResult;
import io.wmconfig.walk.GetResult;
import io.wmconfig.walk.HistoryResult;
import io.wmconfig.walk.ListResult;
import io.wmconfig.walk.PreviewResult;
import io.wmconfig.walk.SnippetResult;
import io.wmconfig.walk.VerifyResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says things to scripts: exactly one document, whose members may be added to but never renamed. */
public final class JsonRenderer implements Renderer {
    private static final int SCHEMA_VERSION = 1;

    @Override
    public Rendering apply(String command, ApplyResult result, Cost cost) {
        ObjectNode document = start(command).put("host", cost.host());
        ApplyReport.json(document, result);
        return end(traffic(document, cost));
    }

    @Override
    public Rendering fleet(String command, FleetResult result, Cost cost) {
        return new FleetReport(command, result, cost).json(start(command).put("host", cost.host()));
    }

    @Override
    public Rendering verify(VerifyResult result, Cost cost) {
        Existing existing = result.existing();
        ObjectNode document = start("verify").put("host", cost.host()).put("served", true);
        deployment(document.putObject("deployment"), existing.deployment());
        document.putObject("configuration")
                .put("id", existing.configuration().value())
                .put("version", existing.live().name());
        return end(traffic(document, cost));
    }

    @Override
    public Rendering snippet(SnippetResult result, SnippetForm form, Cost cost) {
        ObjectNode document = start("snippet").put("host", cost.host());
        deployment(document.putObject("deployment"), result.existing().deployment());
        EmbedCode code = result.code();
        document.put("environment", code.site().environment())
                .put("domain", code.site().domain());
        document.put("pageLauncher", code.launcher() != null && code.launcher().shown());
        document.put("html", code.html()).put("js", code.javascript());
        code.policy().forEach(document.putArray("csp")::add);
        warnings(document, result.warnings());
        return end(traffic(document, cost));
    }

    @Override
    public Rendering preview(PreviewResult result, PreviewPlaces places, @Nullable Cost cost) {
        ObjectNode document = start("preview");
        Existing existing = result.existing();
        if (cost != null && existing != null) {
            document.put("host", cost.host());
            deployment(document.putObject("deployment"), existing.deployment());
        }
        new PreviewReport(result, places).json(document);
        return end(cost == null ? document : traffic(document, cost));
    }

    @Override
    public Rendering contrast(Legibility legibility) {
        return end(LegibilityReport.json(start("contrast"), legibility));
    }

    static void warnings(ObjectNode document, List<Warning> warnings) {
        ArrayNode list = document.putArray("warnings");
        warnings.forEach(one -> list.addObject().put("code", one.code()).put("message", one.message()));
    }

    static void changes(ObjectNode document, List<Change> changes) {
        ArrayNode list = document.putArray("changes");
        changes.forEach(change -> {
            ObjectNode one = list.addObject().put("path", change.path());
            one.set("from", change.from());
            one.set("to", change.to());
        });
    }

    /** They are in the document. */
    @Override
    public List<String> warnings(Plan plan) {
        return List.of();
    }

    @Override
    public List<String> preview(Plan plan) {
        return TextRenderer.preview(plan, false);
    }

    @Override
    public Rendering get(GetResult result, Cost cost) {
        Existing existing = result.existing();
        ObjectNode document = start("get").put("host", cost.host());
        deployment(document.putObject("deployment"), existing.deployment());
        ObjectNode configuration = document.putObject("configuration")
                .put("id", existing.configuration().value())
                .put("version", existing.live().name())
                .put("latestVersion", result.latest().name())
                .put("draftDiffers", result.draftDiffers());
        shared(configuration, existing.neighbours());
        document.set("look", LiveLook.of(existing));
        return end(traffic(document, cost));
    }

    @Override
    public Rendering list(ListResult result, Cost cost) {
        ObjectNode document = start("list").put("host", cost.host());
        ArrayNode list = document.putArray("deployments");
        for (ObjectNode one : result.deployments()) {
            ObjectNode entry = list.addObject();
            deployment(entry, one);
            entry.putObject("configuration")
                    .put("id", text(one.path("configuration"), "id"))
                    .put("version", text(one.path("configuration"), "version"));
        }
        return end(traffic(document, cost));
    }

    @Override
    public Rendering compare(CompareResult result, Cost cost) {
        ObjectNode document = start("compare");
        new CompareReport(result).json(document);
        return end(traffic(document, cost));
    }

    @Override
    public Rendering promote(PromoteResult result, Cost cost) {
        return new PromoteReport(result).json(start("promote").put("host", cost.host()), cost);
    }

    @Override
    public Rendering history(HistoryResult result, Cost cost) {
        ObjectNode document = start("history").put("host", cost.host());
        new HistoryReport(result).json(document);
        return end(traffic(document, cost));
    }

    @Override
    public List<String> preview(Located located, boolean withConfiguration) {
        return DeleteReport.preview(located, withConfiguration, false);
    }

    @Override
    public Rendering delete(DeleteResult result, Cost cost) {
        ObjectNode document = start("delete").put("host", cost.host());
        new DeleteReport(result).json(document);
        return end(traffic(document, cost));
    }

    @Override
    public Rendering export(ExportResult result, Map<String, String> files, Cost cost) {
        ObjectNode document = start("export").put("host", cost.host());
        FileReport.exported(document, result, files);
        warnings(document, result.warnings());
        return end(traffic(document, cost));
    }

    @Override
    public Rendering validate(List<LookDocument> documents) {
        ObjectNode document = start("validate");
        FileReport.validated(document, documents);
        return end(document);
    }

    @Override
    public Rendering schema() {
        ObjectNode document = start("schema");
        document.set("schema", LookSchema.document());
        return end(document);
    }

    @Override
    public Rendering completion(String shell, String script) {
        return end(start("completion").put("shell", shell).put("script", script));
    }

    @Override
    public Rendering doctor(Diagnosis diagnosis) {
        ObjectNode document = start("doctor");
        DoctorReport.json(document, diagnosis);
        List<Problem> problems = diagnosis.problems();
        if (!problems.isEmpty()) {
            error(document, problems);
        }
        return new Rendering(
                end(document).result(),
                ProblemText.lines(problems.stream().limit(1).toList(), false),
                diagnosis.exitCode());
    }

    @Override
    public Rendering liveCheck(Diagnosis diagnosis, LiveCheckResult result, Cost cost) {
        ObjectNode document = start("doctor").put("host", cost.host());
        DoctorReport.json(document, diagnosis);
        new LiveCheckReport(result).json(document.putObject("liveCheck"));
        List<Problem> problems = result.problems();
        if (!problems.isEmpty()) {
            error(document, problems);
        }
        return new Rendering(
                end(traffic(document, cost)).result(), ProblemText.lines(problems, false), result.exitCode());
    }

    @Override
    public Rendering sandbox(Map<String, String> variables) {
        ObjectNode document = start("sandbox");
        ObjectNode environment = document.putObject("environment");
        variables.forEach(environment::put);
        return end(document);
    }

    @Override
    public Rendering failure(String command, List<Problem> problems, @Nullable Cost cost) {
        ObjectNode document = start(command);
        if (cost != null) {
            document.put("host", cost.host());
        }
        error(document, problems);
        if (cost != null) {
            traffic(document, cost);
        }
        return new Rendering(end(document).result(), ProblemText.lines(problems, false));
    }

    static void error(ObjectNode document, List<Problem> problems) {
        Problem first = problems.get(0);
        ObjectNode error = document.putObject("error");
        words(error, first).put("exitCode", first.kind().exitCode().number());
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
        problems.forEach(problem -> words(all.addObject(), problem));
    }

    private static ObjectNode words(ObjectNode node, Problem problem) {
        node.put("code", problem.kind().code()).put("message", problem.summary());
        if (problem.detail() != null) {
            node.put("detail", problem.detail());
        }
        node.put("hint", problem.hint());
        SourceLocation place = problem.place();
        if (place != null) {
            node.putObject("place")
                    .put("file", place.file())
                    .put("line", place.line())
                    .put("column", place.column());
        }
        return node;
    }

    private static ObjectNode start(String command) {
        return ExactJson.object().put("schemaVersion", SCHEMA_VERSION).put("command", command);
    }

    static void deployment(ObjectNode node, ObjectNode deployment) {
        node.put("id", text(deployment, "id"))
                .put("name", text(deployment, "name"))
                .put("status", text(deployment, "status"));
    }

    static void shared(ObjectNode configuration, List<Neighbour> neighbours) {
        ArrayNode names = configuration.putArray("sharedWith");
        neighbours.forEach(one -> names.add(one.name()));
    }

    static ObjectNode traffic(ObjectNode document, Cost cost) {
        cost.warnings()
                .forEach(one -> document.withArray("/warnings")
                        .addObject()
                        .put("code", one.code())
                        .put("message", one.message()));
        return document.put("requests", cost.traffic().requests())
                .put("retries", cost.traffic().retries());
    }

    private static Rendering end(ObjectNode document) {
        return new Rendering(pretty(document), List.of());
    }

    static String pretty(ObjectNode document) {
        try {
            String text = ExactJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
            // Only inside a text, where it means the same: GitHub's runner obeys what follows it in a log.
            return text.replace("##[", "##\\u005b");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
