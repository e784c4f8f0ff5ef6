package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A client made of a bare socket: it repeats nothing and forgives nothing. */
final class Caller {
    static final String TOKEN = TestSandbox.TOKEN;
    static final String CONFIGURATIONS = "/api/v2/webdeployments/configurations";
    static final String DEPLOYMENTS = "/api/v2/webdeployments/deployments";

    private final TestSandbox sandbox;

    Caller(TestSandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Settings with a token that is let in and ids that count. */
    static TestSettings settings(String... switches) {
        return TestSettings.defaults().withIds(counting()).withSwitches(Behaviors.parse(List.of(switches)));
    }

    static Supplier<String> counting() {
        AtomicInteger next = new AtomicInteger();
        return () -> String.format(Locale.ROOT, "%08d-0000-4000-8000-000000000000", next.incrementAndGet());
    }

    Reply get(String path) {
        return call("GET", path, "");
    }

    Reply post(String path, String body) {
        return call("POST", path, body);
    }

    Reply put(String path, String body) {
        return call("PUT", path, body);
    }

    Reply delete(String path) {
        return call("DELETE", path, "");
    }

    Reply call(String method, String path, String body) {
        return call(method, path, body, Map.of("Authorization", "Bearer " + TOKEN, "Content-Type", "application/json"));
    }

    /** Sends a request on a connection of its own; status 0 stands for no answer at all. */
    Reply call(String method, String path, String body, Map<String, String> headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (!headers.containsKey("Host")) {
            head.append("Host: 127.0.0.1:").append(sandbox.port()).append("\r\n");
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Connection: close\r\nContent-Length: ")
                .append(bytes.length)
                .append("\r\n\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.port())) {
            socket.setSoTimeout(8000);
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return Reply.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Reply(0, Map.of(), e.toString());
        }
    }

    /** Creates a configuration and publishes it once. */
    String published(String name) {
        String id = post(CONFIGURATIONS, configuration(name)).text("id");
        publish(id);
        return id;
    }

    Reply publish(String id) {
        return post(CONFIGURATIONS + "/" + id + "/versions/draft/publish", "");
    }

    static String draft(String id) {
        return CONFIGURATIONS + "/" + id + "/versions/draft";
    }

    static String configuration(String name) {
        return "{\"name\":\"" + name + "\",\"languages\":[\"en-us\"],\"defaultLanguage\":\"en-us\","
                + "\"messenger\":{\"enabled\":true,\"styles\":{\"primaryColor\":\"#0b5FFF\"}}}";
    }

    static String deployment(String name, String configurationId, String version) {
        return "{\"name\":\"" + name + "\",\"allowAllDomains\":true,\"configuration\":{\"id\":\"" + configurationId
                + "\",\"version\":\"" + version + "\"}}";
    }

    /**
     * What came back.
     *
     * @param status the status, 0 for none
     * @param headers the headers by name in lower case
     * @param body the body as text
     */
    record Reply(int status, Map<String, String> headers, String body) {
        static Reply of(String answer) {
            int end = answer.indexOf("\r\n\r\n");
            if (end < 0) {
                return new Reply(0, Map.of(), answer);
            }
            String[] lines = answer.substring(0, end).split("\r\n", -1);
            Map<String, String> headers = new TreeMap<>();
            for (int i = 1; i < lines.length; i++) {
                int colon = lines[i].indexOf(':');
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).trim());
            }
            return new Reply(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, answer.substring(end + 4));
        }

        ObjectNode json() {
            try {
                return (ObjectNode) Json.read(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }

        String text(String member) {
            return Json.text(json(), member);
        }

        List<String> texts(String member) {
            List<String> texts = new ArrayList<>();
            for (JsonNode each : json().path("entities")) {
                texts.add(Json.text(each, member));
            }
            return texts;
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }
}
