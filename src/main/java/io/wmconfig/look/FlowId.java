package io.wmconfig.look;

import io.wmconfig.problem.ProblemException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The ID of an inbound message flow. */
public final class FlowId {
    private static final String RULE =
            "must be a flow ID, 32 hex digits such as `0a1b2c3d-0000-4000-8000-0123456789ab`";
    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private FlowId() {}

    /**
     * Returns the ID in lower case.
     *
     * @throws ProblemException if it is not a UUID
     */
    public static String parse(String text) {
        String typed = text.strip();
        if (isRight(typed)) {
            return typed.toLowerCase(Locale.ROOT);
        }
        throw InvalidValue.disguised(RULE, typed, FlowId::isRight)
                .orElseGet(() -> typed.isEmpty()
                        ? InvalidValue.rule(RULE, typed)
                        : InvalidValue.rule(RULE, typed).because("flows can't be looked up by name"))
                .toException();
    }

    private static boolean isRight(String typed) {
        return SHAPE.matcher(typed).matches();
    }
}
