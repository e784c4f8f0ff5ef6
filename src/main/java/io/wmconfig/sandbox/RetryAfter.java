package io.wmconfig.sandbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The header that says when to come back, in the form that the switches ask for. */
final class RetryAfter {
    private final Switches switches;
    private final Clock clock;

    RetryAfter(Switches switches, Clock clock) {
        this.switches = switches;
        this.clock = clock;
    }

    Answer on(Answer answer, long seconds) {
        return switch (switches.value(Switch.RETRY_AFTER)) {
            case "absent" -> answer;
            case "date" ->
                answer.with(
                        "Retry-After",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                clock.instant().plusSeconds(seconds).atOffset(ZoneOffset.UTC)));
            default -> answer.with("Retry-After", Long.toString(seconds));
        };
    }
}
