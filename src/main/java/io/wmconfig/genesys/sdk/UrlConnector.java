package io.wmconfig.genesys.sdk;

import com.mypurecloud.sdk.v2.AsyncApiCallback;
import com.mypurecloud.sdk.v2.connector.ApiClientConnector;
import com.mypurecloud.sdk.v2.connector.ApiClientConnectorRequest;
import com.mypurecloud.sdk.v2.connector.ApiClientConnectorResponse;
import io.wmconfig.genesys.RecordedCall;
import io.wmconfig.genesys.sdk.FailedAttempt.UnsentException;
import io.wmconfig.settings.Proxy;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Authenticator;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SDK's way to the network: one request, one answer, on the JDK's own {@link HttpURLConnection}, which starts
 * fastest.
 *
 * <p>Follows no redirect, keeps no cookie and asks no cache. Requests that write are streamed: it is the only mode in
 * which the JDK never sends a request a second time on its own. The price is the body of a 401, which nobody needs.
 *
 * <p>Longer than most classes: it replaces the HTTP library of the SDK, which starts more slowly.
 */
final class UrlConnector implements ApiClientConnector {
    static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static {
        // Read once, by the first connection: a proxy may ask for user and password before a TLS tunnel too.
        setUnlessSet("jdk.http.auth.tunneling.disabledSchemes", "");
        setUnlessSet("sun.net.http.retryPost", "false");
    }

    private final Connection settings;
    private final Deadline deadline;
    private final TrafficCounter counts;
    private final Map<Proxy, Authenticator> logins = new ConcurrentHashMap<>();
    private @Nullable TlsSockets sockets;

    /** An answer whose bytes are no plain text; the message is the end of a sentence that starts with "the answer". */
    static final class EncodedException extends IOException {
        private static final long serialVersionUID = 1L;

        EncodedException(String reason) {
            super(reason);
        }
    }

    /** An answer that is longer than any we would read. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** One line for each request and nothing that could hold a secret; loaded only when somebody wants to read them. */
    private static final class HttpLog {
        private static final Logger LOG = LoggerFactory.getLogger("wmconfig.http");

        static void write(String method, URI target, String outcome, long millis) {
            String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
            LOG.debug("{} {}{} {} in {} ms", method, target.getRawPath(), query, outcome, millis);
        }
    }

    UrlConnector(Connection settings, Deadline deadline, TrafficCounter counts) {
        this.settings = settings;
        this.deadline = deadline;
        this.counts = counts;
    }

    static void preload() throws IOException {
        URI.create("http://localhost/").toURL().openConnection();
        new Socket().close();
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    @Override
    public ApiClientConnectorResponse invoke(ApiClientConnectorRequest request) throws IOException {
        Consumer<RecordedCall> recorder = settings.recorder();
        if (!settings.verbose() && recorder == null) {
            return exchange(request);
        }
        Instant at = settings.time().now();
        long start = System.nanoTime();
        HttpAnswer answer = null;
        try {
            answer = exchange(request);
            return answer;
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (settings.verbose()) {
                String outcome = answer == null ? "broke" : String.valueOf(answer.status());
                HttpLog.write(request.getMethod(), URI.create(request.getUrl()), outcome, took.toMillis());
            }
            if (recorder != null) {
                HttpAnswer shown = answer == null ? new HttpAnswer(0, Map.of(), "") : answer;
                recorder.accept(new RecordedCall(
                        at,
                        took,
                        request.getMethod(),
                        URI.create(request.getUrl()),
                        request.hasBody() ? request.readBody() : "",
                        shown.status(),
                        shown.headers(),
                        shown.body()));
            }
        }
    }

    @Override
    public Future<ApiClientConnectorResponse> invokeAsync(
            ApiClientConnectorRequest request, AsyncApiCallback<ApiClientConnectorResponse> callback) {
        throw new UnsupportedOperationException("the SDK's asynchronous calls keep the process alive");
    }

    @Override
    public void close() {
        // Idle connections end with the process.
    }

    private HttpAnswer exchange(ApiClientConnectorRequest request) throws IOException {
        Duration left = deadline.left();
        if (left.isZero()) {
            throw new UnsentException(null);
        }
        // The limits are those of this thread: a thread of many has its own deadline.
        int connect = deadline.millis(settings.limits().connect());
        int answer = deadline.millis(settings.limits().answer());
        return new TimedRequest().within(left, timed -> exchange(timed, request, connect, answer));
    }

    private HttpAnswer exchange(TimedRequest timed, ApiClientConnectorRequest request, int connect, int answer)
            throws IOException {
        HttpURLConnection connection = open(URI.create(request.getUrl()));
        connection.setConnectTimeout(connect);
        connection.setReadTimeout(answer);
        connection.setRequestMethod(request.getMethod());
        request.getHeaders().forEach(connection::setRequestProperty);
        connection.setRequestProperty("Accept-Encoding", "identity");
        boolean writes = !"GET".equals(request.getMethod());
        byte[] body = writes ? bodyOf(request) : new byte[0];
        if (writes) {
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
        }
        try {
            connection.connect();
        } catch (IOException e) {
            throw new UnsentException(e);
        }
        timed.sending();
        counts.sent();
        if (writes) {
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
        }
        return read(connection, timed);
    }

    /** Starts connecting to a host that will be asked soon, if that takes a TLS handshake. */
    void openEarly(URI host) {
        if ("https".equals(host.getScheme()) && settings.proxies().forHost(host).isEmpty()) {
            int connect = deadline.millis(settings.limits().connect());
            sockets().open(host, connect, deadline.millis(settings.limits().answer()));
        }
    }

    private HttpURLConnection open(URI target) throws IOException {
        Proxy proxy = settings.proxies().forHost(target).orElse(null);
        HttpURLConnection connection = (HttpURLConnection) target.toURL().openConnection(route(proxy));
        if (proxy != null && proxy.user() != null) {
            // The same one each time: the JDK reuses a connection only with the authenticator that opened it.
            connection.setAuthenticator(logins.computeIfAbsent(proxy, ProxyLogin::new));
        }
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setAllowUserInteraction(false);
        if (connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(sockets());
        }
        return connection;
    }

    private static java.net.Proxy route(@Nullable Proxy proxy) {
        return proxy == null
                ? java.net.Proxy.NO_PROXY
                : new java.net.Proxy(java.net.Proxy.Type.HTTP, new InetSocketAddress(proxy.host(), proxy.port()));
    }

    private synchronized TlsSockets sockets() {
        TlsSockets known = sockets;
        if (known == null) {
            known = new TlsSockets(settings.extraAuthorities());
            sockets = known;
        }
        return known;
    }

    private static byte[] bodyOf(ApiClientConnectorRequest request) throws IOException {
        String body = request.hasBody() ? request.readBody() : null;
        return body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    }

    private static HttpAnswer read(HttpURLConnection connection, TimedRequest timed) throws IOException {
        try {
            int status = connection.getResponseCode();
            if (status < 100) {
                throw new IOException("no HTTP");
            }
            try (InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
                if (InterimAnswers.isInterim(status)) {
                    InterimAnswers.Last last = InterimAnswers.after(in);
                    connection.disconnect();
                    return answer(last.status(), last.headers(), last.body().toByteArray());
                }
                return answer(status, headers(connection), bytes(in, connection.getContentLengthLong(), timed));
            }
        } catch (HttpRetryException e) {
            // A 401 to a streamed request: the JDK wants to send it again, cannot, and drops the body.
            return new HttpAnswer(e.responseCode(), headers(connection), "");
        }
    }

    private static HttpAnswer answer(int status, Map<String, String> headers, byte[] body) throws EncodedException {
        return new HttpAnswer(status, headers, text(body, headers.get("Content-Encoding"), status));
    }

    private static Map<String, String> headers(HttpURLConnection connection) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        connection.getHeaderFields().forEach((name, values) -> {
            if (name != null && !values.isEmpty()) {
                headers.put(name, values.get(0));
            }
        });
        return headers;
    }

    private static byte[] bytes(@Nullable InputStream in, long announced, TimedRequest timed) throws IOException {
        if (in == null) {
            return new byte[0];
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[16 * 1024];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            bytes.write(chunk, 0, n);
            if (bytes.size() > MOST_BYTES) {
                throw new TooLongException();
            }
            timed.reading();
        }
        if (bytes.size() < announced) {
            // Newer JDKs report this themselves; older ones take what arrived as complete.
            throw new EOFException("the connection was cut within the answer");
        }
        return bytes.toByteArray();
    }

    /** Returns the text of an answer, and never one with a replacement character that would be written back later. */
    private static String text(byte[] body, @Nullable String encoding, int status) throws EncodedException {
        if (status >= 300) {
            return new String(body, StandardCharsets.UTF_8);
        }
        if (body.length > 0 && encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity")) {
            throw new EncodedException("is encoded as `" + ServiceError.clean(encoding) + "`, but wmconfig accepts only"
                    + " uncompressed responses");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new EncodedException("is not UTF-8 text");
        }
    }

    /** Identifies us to the proxy only: once for each request, however often it asks. */
    private static final class ProxyLogin extends Authenticator {
        private final Proxy proxy;
        // Each request has its own thread.
        private final ThreadLocal<Boolean> answered = ThreadLocal.withInitial(() -> false);

        ProxyLogin(Proxy proxy) {
            this.proxy = proxy;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            if (getRequestorType() != RequestorType.PROXY || proxy.user() == null || answered.get()) {
                return null;
            }
            answered.set(true);
            String password = proxy.password() == null ? "" : proxy.password().reveal();
            return new PasswordAuthentication(proxy.user(), password.toCharArray());
        }
    }
}
