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
 * HTTP connector for the SDK: sends one request and reads one response with the JDK's own {@link HttpURLConnection},
 * which starts fastest.
 *
 * <p>Follows no redirects and uses no cookies or cache. Requests that write are streamed, because only in this mode
 * does the JDK never resend a request. This loses the body of a 401, which is not needed.
 *
 * <p>Longer than most classes: it replaces the HTTP library of the SDK, which starts more slowly.
 */
final class UrlConnector implements ApiClientConnector {
    static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static {
        // Read once, by the first connection: lets a proxy require user and password before a TLS tunnel, too.
        System.getProperties().putIfAbsent("jdk.http.auth.tunneling.disabledSchemes", "");
        System.getProperties().putIfAbsent("sun.net.http.retryPost", "false");
    }

    private final Connection settings;
    private final Deadline deadline;
    private final TrafficCounter counts;
    private final Map<Proxy, Authenticator> logins = new ConcurrentHashMap<>();
    private @Nullable TlsSockets sockets;

    /** Thrown for a response that is not plain text; the message ends a sentence that starts with "the response". */
    static final class EncodedException extends IOException {
        private static final long serialVersionUID = 1L;

        EncodedException(String reason) {
            super(reason);
        }
    }

    /** Thrown for a response of more than {@link #MOST_BYTES}. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Logs one line per request, without anything that could contain a secret; loaded only for verbose output. */
    private static final class HttpLog {
        private static final Logger LOG = LoggerFactory.getLogger("wmconfig.http");

        static void write(RecordedCall call) {
            URI target = call.target();
            String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
            String outcome = call.status() == 0 ? "broke" : String.valueOf(call.status());
            long millis = call.took().toMillis();
            LOG.debug("{} {}{} {} in {} ms", call.method(), target.getRawPath(), query, outcome, millis);
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

    @Override
    public ApiClientConnectorResponse invoke(ApiClientConnectorRequest request) throws IOException {
        Consumer<RecordedCall> recorder = settings.recorder();
        if (!settings.verbose() && recorder == null) {
            return exchange(request);
        }
        Instant at = settings.time().now();
        long start = System.nanoTime();
        HttpAnswer answer = new HttpAnswer(0, Map.of(), "");
        try {
            answer = exchange(request);
            return answer;
        } finally {
            RecordedCall call = new RecordedCall(
                    at,
                    Duration.ofNanos(System.nanoTime() - start),
                    request.getMethod(),
                    URI.create(request.getUrl()),
                    request.hasBody() ? request.readBody() : "",
                    answer.getStatusCode(),
                    answer.getHeaders(),
                    answer.readBody());
            if (settings.verbose()) {
                HttpLog.write(call);
            }
            if (recorder != null) {
                recorder.accept(call);
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
        // Computed on this thread, because each thread may have a separate deadline.
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

    /** Starts connecting to a host ahead of its first request, if it uses TLS and no proxy. */
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
            // Always the same one: the JDK reuses a connection only with the authenticator that opened it.
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
            // After a 401 to a streamed request, the JDK tries to resend it, cannot, and drops the body.
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
            // Newer JDKs report this themselves; older ones treat the partial body as complete.
            throw new EOFException("the connection was cut within the answer");
        }
        return bytes.toByteArray();
    }

    /** Decodes a body, strictly for success: no replacement character must be written back later. */
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

    /** Sends credentials to the proxy only, and only once per request, even if it asks again. */
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
