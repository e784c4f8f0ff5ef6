package io.wmconfig.sandbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The header that says when to come back, in the form that the switches ask for. */
final class RetryAfter {
    private final Behaviors switches;
    private final Clock clock;

    RetryAfter(Behaviors switches, Clock clock) {
        this.switches = switches;
        this.clock = clock;
    }

    /** Adds the header for a wait of some seconds, a decimal number. */
    Response on(Response answer, String seconds) {
        long whole = (long) Math.ceil(Double.parseDouble(seconds));
        return switch (switches.value(Behavior.RETRY_AFTER)) {
            case "absent" -> answer;
            case "zero" -> answer.with("Retry-After", "0");
            case "fraction" -> answer.with("Retry-After", seconds.contains(".") ? seconds : seconds + ".25");
            case "reset" -> answer.with("inin-ratelimit-reset", Long.toString(whole));
            case "date" ->
                answer.with(
                        "Retry-After",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                clock.instant().plusSeconds(whole).atOffset(ZoneOffset.UTC)));
            default -> answer.with("Retry-After", seconds);
        };
    }
}
