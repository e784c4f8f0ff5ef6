package io.wmconfig.output;

import io.wmconfig.problem.ExitCode;
import java.util.List;

/** What a command says at its end, for people and for scripts. */
public interface Report {
    /** Returns it for people; readable without colour. */
    Rendering text(Style style);

    /** Returns it for scripts: exactly one document, whose members may be added to but never renamed. */
    Rendering json();

    /** Returns the same with the exit code for differences, if there are some and nothing failed. */
    default Report differing(boolean differs) {
        return differs ? new Differing(this) : this;
    }

    /** A report of something that differs. */
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
     * What goes to the streams at the end of a command.
     *
     * @param result for stdout; may be empty
     * @param isConfirmation whether the result only confirms what was done: {@code --quiet} leaves it out, but never an
     *     answer
     */
    record Rendering(String result, List<String> stderrLines, ExitCode exitCode, boolean isConfirmation) {
        /** Answers what was asked, and ends with its own exit code. */
        public Rendering(String result, List<String> stderrLines, ExitCode exitCode) {
            this(result, stderrLines, exitCode, false);
        }

        /** Answers what was asked. */
        public Rendering(String result, List<String> stderrLines) {
            this(result, stderrLines, ExitCode.DONE);
        }

        /** Confirms what was done. */
        static Rendering confirmation(String result, List<String> stderrLines) {
            return new Rendering(result, stderrLines, ExitCode.DONE, true);
        }
    }

    /**
     * The colours of a text.
     *
     * @param fullColor whether the terminal shows every colour
     */
    record Style(boolean colored, boolean coloredAsides, boolean fullColor) {
        public static final Style PLAIN = new Style(false, false, false);
    }
}
