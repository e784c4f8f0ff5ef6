import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Stands on loopback in front of a server and hands every byte on: with a key it speaks TLS where the server does not, and
 * it counts what goes through. Used while packaging and by the benchmark; never shipped.
 */
final class Front {
    private static final byte[] HEAD_ENDS = " HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final int target;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    /** Listens on a free port, and forwards to the target. */
    Front(ServerSocketFactory sockets, int target) throws IOException {
        this.server = sockets.createServerSocket(0, 64, InetAddress.getByName("127.0.0.1"));
        this.target = target;
        start(() -> {
            while (true) {
                serve(server.accept());
            }
        });
    }

    /** Run as {@code java Front.java KEYSTORE PASSWORD TARGET-PORT PORT-FILE}. */
    public static void main(String[] args) throws Exception {
        Front front = new Front(tls(Path.of(args[0]), args[1]), Integer.parseInt(args[2]));
        Files.writeString(Path.of(args[3]), front.port() + "\n");
        Thread.currentThread().join();
    }

    /** Returns what makes sockets that answer with the key in that file. */
    static ServerSocketFactory tls(Path file, String password) throws Exception {
        KeyStore keys = KeyStore.getInstance(file.toFile(), password.toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Returns how many connections came since the last question. */
    int connections() {
        return connections.getAndSet(0);
    }

    /** Returns how many requests came since the last question. */
    int requests() {
        return requests.getAndSet(0);
    }

    private void serve(Socket caller) throws IOException {
        connections.incrementAndGet();
        caller.setTcpNoDelay(true);
        Socket called = new Socket("127.0.0.1", target);
        called.setTcpNoDelay(true);
        start(() -> copy(caller, called, true));
        start(() -> copy(called, caller, false));
    }

    private void copy(Socket from, Socket to, boolean count) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[16 * 1024];
            int matched = 0;
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                for (int i = 0; count && i < n; i++) {
                    matched = chunk[i] == HEAD_ENDS[matched] ? matched + 1 : chunk[i] == HEAD_ENDS[0] ? 1 : 0;
                    if (matched == HEAD_ENDS.length) {
                        matched = 0;
                        requests.incrementAndGet();
                    }
                }
                out.write(chunk, 0, n);
                out.flush();
            }
        }
    }

    /** Work of a thread; a connection that breaks ends it and harms nobody. */
    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
