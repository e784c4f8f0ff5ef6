package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Cost;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The problems of a failed command; as text, they go to stderr and stdout stays empty.
 *
 * @param cost null if the command did not use an org
 */
public record FailureReport(
        String command, List<Problem> problems, @Nullable Cost cost) implements Report {
    @Override
    public Rendering text(Style style) {
        return new Rendering("", ProblemText.lines(problems, style.coloredAsides()), exitCode());
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start(command, cost);
        JsonDocument.error(document, problems);
        return JsonDocument.end(document, cost, problems, exitCode());
    }

    private ExitCode exitCode() {
        return problems.get(0).kind().exitCode();
    }
}
