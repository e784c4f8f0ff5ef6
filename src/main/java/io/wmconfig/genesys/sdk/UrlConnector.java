package io.wmconfig.genesys.sdk;

import com.mypurecloud.sdk.v2.AsyncApiCallback;
import com.mypurecloud.sdk.v2.connector.ApiClientConnector;
import com.mypurecloud.sdk.v2.connector.ApiClientConnectorRequest;
import com.mypurecloud.sdk.v2.connector.ApiClientConnectorResponse;
import io.wmconfig.genesys.sdk.Breakage.UnsentException;
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
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's way to the network: one request, one answer, on the JDK's own {@link HttpURLConnection}, which starts fastest.
 *
 * <p>Follows no redirect, keeps no cookie and asks no cache. Requests that write are streamed: it is the only mode in
 * which the JDK never sends a request a second time by itself. The price is the body of a 401, which nobody needs.
 */
final class UrlConnector implements ApiClientConnector {
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static {
        // Read once, by the first connection: a proxy may ask for user and password in front of a TLS tunnel as well.
        setUnlessSet("jdk.http.auth.tunneling.disabledSchemes", "");
        setUnlessSet("sun.net.http.retryPost", "false");
    }

    private final Connection settings;
    private final Budget budget;
    private final Counts counts;
    private final Map<Proxy, Authenticator> logins = new ConcurrentHashMap<>();
    private @Nullable SSLSocketFactory sockets;

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

    UrlConnector(Connection settings, Budget budget, Counts counts) {
        this.settings = settings;
        this.budget = budget;
        this.counts = counts;
    }

    /** Loads what opens a connection; none is opened. */
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
        if (!settings.verbose()) {
            return exchange(request);
        }
        URI target = URI.create(request.getUrl());
        long start = System.nanoTime();
        String outcome = "broke";
        try {
            Answer answer = exchange(request);
            outcome = String.valueOf(answer.status());
            return answer;
        } finally {
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            HttpLog.write(request.getMethod(), target, outcome, millis);
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

    private Answer exchange(ApiClientConnectorRequest request) throws IOException {
        if (budget.left().isZero()) {
            throw new UnsentException(null);
        }
        HttpURLConnection connection = open(URI.create(request.getUrl()));
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
        counts.sent();
        if (writes) {
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
        }
        return read(connection);
    }

    private HttpURLConnection open(URI target) throws IOException {
        Proxy proxy = settings.proxies().forHost(target).orElse(null);
        HttpURLConnection connection = (HttpURLConnection) target.toURL().openConnection(route(proxy));
        if (proxy != null && proxy.user() != null) {
            // The same one each time: the JDK keeps a connection only for whoever opened it.
            connection.setAuthenticator(logins.computeIfAbsent(proxy, ProxyLogin::new));
        }
        connection.setConnectTimeout(budget.millis(settings.limits().connect()));
        connection.setReadTimeout(budget.millis(settings.limits().answer()));
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setAllowUserInteraction(false);
        if (connection instanceof HttpsURLConnection secure
                && !settings.extraAuthorities().isEmpty()) {
            secure.setSSLSocketFactory(sockets());
        }
        return connection;
    }

    private static java.net.Proxy route(@Nullable Proxy proxy) {
        return proxy == null
                ? java.net.Proxy.NO_PROXY
                : new java.net.Proxy(java.net.Proxy.Type.HTTP, new InetSocketAddress(proxy.host(), proxy.port()));
    }

    private synchronized SSLSocketFactory sockets() throws IOException {
        SSLSocketFactory known = sockets;
        if (known == null) {
            known = Authorities.sockets(settings.extraAuthorities());
            sockets = known;
        }
        return known;
    }

    private static byte[] bodyOf(ApiClientConnectorRequest request) throws IOException {
        String body = request.hasBody() ? request.readBody() : null;
        return body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    }

    private Answer read(HttpURLConnection connection) throws IOException {
        try {
            int status = connection.getResponseCode();
            if (status < 100) {
                throw new IOException("no HTTP");
            }
            try (InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
                byte[] body = bytes(in, connection.getContentLengthLong());
                return new Answer(status, headers(connection), text(body, connection.getContentEncoding(), status));
            }
        } catch (HttpRetryException e) {
            // A 401 to a streamed request: the JDK would send it again if it still had it, and drops the body.
            return new Answer(e.responseCode(), headers(connection), "");
        }
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

    private byte[] bytes(@Nullable InputStream in, long announced) throws IOException {
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
            if (budget.left().isZero()) {
                throw new SocketTimeoutException("the answer takes longer than the command may");
            }
        }
        if (bytes.size() < announced) {
            // Newer JDKs say so themselves, older ones take what came for the whole.
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
            throw new EncodedException(
                    "is encoded as `" + ServiceError.clean(encoding) + "`, although wmconfig accepts plain text only");
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

    /** Tells the proxy, and nobody else, who we are. */
    private static final class ProxyLogin extends Authenticator {
        private final Proxy proxy;

        ProxyLogin(Proxy proxy) {
            this.proxy = proxy;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            if (getRequestorType() != RequestorType.PROXY || proxy.user() == null) {
                return null;
            }
            String password = proxy.password() == null ? "" : proxy.password().reveal();
            return new PasswordAuthentication(proxy.user(), password.toCharArray());
        }
    }
}
