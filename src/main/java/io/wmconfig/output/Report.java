package io.wmconfig.output;

import io.wmconfig.problem.ExitCode;

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
}
