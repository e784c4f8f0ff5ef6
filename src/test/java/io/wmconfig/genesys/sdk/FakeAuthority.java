package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A private authority and the servers that it vouches for through an intermediate, made for one run of the tests. */
final class FakeAuthority {
    /** The server's name, apart from 127.0.0.1; it exists nowhere else. */
    static final String HOST = "api.org.invalid";

    private static final String PASSWORD = "changeit";

    private static final String NAMES = "san=ip:127.0.0.1,dns:" + HOST;

    private static @Nullable FakeAuthority authority;

    private final Path file;
    private final KeyStore keys;

    private FakeAuthority(Path file) throws Exception {
        this.file = file;
        this.keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
    }

    /** Returns the authority of this JVM: keys cost five processes, too much for each run of a test. */
    static synchronized FakeAuthority get() throws Exception {
        FakeAuthority known = authority;
        if (known == null) {
            Path directory = Files.createTempDirectory("authority");
            known = create(directory);
            Files.delete(known.file);
            Files.delete(directory);
            authority = known;
        }
        return known;
    }

    static FakeAuthority create(Path directory) throws Exception {
        Path file = directory.resolve("keys.p12");
        keytool(file, "authority", "bc:c=ca:true");
        keytool(file, "intermediate", "bc:c=ca:true", "-signer", "authority");
        keytool(file, "server", NAMES, "-signer", "intermediate");
        keytool(file, "expired", NAMES, "-signer", "intermediate", "-startdate", "-40d");
        keytool(file, "early", NAMES, "-signer", "intermediate", "-startdate", "+1d");
        return new FakeAuthority(file);
    }

    /** Makes an authority that nobody trusts, a server of its own, and a server without any authority. */
    FakeAuthority withStrangers() throws Exception {
        keytool(file, "stranger", "bc:c=ca:true");
        keytool(file, "unknown", NAMES, "-signer", "stranger");
        keytool(file, "self-signed", NAMES);
        return new FakeAuthority(file);
    }

    private static void keytool(Path file, String alias, String extension, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keyalg", "EC", "-validity", "30", "-alias", alias, "-dname", "CN=Test " + alias));
        command.addAll(List.of("-ext", extension));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    X509Certificate certificate() throws Exception {
        return certificate("authority");
    }

    X509Certificate certificate(String alias) throws Exception {
        return (X509Certificate) keys.getCertificate(alias);
    }

    FakeService startService() throws Exception {
        return startService("server");
    }

    /** Starts a service whose certificate is that of a {@code server}, or {@code expired}, {@code early} and so on. */
    FakeService startService(String alias) throws Exception {
        Certificate[] chain = keys.getCertificateChain(alias);
        // Hosts send all but the root.
        return startService(alias, Math.max(1, chain.length - 1));
    }

    /** Starts a service that sends so many certificates of its chain. */
    FakeService startService(String alias, int sent) throws Exception {
        KeyStore server = KeyStore.getInstance("PKCS12");
        server.load(null, null);
        char[] password = PASSWORD.toCharArray();
        Certificate[] chain = Arrays.copyOf(keys.getCertificateChain(alias), sent);
        server.setKeyEntry("server", keys.getKey(alias, password), password, chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(server, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return new FakeService(context.getSocketFactory());
    }
}
