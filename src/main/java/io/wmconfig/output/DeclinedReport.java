package io.wmconfig.output;

import io.wmconfig.app.Cost;
import io.wmconfig.problem.ExitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a command that the user did not confirm; this is not a failure.
 *
 * @param cost null if the command did not use an org
 */
public record DeclinedReport(String command, @Nullable Cost cost) implements Report {
    @Override
    public Rendering text(Style style) {
        return new Rendering("", List.of("Cancelled; nothing was changed."), ExitCode.DECLINED);
    }

    @Override
    public Rendering json() {
        return JsonDocument.end(
                JsonDocument.start(command, cost).put("action", "declined"), cost, List.of(), ExitCode.DECLINED);
    }
}
