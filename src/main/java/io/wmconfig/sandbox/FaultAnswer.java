package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What a client gets when a fault decides the answer. */
final class FaultAnswer {
    private final RetryAfter retryAfter;

    FaultAnswer(RetryAfter retryAfter) {
        this.retryAfter = retryAfter;
    }

    /** The answer with the status and headers of the fault; {@code worked} is the answer of the work, if it was done. */
    Response of(Fault fault, Request request, Response worked) {
        Response answer = worked;
        if (fault.has(FaultOption.STATUS) || fault.has(FaultOption.CODE)) {
            answer = request.path().equals("/oauth/token") ? oauth(fault, worked) : api(fault, worked);
        }
        if (fault.has(FaultOption.RETRY_AFTER)) {
            answer = retryAfter.on(answer, fault.option(FaultOption.RETRY_AFTER, "0"));
        }
        for (Map.Entry<String, String> header : fault.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
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
