package io.wmconfig.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** The documented error codes, each with its status and default message. */
enum ErrorCode {
    BAD_REQUEST(400, "bad.request", "The request could not be understood by the server due to malformed syntax."),
    INVALID_VALUE(400, "invalid.value", "A value is not valid."),
    INVALID_PROPERTY(400, "invalid.property", "A property is not valid."),
    INVALID_QUERY(400, "invalid.query.param.value", "A query parameter value is not valid."),
    CONSTRAINT(400, "constraint.validation", "A constraint is not met."),
    ILLEGAL_OPERATION(400, "illegal.operation", "The operation is not allowed now."),
    LIMIT(400, "resource.limit.exceeded", "The maximum number of resources has been exceeded"),
    BAD_FLOW(400, "bad.flow.id", "The flow is not eligible for use here."),
    NO_TOKEN(401, "authentication.required", "No authentication bearer token specified in authorization header."),
    BAD_TOKEN(401, "bad.credentials", "Invalid login credentials."),
    MISSING_PERMISSIONS(403, "missing.permissions", "Unable to perform the requested action."),
    NOT_AUTHORIZED(403, "not.authorized", "You are not authorized to perform the requested action."),
    SCOPE(403, "app.not.authorized.for.scope", "App not authorized to use scope webdeployments"),
    NOT_FOUND(404, "not.found", "The requested resource was not found."),
    NO_SUPPORTED_CONTENT(404, "scp.id.not.found", "The Supported Content Profile ID is not found"),
    METHOD(405, "method.not.allowed", "The method is not allowed for this resource."),
    CLIENT_TIMEOUT(408, "client.timeout", "The client did not produce a request within the time allowed."),
    CONFLICT(409, "request.conflict", "The request conflicts with the current state of the target resource."),
    IN_USE(409, "resource.conflict", "Resource is used by another"),
    TOO_LARGE(413, "request.entity.too.large", "The request entity is too large."),
    MEDIA_TYPE(415, "unsupported.media.type", "The content type of the request is not supported."),
    VALIDATION(422, "validation.failed", "The request failed validation."),
    TOO_MANY(429, "too.many.requests", "Rate limit exceeded the maximum"),
    TOO_MANY_RETRY(429, "too.many.requests.retry.after", "Rate limit exceeded the maximum."),
    INTERNAL(
            500,
            "internal.server.error",
            "The server encountered an unexpected condition which prevented it from fulfilling the request."),
    BAD_GATEWAY(502, "bad.gateway", "An upstream server answered in a way that was not understood."),
    UNAVAILABLE(
            503,
            "service.unavailable",
            "Service Unavailable - The server is currently unavailable (because it is overloaded or down for"
                    + " maintenance)."),
    TIMEOUT(504, "request.timeout", "The request timed out.");

    private final int status;
    private final String code;
    private final String message;

    ErrorCode(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }

    static Optional<ErrorCode> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    static Optional<ErrorCode> ofStatus(int status) {
        return Arrays.stream(values()).filter(each -> each.status == status).findFirst();
    }
}
