package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The active faults, in the order in which they were added, and the responses that they cause. */
final class Faults {
    private final Behaviors switches;
    private final Clock clock;
    private final List<Armed> armed = new ArrayList<>();
    private int arrivals;

    Faults(Behaviors switches, Clock clock) {
        this.switches = switches;
        this.clock = clock;
    }

    synchronized void add(Fault fault) {
        armed.add(new Armed(fault));
    }

    synchronized void clear() {
        armed.clear();
    }

    /** Returns the fault for a new request, if any. Every fault counts the requests that match it. */
    synchronized Optional<Fault> next(Request request) {
        arrivals++;
        Fault hit = null;
        for (Armed each : armed) {
            Fault fault = each.fault;
            if (fault.matches(request, arrivals) && each.isDue(hit == null)) {
                hit = fault;
            }
        }
        return Optional.ofNullable(hit);
    }

    /** Returns the response with the fault's status and headers; {@code worked} is the regular one, if any. */
    Response answer(Fault fault, Request request, Response worked) {
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

    private static final class Armed {
        private final Fault fault;
        private int spared;
        private int used;

        Armed(Fault fault) {
            this.fault = fault;
        }

        boolean isDue(boolean free) {
            if (spared < Integer.parseInt(fault.option(FaultOption.AFTER, "0"))) {
                spared++;
                return false;
            }
            String times = fault.option(FaultOption.TIMES, "1");
            if (!free || (!times.equals("always") && used >= Integer.parseInt(times))) {
                return false;
            }
            used++;
            return true;
        }
    }
}
