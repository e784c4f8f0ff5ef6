package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** An error response of the API, with its documented envelope. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ObjectNode body;

    private ApiError(ErrorCode code, String message) {
        super(message, null, false, false);
        this.body = Json.object();
        body.put("message", message);
        body.put("code", code.code());
        body.put("status", code.status());
        body.putObject("messageParams");
        body.put("contextId", "");
        body.putArray("details");
        body.putArray("errors");
    }

    static ApiError of(ErrorCode code) {
        return new ApiError(code, code.message());
    }

    static ApiError of(ErrorCode code, String message) {
        return new ApiError(code, message);
    }

    /** Returns an error whose message has parameters, {@code {name}} in the template. */
    static ApiError templated(ErrorCode code, String template, Map<String, String> parameters) {
        String message = template;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            message = message.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        ApiError refusal = new ApiError(code, message);
        refusal.body.put("messageWithParams", template);
        parameters.forEach(refusal.body.withObject("/messageParams")::put);
        return refusal;
    }

    static ApiError constraint(String field, String what) {
        return new ApiError(ErrorCode.CONSTRAINT, field + ": " + what).detail(ErrorCode.CONSTRAINT.code(), field);
    }

    static ApiError enumValue(String field, String value, Iterable<String> allowed) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("value", value);
        parameters.put("fieldType", field);
        parameters.put("allowableValues", String.join(", ", allowed));
        return templated(
                ErrorCode.INVALID_VALUE,
                "Value [{value}] is not valid for field type [{fieldType}]. Allowable values are: {allowableValues}",
                parameters);
    }

    static ApiError query(String name, String value) {
        return new ApiError(
                ErrorCode.INVALID_QUERY, "Value [" + value + "] is not valid for query parameter [" + name + "]");
    }

    ApiError detail(String errorCode, String field) {
        body.withArray("/details").addObject().put("errorCode", errorCode).put("fieldName", field);
        return this;
    }

    ApiError limit(String key, long value) {
        body.putObject("limit")
                .put("namespace", "web.deployments")
                .put("key", key)
                .put("value", value);
        return this;
    }

    ApiError status(int status) {
        body.put("status", status);
        return this;
    }

    Response answer() {
        return Response.json(body.path("status").asInt(), body);
    }
}
