package io.wmconfig.genesys.sdk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** A socket that speaks just enough HTTP, remembers what it was asked and misbehaves on order. */
final class FakeService implements AutoCloseable {
    static final String TOKEN = "canary-token-4711";

    /** A request as it came in. */
    record Request(String method, String path, Map<String, String> headers, String body) {
        String line() {
            return method + " " + path;
        }

        @Nullable
        String header(String name) {
            return headers.get(name);
        }
    }

    /** What goes back: raw bytes, after which the connection stays open or not. */
    static final class Reply {
        private final byte[] bytes;
        private final boolean closes;
        private final long delayMillis;
        private final boolean trickles;

        private Reply(byte[] bytes, boolean closes, long delayMillis) {
            this(bytes, closes, delayMillis, false);
        }

        private Reply(byte[] bytes, boolean closes, long delayMillis, boolean trickles) {
            this.trickles = trickles;
            this.bytes = bytes;
            this.closes = closes;
            this.delayMillis = delayMillis;
        }

        static Reply of(int status, String body, String... headers) {
            return of(status, body.getBytes(StandardCharsets.UTF_8), headers);
        }

        static Reply of(int status, byte[] body, String... headers) {
            StringBuilder head =
                    new StringBuilder("HTTP/1.1 " + status + " X\r\nContent-Length: " + body.length + "\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
            byte[] all = new byte[start.length + body.length];
            System.arraycopy(start, 0, all, 0, start.length);
            System.arraycopy(body, 0, all, start.length, body.length);
            return new Reply(all, false, 0);
        }

        /** Sends exactly this, and closes the connection only if the client does. */
        static Reply raw(String answer) {
            return new Reply(answer.getBytes(StandardCharsets.ISO_8859_1), false, 0);
        }

        /** Repeats a header line, ten times a second, without an end. */
        static Reply trickle() {
            return new Reply("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1), false, 0, true);
        }

        static Reply cut() {
            return new Reply(new byte[0], true, 0);
        }

        Reply thenCut(int missing) {
            byte[] part = new byte[bytes.length - missing];
            System.arraycopy(bytes, 0, part, 0, part.length);
            return new Reply(part, true, 0);
        }

        Reply after(long millis) {
            return new Reply(bytes, closes, millis);
        }
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    private final @Nullable SSLSocketFactory tls;
    private final List<Socket> open = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final ConcurrentLinkedQueue<Reply> replies = new ConcurrentLinkedQueue<>();
    private Function<Request, @Nullable Reply> rule = request -> null;
    private Reply login = token(TOKEN, 86_399);

    /** Starts a service that speaks plain HTTP if the argument is null. */
    FakeService(@Nullable SSLSocketFactory tls) throws IOException {
        this.tls = tls;
        Thread acceptor = new Thread(this::accept, "fake-service");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    static FakeService start() throws IOException {
        return new FakeService(null);
    }

    static Reply token(String value, long life) {
        return Reply.of(
                200, "{\"access_token\":\"" + value + "\",\"token_type\":\"bearer\",\"expires_in\":" + life + "}");
    }

    /** Answers the next requests, those for a token aside, in this order. */
    FakeService reply(Reply... next) {
        replies.addAll(List.of(next));
        return this;
    }

    FakeService reply(int status, String body, String... headers) {
        return reply(Reply.of(status, body, headers));
    }

    /** Answers whatever the rule has an answer for; asked before anything else. */
    FakeService rule(Function<Request, @Nullable Reply> wanted) {
        rule = wanted;
        return this;
    }

    /** Returns how many connections came, whatever became of them. */
    int connections() {
        synchronized (open) {
            return open.size();
        }
    }

    FakeService login(Reply wanted) {
        login = wanted;
        return this;
    }

    URI address() {
        return URI.create((tls == null ? "http" : "https") + "://127.0.0.1:" + port());
    }

    int port() {
        return server.getLocalPort();
    }

    List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    List<String> lines() {
        return requests().stream().map(Request::line).toList();
    }

    /** Returns what was asked apart from tokens. */
    List<String> apiLines() {
        return lines().stream().filter(line -> !line.contains("/oauth/")).toList();
    }

    Request last() {
        List<Request> all = requests();
        return all.get(all.size() - 1);
    }

    @Override
    public void close() throws IOException {
        server.close();
        synchronized (open) {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                synchronized (open) {
                    open.add(socket);
                }
                Thread worker = new Thread(() -> serve(socket), "fake-service-connection");
                worker.setDaemon(true);
                worker.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        // Sockets below TLS are what close() closes: an SSLSocket may wait for its peer when closed during a handshake.
        try (plain;
                Socket socket = tls == null ? plain : tls.createSocket(plain, null, true)) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (Request request = read(in); request != null; request = read(in)) {
                synchronized (requests) {
                    requests.add(request);
                }
                Reply reply = replyTo(request);
                Thread.sleep(reply.delayMillis);
                out.write(reply.bytes);
                out.flush();
                while (reply.trickles) {
                    Thread.sleep(100);
                    out.write("X-More: a\r\n".getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                }
                if (reply.closes) {
                    return;
                }
            }
        } catch (IOException | InterruptedException e) {
            // The client went away, or the test is over.
            return;
        }
    }

    private Reply replyTo(Request request) {
        Reply ruled = rule.apply(request);
        if (ruled != null) {
            return ruled;
        }
        if (request.path().equals("/oauth/token")) {
            return login;
        }
        Reply next = replies.poll();
        return next == null ? Reply.of(599, "nothing planned") : next;
    }

    static @Nullable Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first == null) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("no HTTP, but TLS most likely");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        String[] words = first.split(" ", -1);
        return new Request(words[0], words[1], headers, body);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
