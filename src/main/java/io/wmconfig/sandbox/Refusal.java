package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is turned down: becomes the error envelope of the API. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient ObjectNode body;

    private Refusal(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
        this.body = Json.object();
        body.put("message", message);
        body.put("code", code.code());
        body.put("status", code.status());
        body.putObject("messageParams");
        body.put("contextId", "");
        body.putArray("details");
        body.putArray("errors");
    }

    static Refusal of(ErrorCode code) {
        return new Refusal(code, code.message());
    }

    static Refusal of(ErrorCode code, String message) {
        return new Refusal(code, message);
    }

    /** A refusal whose words have places for parameters: {@code {name}} in the template. */
    static Refusal templated(ErrorCode code, String template, Map<String, String> parameters) {
        String message = template;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            message = message.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        Refusal refusal = new Refusal(code, message);
        refusal.body.put("messageWithParams", template);
        parameters.forEach(refusal.body.withObject("/messageParams")::put);
        return refusal;
    }

    static Refusal constraint(String field, String what) {
        return new Refusal(ErrorCode.CONSTRAINT, field + ": " + what).detail(ErrorCode.CONSTRAINT.code(), field);
    }

    static Refusal enumValue(String field, String value, Iterable<String> allowed) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("value", value);
        parameters.put("fieldType", field);
        parameters.put("allowableValues", String.join(", ", allowed));
        return templated(
                ErrorCode.INVALID_VALUE,
                "Value [{value}] is not valid for field type [{fieldType}]. Allowable values are: {allowableValues}",
                parameters);
    }

    static Refusal query(String name, String value) {
        return new Refusal(
                ErrorCode.INVALID_QUERY, "Value [" + value + "] is not valid for query parameter [" + name + "]");
    }

    Refusal detail(String errorCode, String field) {
        body.withArray("/details").addObject().put("errorCode", errorCode).put("fieldName", field);
        return this;
    }

    Refusal limit(String key, long value) {
        body.putObject("limit")
                .put("namespace", "web.deployments")
                .put("key", key)
                .put("value", value);
        return this;
    }

    Refusal status(int status) {
        body.put("status", status);
        return this;
    }

    Answer answer() {
        return Answer.json(body.path("status").asInt(code.status()), body);
    }
}
