package io.wmconfig.report;

import io.wmconfig.doctor.Diagnosis;
import io.wmconfig.fleet.FleetResult;
import io.wmconfig.fleet.PromoteResult;
import io.wmconfig.livecheck.LiveCheckResult;
import io.wmconfig.look.Legibility;
import io.wmconfig.lookfile.LookDocument;
import io.wmconfig.plan.Plan;
import io.wmconfig.problem.Problem;
import io.wmconfig.resolve.Located;
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

/** The two ways to say things, chosen once: {@link TextRenderer} and {@link JsonRenderer}. */
public interface Renderer {
    /** Returns what {@code apply} or {@code plan} says. */
    Rendering apply(String command, ApplyResult result, Cost cost);

    /** Returns what {@code apply} or {@code plan} says of many documents. */
    Rendering fleet(String command, FleetResult result, Cost cost);

    /** Returns the warnings of a plan that is about to be carried out; they are not repeated at the end. */
    List<String> warnings(Plan plan);

    /** Returns what a person is shown before agreeing to an update or a create. */
    List<String> preview(Plan plan);

    /** Returns what {@code get} says. */
    Rendering get(GetResult result, Cost cost);

    /** Returns what {@code list} says. */
    Rendering list(ListResult result, Cost cost);

    /** Returns what {@code verify} says. */
    Rendering verify(VerifyResult result, Cost cost);

    /** Returns what {@code snippet} says. */
    Rendering snippet(SnippetResult result, SnippetForm form, Cost cost);

    /**
     * Returns what {@code preview} says.
     *
     * @param cost null when no org was asked
     */
    Rendering preview(PreviewResult result, PreviewPlaces places, @Nullable Cost cost);

    /** Returns what {@code contrast} says. */
    Rendering contrast(Legibility legibility);

    /** Returns what {@code compare} says. */
    Rendering compare(CompareResult result, Cost cost);

    /** Returns what {@code promote} says. */
    Rendering promote(PromoteResult result, Cost cost);

    /** Returns what {@code history} says. */
    Rendering history(HistoryResult result, Cost cost);

    /** Returns what a person is shown before a deployment is deleted. */
    List<String> preview(Located located, boolean withConfiguration);

    /** Returns what {@code delete} says. */
    Rendering delete(DeleteResult result, Cost cost);

    /**
     * Returns what {@code export} says.
     *
     * @param files where each was written, by the name of the deployment; empty when they are the result
     */
    Rendering export(ExportResult result, Map<String, String> files, Cost cost);

    /** Returns what {@code validate} says of files without a mistake. */
    Rendering validate(List<LookDocument> documents);

    /** Returns the JSON Schema of a look file. */
    Rendering schema();

    /**
     * Returns the completion for a shell.
     *
     * @param shell its name
     * @param script what teaches it
     */
    Rendering completion(String shell, String script);

    /** Returns what {@code doctor} says; its findings decide the exit code. */
    Rendering doctor(Diagnosis diagnosis);

    /** Returns what {@code doctor --live-check} says; the first step that failed decides the exit code. */
    Rendering liveCheck(Diagnosis diagnosis, LiveCheckResult result, Cost cost);

    /** Returns what {@code sandbox} says once it answers: the variables that point a client at it. */
    Rendering sandbox(Map<String, String> variables);

    /**
     * Returns what a failed command says; the first problem decides the exit code.
     *
     * @param cost null if no org was asked
     */
    Rendering failure(String command, List<Problem> problems, @Nullable Cost cost);
}
