package io.wmconfig.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Cost;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of a command, rendered as text for people or as JSON for scripts. */
public interface Report {
    /** Returns the text for people; it is readable without colour. */
    Rendering text(Style style);

    /** Returns the JSON for scripts: exactly one document, to which fields may be added but never renamed. */
    Rendering json();

    /** Returns the same report with the exit code for differences, if there are any and nothing failed. */
    default Report differing(boolean differs) {
        return differs ? new Differing(this) : this;
    }

    /** A report with the exit code for differences, unless it has failed. */
    record Differing(Report report) implements Report {
        @Override
        public Rendering text(Style style) {
            return differing(report.text(style));
        }

        @Override
        public Rendering json() {
            return differing(report.json());
        }

        private static Rendering differing(Rendering one) {
            return one.exitCode() == ExitCode.DONE
                    ? new Rendering(one.result(), one.stderrLines(), ExitCode.DIFFERENCES, one.isConfirmation())
                    : one;
        }
    }

    /**
     * The result of a command that the user did not confirm; this is not a failure.
     *
     * @param cost null if the command did not use an org
     */
    record Declined(String command, @Nullable Cost cost) implements Report {
        @Override
        public Rendering text(Style style) {
            return new Rendering("", List.of("Cancelled; nothing was changed."), ExitCode.DECLINED);
        }

        @Override
        public Rendering json() {
            ObjectNode document = JsonDocument.start(command, cost).put("action", "declined");
            return JsonDocument.end(document, cost, List.of(), ExitCode.DECLINED);
        }
    }

    /**
     * The problems of a failed command; as text, they go to stderr and stdout stays empty.
     *
     * @param cost null if the command did not use an org
     */
    record Failed(
            String command,
            List<Problem> problems,
            @Nullable Cost cost) implements Report {
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

    /**
     * The output of a command.
     *
     * @param result for stdout; may be empty
     * @param isConfirmation whether the result only confirms a write; {@code --quiet} suppresses confirmations, but
     *     never answers
     */
    record Rendering(String result, List<String> stderrLines, ExitCode exitCode, boolean isConfirmation) {
        /** Creates an answer with an exit code. */
        public Rendering(String result, List<String> stderrLines, ExitCode exitCode) {
            this(result, stderrLines, exitCode, false);
        }

        /** Creates the answer of a command that succeeded. */
        public Rendering(String result, List<String> stderrLines) {
            this(result, stderrLines, ExitCode.DONE);
        }

        /** Creates the confirmation of a completed write. */
        static Rendering confirmation(String result, List<String> stderrLines) {
            return new Rendering(result, stderrLines, ExitCode.DONE, true);
        }
    }

    /**
     * Which streams are coloured: stdout ({@code colored}) and stderr ({@code coloredAsides}).
     *
     * @param fullColor whether the terminal has 24-bit colour
     */
    record Style(boolean colored, boolean coloredAsides, boolean fullColor) {
        public static final Style PLAIN = new Style(false, false, false);
    }
}
