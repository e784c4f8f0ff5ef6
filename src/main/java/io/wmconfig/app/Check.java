package io.wmconfig.app;

import io.wmconfig.problem.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at.
 *
 * @param name stable, for example {@code login-host}
 * @param fix one thing to type or do; null when nothing has to be done
 * @param problem how a command reports it that fails for this; null unless it is a failure
 */
public record Check(
        String name,
        Status status,
        String message,
        @Nullable String fix,
        @Nullable Problem problem) {
    /** What came of a look. */
    public enum Status {
        /** As it should be. */
        OK,
        /** Works, but may not be meant. */
        WARNING,
        /** Commands fail for this. */
        FAILURE,
        /** Not looked at: something before it failed, or there is no way to look. */
        SKIPPED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Check ok(String name, String message) {
        return new Check(name, Status.OK, message, null, null);
    }

    static Check warning(String name, String message, @Nullable String fix) {
        return new Check(name, Status.WARNING, message, fix, null);
    }

    static Check skipped(String name, String why) {
        return new Check(name, Status.SKIPPED, why, null, null);
    }

    /** Returns the failure that a problem is. */
    static Check failure(String name, Problem problem) {
        String detail = problem.detail();
        String message = problem.summary()
                + (detail == null ? "" : ": " + detail.replace('\n', ' '))
                + (problem.place() == null ? "" : " (" + problem.place() + ")");
        return new Check(name, Status.FAILURE, message, problem.hint(), problem);
    }
}
