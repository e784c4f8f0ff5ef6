import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Listens on loopback in front of a server and forwards every byte: with a key it speaks TLS where the server does not, with a
 * round trip it delays like a network, and it counts what goes through. Used while packaging and by the benchmark; never
 * shipped.
 */
final class Front {
    private static final byte[] HEAD_ENDS = " HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final int target;
    private final long roundTrip;
    private String[] names = {};
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    Front(ServerSocketFactory sockets, int target) throws IOException {
        this(sockets, target, 0);
    }

    /**
     * Listens on a free port, and forwards to the target.
     *
     * @param roundTrip milliseconds: bytes arrive after half of it, and the first bytes of a caller after one more, which
     *     connecting would have taken
     */
    Front(ServerSocketFactory sockets, int target, int roundTrip) throws IOException {
        this.server = sockets.createServerSocket(0, 64, InetAddress.getByName("127.0.0.1"));
        this.target = target;
        this.roundTrip = roundTrip * 1_000_000L;
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
        String alias = keys.aliases().nextElement();
        // Hosts do not send the root.
        Certificate[] chain = keys.getCertificateChain(alias);
        Key key = keys.getKey(alias, password.toCharArray());
        keys.setKeyEntry(alias, key, password.toCharArray(), Arrays.copyOf(chain, Math.min(2, chain.length)));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }

    /** Makes requests to these names, of nine letters each, requests to the name that a sandbox answers to. */
    Front known(String... hosts) {
        names = hosts;
        return this;
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
        long connected = System.nanoTime() + roundTrip;
        start(() -> copy(caller, called, true, connected));
        start(() -> copy(called, caller, false, connected));
    }

    /** Bytes that arrive at a time; none for the end. */
    private record Chunk(byte[] bytes, long due) {}

    private void copy(Socket from, Socket to, boolean count, long connected) throws IOException {
        BlockingQueue<Chunk> underWay = new LinkedBlockingQueue<>();
        if (roundTrip > 0) {
            start(() -> deliver(underWay, to));
        }
        try (from;
                Closeable end = roundTrip > 0 ? () -> underWay.add(new Chunk(new byte[0], due(connected))) : to) {
            InputStream in = from.getInputStream();
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
                for (String name : count ? names : new String[0]) {
                    rename(chunk, n, "Host: " + name);
                }
                if (roundTrip > 0) {
                    underWay.add(new Chunk(Arrays.copyOf(chunk, n), due(connected)));
                } else {
                    to.getOutputStream().write(chunk, 0, n);
                }
            }
        }
    }

    private static void rename(byte[] chunk, int length, String host) {
        int at = new String(chunk, 0, length, StandardCharsets.ISO_8859_1).indexOf(host);
        if (at >= 0) {
            byte[] known = "Host: localhost".getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(known, 0, chunk, at, known.length);
        }
    }

    private long due(long connected) {
        return Math.max(System.nanoTime(), connected) + roundTrip / 2;
    }

    private static void deliver(BlockingQueue<Chunk> underWay, Socket to) throws IOException {
        try (to) {
            for (Chunk next = underWay.take(); next.bytes.length > 0; next = underWay.take()) {
                while (next.due > System.nanoTime()) {
                    LockSupport.parkNanos(next.due - System.nanoTime());
                }
                to.getOutputStream().write(next.bytes);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
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
