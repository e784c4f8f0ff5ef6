package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A private authority and one server that it vouches for, made for one run of the tests. */
final class FakeAuthority {
    /** The server's name, apart from 127.0.0.1; it exists nowhere else. */
    static final String HOST = "api.org.invalid";

    private static final String PASSWORD = "changeit";

    private static @Nullable FakeAuthority authority;

    private final KeyStore keys;

    private FakeAuthority(KeyStore keys) {
        this.keys = keys;
    }

    /** Returns the authority of this JVM: keys cost four processes, too much for each run of a test. */
    static synchronized FakeAuthority get() throws Exception {
        FakeAuthority known = authority;
        if (known == null) {
            known = create(Files.createTempDirectory("authority").resolve("keys.p12"));
            authority = known;
        }
        return known;
    }

    private static FakeAuthority create(Path file) throws Exception {
        keytool(file, "-alias", "authority", "-dname", "CN=Test Authority", "-ext", "bc:c=ca:true");
        server(file, "server", "-1d");
        server(file, "expired", "-40d");
        server(file, "early", "+1d");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        } finally {
            Files.delete(file);
            Files.delete(file.toAbsolutePath().getParent());
        }
        return new FakeAuthority(keys);
    }

    private static void server(Path file, String alias, String start) throws Exception {
        String names = "san=ip:127.0.0.1,dns:" + HOST;
        keytool(
                file,
                "-alias",
                alias,
                "-dname",
                "CN=Test Server",
                "-signer",
                "authority",
                "-startdate",
                start,
                "-ext",
                names);
    }

    private static void keytool(Path file, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keyalg", "EC", "-validity", "30"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    X509Certificate certificate() throws Exception {
        return (X509Certificate) keys.getCertificate("authority");
    }

    FakeService startService() throws Exception {
        return startService("server");
    }

    /** Starts a service whose certificate is that of a {@code server}, or {@code expired} or {@code early}. */
    FakeService startService(String alias) throws Exception {
        KeyStore server = KeyStore.getInstance("PKCS12");
        server.load(null, null);
        char[] password = PASSWORD.toCharArray();
        Certificate[] chain = keys.getCertificateChain(alias);
        server.setKeyEntry("server", keys.getKey(alias, password), password, chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(server, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        ServerSocket socket = context.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        return new FakeService(socket, "https");
    }
}
