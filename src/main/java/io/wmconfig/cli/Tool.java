package io.wmconfig.cli;

import io.wmconfig.doctor.Diagnosis;
import io.wmconfig.fleet.FleetRequest;
import io.wmconfig.fleet.FleetResult;
import io.wmconfig.fleet.PlanFile;
import io.wmconfig.fleet.PromoteRequest;
import io.wmconfig.fleet.PromoteResult;
import io.wmconfig.livecheck.LiveCheckResult;
import io.wmconfig.look.Look;
import io.wmconfig.page.PreviewPage;
import io.wmconfig.report.Cost;
import io.wmconfig.resolve.Target;
import io.wmconfig.walk.ApplyRequest;
import io.wmconfig.walk.ApplyResult;
import io.wmconfig.walk.CompareRequest;
import io.wmconfig.walk.CompareResult;
import io.wmconfig.walk.DeleteRequest;
import io.wmconfig.walk.DeleteResult;
import io.wmconfig.walk.ExportRequest;
import io.wmconfig.walk.ExportResult;
import io.wmconfig.walk.GetResult;
import io.wmconfig.walk.HistoryResult;
import io.wmconfig.walk.ListResult;
import io.wmconfig.walk.PreviewRequest;
import io.wmconfig.walk.PreviewResult;
import io.wmconfig.walk.RollbackRequest;
import io.wmconfig.walk.SnippetRequest;
import io.wmconfig.walk.SnippetResult;
import io.wmconfig.walk.VerifyResult;
import org.jspecify.annotations.Nullable;

/** What the commands can call; the wiring behind it is made only when it is called, so that help costs nothing. */
public interface Tool extends AutoCloseable {
    /** Creates or updates a deployment, or plans to. */
    ApplyResult apply(ApplyRequest request);

    /** Creates or updates the deployments of many documents, or plans to. */
    FleetResult applyAll(FleetRequest request);

    /** Carries out a saved plan, exactly. */
    FleetResult applyPlan(PlanFile plan);

    /** Returns what a saved plan calls the org; the same in every run. */
    String orgName();

    /** Adds what became of one deployment to the summary of the workflow that runs the command, if one does. */
    void summarize(String command, ApplyRequest request, ApplyResult result);

    /** Adds what became of many documents to the summary of the workflow that runs the command, if one does. */
    void summarize(String command, FleetResult result);

    /** Reads the looks of deployments. */
    ExportResult export(ExportRequest request);

    /** Writes a file of text, below the working directory unless its path says otherwise. */
    void save(String path, String text);

    /** Reads one deployment. */
    GetResult get(Target target);

    /** Reads all deployments. */
    ListResult list();

    /**
     * Waits until visitors get what is live.
     *
     * @param target which deployment
     * @param look that is expected on top of what is live
     * @param wait whether to look more than once
     */
    VerifyResult verify(Target target, Look look, boolean wait);

    /** Returns the code for the page of a deployment. */
    SnippetResult snippet(SnippetRequest request);

    /** Lays two deployments side by side. */
    CompareResult compare(CompareRequest request);

    /** Gives deployments of one org the look that they have in another, or plans to. */
    PromoteResult promote(PromoteRequest request);

    /** Reads how the configuration of a deployment came to be. */
    HistoryResult history(Target target);

    /** Gives a deployment an earlier look back, or plans to. */
    ApplyResult rollback(RollbackRequest request);

    /** Deletes a deployment, and its configuration if asked. */
    DeleteResult delete(DeleteRequest request);

    /**
     * Looks at everything that a command needs.
     *
     * @param tryRegions whether refused credentials may be shown to other regions without asking
     */
    Diagnosis doctor(boolean tryRegions);

    /**
     * Lets a person agree to a live check.
     *
     * @param agreed whether the user has agreed already
     * @throws io.wmconfig.problem.ProblemException unless somebody agrees
     */
    void agreeToLiveCheck(boolean agreed);

    /** Goes through the use cases on a deployment of its own, and writes the traffic to a file. */
    LiveCheckResult liveCheck();

    /** Returns a picture of a look. */
    PreviewResult preview(PreviewRequest request);

    /** Returns the picture of a page in Base64. */
    String pagePicture(String file);

    /** Draws a page into a file. */
    void draw(PreviewPage page, String file);

    /** Shows a page in a browser and returns the file that it is in. */
    String open(String html);

    /** Serves a sandbox org until the process is interrupted. */
    void serveSandbox(SandboxRequest request);

    /** Returns what it has cost so far. */
    Cost cost();

    /** Returns what it has cost so far; null if no org was asked. */
    @Nullable
    Cost spent();

    @Override
    void close();
}
