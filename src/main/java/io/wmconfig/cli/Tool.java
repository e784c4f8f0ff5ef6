package io.wmconfig.cli;

import io.wmconfig.report.Rendering;
import io.wmconfig.resolve.Target;
import io.wmconfig.walk.ApplyRequest;
import java.util.List;

/** What the commands can call; the wiring behind it is made only when it is called, so that help costs nothing. */
public interface Tool {
    /** Creates or updates a deployment, or plans to, and returns what to say. */
    Rendering apply(String command, ApplyRequest request);

    /** Reads one deployment and returns what to say. */
    Rendering get(Target target);

    /** Reads all deployments and returns what to say. */
    Rendering list();

    /**
     * Serves a sandbox org until the process is interrupted.
     *
     * @param request how it behaves
     */
    void serveSandbox(SandboxRequest request);

    /** Returns every switch of the sandbox, one line each, for its help. */
    List<String> sandboxSwitches();
}
