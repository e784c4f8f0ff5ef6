package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Builds the response of a fault. */
final class FaultAnswer {
    private final Behaviors switches;
    private final Clock clock;

    FaultAnswer(Behaviors switches, Clock clock) {
        this.switches = switches;
        this.clock = clock;
    }

    /**
     * Returns the response with the fault's status and headers; {@code worked} is the regular response, if there is
     * one.
     */
    Response of(Fault fault, Request request, Response worked) {
        Response answer = worked;
        if (fault.has(FaultOption.STATUS) || fault.has(FaultOption.CODE)) {
            answer = request.path().equals("/oauth/token") ? oauth(fault, worked) : api(fault, worked);
        }
        if (fault.has(FaultOption.RETRY_AFTER)) {
            answer = withRetryAfter(answer, fault.option(FaultOption.RETRY_AFTER, "0"));
        }
        for (Map.Entry<String, String> header : fault.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    /** Adds the header in the form that the switches select; the seconds may have decimals. */
    Response withRetryAfter(Response answer, String seconds) {
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

    private static Response api(Fault fault, Response worked) {
        String code = fault.option(FaultOption.CODE, "");
        int asked = Integer.parseInt(fault.option(FaultOption.STATUS, "0"));
        ErrorCode known = (code.isEmpty() ? ErrorCode.ofStatus(asked) : ErrorCode.ofCode(code))
                .orElse(asked >= 500 ? ErrorCode.INTERNAL : ErrorCode.BAD_REQUEST);
        int status = asked == 0 ? known.status() : asked;
        if (status < 400) {
            return new Response(status, worked.headers(), worked.json());
        }
        Response answer = ApiError.of(known).status(status).answer();
        if (!code.isEmpty() && answer.json() instanceof ObjectNode body) {
            body.put("code", code);
        }
        return answer;
    }

    private static Response oauth(Fault fault, Response worked) {
        int status = Integer.parseInt(fault.option(FaultOption.STATUS, "400"));
        if (status < 400) {
            return new Response(status, worked.headers(), worked.json());
        }
        String usual = status == 401 ? "invalid_client" : status >= 500 ? "server_error" : "invalid_request";
        String words = status == 401 ? "authentication failed" : "the request could not be served";
        return TokenStore.error(status, fault.option(FaultOption.CODE, usual), words);
    }
}
