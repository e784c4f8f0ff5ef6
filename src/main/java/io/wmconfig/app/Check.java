package io.wmconfig.app;

import io.wmconfig.problem.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The result of one check.
 *
 * @param name stable, for example {@code login-host}
 * @param fix one command or action that fixes it; null if there is nothing to fix
 * @param problem as reported by a command that fails because of it; null unless this is a failure
 */
public record Check(
        String name,
        Status status,
        String message,
        @Nullable String fix,
        @Nullable Problem problem) {
    /** How a check ended. */
    public enum Status {
        /** No problem was found. */
        OK,
        /** Works, but may not be intended. */
        WARNING,
        /** Commands fail because of this. */
        FAILURE,
        /** Not checked: an earlier check failed, or there is no way to check it. */
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

    static Check failure(String name, Problem problem) {
        String detail = problem.detail();
        String message = problem.summary()
                + (detail == null ? "" : ": " + detail.replace('\n', ' '))
                + (problem.place() == null ? "" : " (" + problem.place() + ")");
        return new Check(name, Status.FAILURE, message, problem.hint(), problem);
    }
}
