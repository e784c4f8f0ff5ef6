package io.wmconfig.faults;

import java.util.regex.Pattern;

/**
 * How a command ended.
 *
 * @param exit its exit code
 * @param out what it wrote to stdout
 * @param err what it wrote to stderr
 */
record Run(int exit, String out, String err) {
    private static final Pattern RESULT = Pattern.compile(
            "(?m)^(Live|Not live|Sent, not waited for): |: (created|updated|unchanged), version |: deleted$");

    /** Returns whether stdout says what was done; the plan says what would be. */
    boolean hasResult() {
        return RESULT.matcher(out).find();
    }
}
