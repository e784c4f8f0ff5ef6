package io.wmconfig.genesys.sdk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Creates the JDK's own TLS sockets, and can connect them before the first request: while one host issues a token, the
 * connection to the other is already being established.
 *
 * <p>The JDK requests an unconnected socket, connects it, and then requests TLS on top. A {@link Ticket} represents an
 * open connection in the first two steps and is exchanged for it in the third.
 */
final class TlsSockets extends SSLSocketFactory {
    /** The host may have closed connections that were idle for longer; the JDK keeps its own for the same time. */
    private static final long FRESH_NANOS = 5_000_000_000L;

    private final List<X509Certificate> extraAuthorities;
    private final Map<String, FutureTask<OpenConnection>> early = new ConcurrentHashMap<>();
    private @Nullable SSLSocketFactory sockets;

    private record OpenConnection(SSLSocket socket, long since) {}

    TlsSockets(List<X509Certificate> extraAuthorities) {
        this.extraAuthorities = extraAuthorities;
    }

    static void preload() {
        try {
            HttpsURLConnection.getDefaultSSLSocketFactory().createSocket().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts connecting to a host on another thread; the first request to it gets the connection or its failure. */
    void open(URI host, int connectMillis, int answerMillis) {
        if (System.getProperty("https.protocols") != null || System.getProperty("https.cipherSuites") != null) {
            // The JDK applies these properties before the handshake; an early connection would ignore them.
            return;
        }
        int port = host.getPort() < 0 ? 443 : host.getPort();
        FutureTask<OpenConnection> task =
                new FutureTask<>(() -> connect(host.getHost(), port, connectMillis, answerMillis));
        if (early.putIfAbsent(key(host.getHost(), port), task) == null) {
            Thread thread = new Thread(task, "wmconfig-connect");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private OpenConnection connect(String host, int port, int connectMillis, int answerMillis) throws IOException {
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(host, port), connectMillis);
            plain.setSoTimeout(answerMillis);
            plain.setTcpNoDelay(true);
            SSLSocket secure = (SSLSocket) sockets().createSocket(plain, host, port, true);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return new OpenConnection(secure, System.nanoTime());
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static String key(String host, int port) {
        return host + ":" + port;
    }

    private synchronized SSLSocketFactory sockets() throws IOException {
        SSLSocketFactory known = sockets;
        if (known == null) {
            known = extraAuthorities.isEmpty()
                    ? HttpsURLConnection.getDefaultSSLSocketFactory()
                    : trusting(extraAuthorities);
            sockets = known;
        }
        return known;
    }

    /** Creates sockets that trust the system's certificate authorities and those that the user adds. */
    private static SSLSocketFactory trusting(List<X509Certificate> extra) throws IOException {
        try {
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            List<X509Certificate> trusted = new ArrayList<>(extra);
            for (TrustManager manager : managers(null)) {
                if (manager instanceof X509TrustManager system) {
                    trusted.addAll(List.of(system.getAcceptedIssuers()));
                }
            }
            for (int i = 0; i < trusted.size(); i++) {
                all.setCertificateEntry("authority-" + i, trusted.get(i));
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(all), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException("the extra authorities cannot be used", e);
        }
    }

    /** Returns trust managers for a key store, or for the system's authorities if it is null. */
    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    /** Placeholder for a connection that was opened early; connects to the host if there is none. */
    private final class Ticket extends Socket {
        private @Nullable SSLSocket open;

        @Override
        public void connect(SocketAddress address, int timeout) throws IOException {
            InetSocketAddress target = (InetSocketAddress) address;
            FutureTask<OpenConnection> task = early.remove(key(target.getHostString(), target.getPort()));
            open = task == null ? null : fresh(task);
            if (open == null) {
                super.connect(address, timeout);
            }
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return open == null ? super.getOutputStream() : open.getOutputStream();
        }

        @Override
        public synchronized void close() throws IOException {
            super.close();
            if (open != null) {
                open.close();
            }
        }
    }

    private static @Nullable SSLSocket fresh(FutureTask<OpenConnection> task) throws IOException {
        try {
            OpenConnection connection = task.get();
            if (System.nanoTime() - connection.since < FRESH_NANOS) {
                return connection.socket;
            }
            connection.socket.close();
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }

    @Override
    public Socket createSocket() throws IOException {
        return early.isEmpty() ? sockets().createSocket() : new Ticket();
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return socket instanceof Ticket ticket && ticket.open != null
                ? ticket.open
                : sockets().createSocket(socket, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return sockets().createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return sockets().createSocket(host, port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return sockets().createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return sockets().createSocket(host, port, local, localPort);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        try {
            return sockets().getDefaultCipherSuites();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String[] getSupportedCipherSuites() {
        try {
            return sockets().getSupportedCipherSuites();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
