package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Handles requests: reads each, applies a fault, runs it and sends the response. */
final class RequestHandler implements HttpHandler {
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final Api api;
    private final TokenStore tokens;
    private final Hooks hooks;
    private final Faults faults;
    private final CountDownLatch closed = new CountDownLatch(1);
    private int arrivals;

    RequestHandler(Api api, TokenStore tokens, Hooks hooks, Faults faults) {
        this.api = api;
        this.tokens = tokens;
        this.hooks = hooks;
        this.faults = faults;
    }

    /** Releases requests that a fault holds open. */
    void close() {
        closed.countDown();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            Optional<String> text = text(body);
            Request request = request(exchange, text.orElse(""));
            int number = arrived(request);
            if (!isLoopback(header(exchange, "Host"))) {
                send(exchange, number, ApiError.of(ErrorCode.NOT_AUTHORIZED).answer(), null);
            } else if (body.length > MOST_BYTES) {
                send(exchange, number, ApiError.of(ErrorCode.TOO_LARGE).answer(), null);
            } else if (text.isEmpty()) {
                send(exchange, number, ApiError.of(ErrorCode.BAD_REQUEST).answer(), null);
            } else {
                Optional<Fault> fault = faults.next(request);
                if (fault.isPresent()) {
                    spoil(exchange, number, request, fault.get());
                } else {
                    send(exchange, number, work(request, false), null);
                }
            }
        }
    }

    private synchronized int arrived(Request request) {
        hooks.arrived(arrivals, request);
        return arrivals++;
    }

    private void spoil(HttpExchange exchange, int number, Request request, Fault fault) throws IOException {
        pause(fault);
        if (fault.has(FaultOption.REVOKE)) {
            tokens.revokeAll();
        }
        hooks.before(fault);
        Response worked = fault.works() ? work(request, fault.has(FaultOption.STALE)) : Response.empty(200);
        hooks.after(fault);
        if (fault.has(FaultOption.HANG)) {
            await();
        } else if (!fault.is(FaultOption.CUT, "before") && !fault.is(FaultOption.CUT, "after")) {
            send(exchange, number, faults.answer(fault, request, worked), fault);
        }
        // Closing an unanswered exchange closes its connection.
    }

    private Response work(Request request, boolean stale) {
        try {
            return api.answer(request, stale);
        } catch (IOException | RuntimeException e) {
            return ApiError.of(ErrorCode.INTERNAL, ErrorCode.INTERNAL.message() + " " + e)
                    .answer();
        }
    }

    private void send(HttpExchange exchange, int number, Response answer, @Nullable Fault fault) throws IOException {
        String correlation = new UUID(0x4000L, 0x8000_0000_0000_0000L + number + 1).toString();
        String form = fault == null ? "" : fault.option(FaultOption.BODY, "");
        byte[] body = inForm(form, body(answer, correlation), answer.status());
        if (body.length > 0) {
            exchange.getResponseHeaders().set("Content-Type", form.equals("html") ? "text/html" : "application/json");
        }
        if (form.equals("gzip")) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.getResponseHeaders().set("ININ-Correlation-Id", correlation);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        hooks.answering(number, answer.status());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            if (fault != null && fault.is(FaultOption.CUT, "during")) {
                out.write(body, 0, body.length / 2);
                out.flush();
                return;
            }
            out.write(body);
        }
    }

    private static byte[] inForm(String form, byte[] body, int status) throws IOException {
        return switch (form) {
            case "" -> body;
            case "empty" -> new byte[0];
            case "gzip" -> zipped(body);
            case "latin-1" -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1);
            case "truncated" -> Arrays.copyOf(body, body.length / 2);
            case "html" ->
                ("<html><head><title>" + status + "</title></head><body><h1>" + status + "</h1></body></html>")
                        .getBytes(StandardCharsets.UTF_8);
            default -> form.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] zipped(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    /** Returns the bytes of a response; an error contains the ID of its request. */
    private static byte[] body(Response answer, String correlation) {
        JsonNode json = answer.json();
        if (json.isMissingNode()) {
            return new byte[0];
        }
        if (answer.status() >= 400 && json.has("contextId") && json instanceof ObjectNode node) {
            node.put("contextId", correlation);
        }
        return Json.bytes(json);
    }

    private void pause(Fault fault) {
        try {
            Thread.sleep(FaultOption.milliseconds(fault.option(FaultOption.DELAY, "0")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request request(HttpExchange exchange, String body) {
        String query = exchange.getRequestURI().getRawQuery();
        String path = exchange.getRequestURI().getRawPath();
        return new Request(
                exchange.getRequestMethod(),
                path == null || path.isEmpty() ? "/" : path,
                query == null ? "" : query,
                header(exchange, "Content-Type"),
                header(exchange, "Authorization"),
                body);
    }

    /** Returns the body; empty if it is not UTF-8. */
    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Returns whether a host name is this machine, to protect against DNS rebinding by web pages. */
    private static boolean isLoopback(String host) {
        return host.trim().toLowerCase(Locale.ROOT).matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:[^\\]:]*)?");
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
