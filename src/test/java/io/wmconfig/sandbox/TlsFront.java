package io.wmconfig.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** Speaks TLS for a server that does not, as the hosts {@code localhost} and {@code 127.0.0.1}. */
public final class TlsFront implements AutoCloseable {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final SSLServerSocket server;
    private final AtomicInteger connections = new AtomicInteger();

    /**
     * A server's key and its certificates: root, intermediate and leaf.
     *
     * @param trusted a key store with the root
     * @param root the same in PEM
     */
    public record Chain(Path trusted, Path root, SSLContext context) {
        /** Creates the keys in a folder, which takes three processes. */
        public static Chain create(Path folder) throws Exception {
            Path file = folder.resolve("chain.p12");
            keytool(file, "root", "-ext", "bc:c");
            keytool(file, "intermediate", "-ext", "bc:c", "-signer", "root");
            keytool(file, "server", "-ext", "san=dns:localhost,ip:127.0.0.1", "-signer", "intermediate");
            KeyStore all = KeyStore.getInstance(file.toFile(), PASSWORD);
            KeyStore root = empty();
            root.setCertificateEntry("root", all.getCertificate("root"));
            Path trusted = folder.resolve("trusted.p12");
            try (OutputStream out = Files.newOutputStream(trusted)) {
                root.store(out, PASSWORD);
            }
            String pem = Base64.getMimeEncoder()
                    .encodeToString(all.getCertificate("root").getEncoded());
            Path rootFile = Files.writeString(
                    folder.resolve("root.pem"),
                    "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
            Certificate[] chain = Arrays.copyOf(all.getCertificateChain("server"), 2);
            KeyStore own = empty();
            own.setKeyEntry("server", all.getKey("server", PASSWORD), PASSWORD, chain);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return new Chain(trusted, rootFile, context);
        }

        /** Returns the options that make a JVM trust the root. */
        public String[] options() {
            return new String[] {
                "-Djavax.net.ssl.trustStore=" + trusted, "-Djavax.net.ssl.trustStorePassword=" + new String(PASSWORD)
            };
        }
    }

    /** Listens on a free port, and forwards what it gets to a port of this machine. */
    public TlsFront(Chain chain, int target) throws IOException {
        server = (SSLServerSocket)
                chain.context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(() -> {
            while (true) {
                Socket caller = server.accept();
                connections.incrementAndGet();
                Socket called = new Socket(InetAddress.getLoopbackAddress(), target);
                run(() -> copy(caller, called));
                run(() -> copy(called, caller));
            }
        });
    }

    private static KeyStore empty() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void keytool(Path file, String alias, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", new String(PASSWORD), "-keyalg", "RSA", "-alias", alias));
        command.addAll(List.of("-dname", "CN=" + alias));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    public int port() {
        return server.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    /** Work of a thread that ends with its connection. */
    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
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

    private static void copy(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
