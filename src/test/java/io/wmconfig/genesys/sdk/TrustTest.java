package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which hosts are trusted: exactly those that the JDK trusts, and with {@code --ca-file} those of its authorities. */
class TrustTest {
    private static final String ALL_ACCEPT = "plain accepts, early accepts, late accepts";
    private static final String ALL_REFUSE = "plain refuses, early refuses, late refuses";
    private static final String OURS_ACCEPT = "plain refuses, early accepts, late accepts";
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    static Path directory;

    private static FakeAuthority authority;
    private static FakeService server;
    private static final Map<String, FakeService> SERVICES = new LinkedHashMap<>();

    @BeforeAll
    static void startServices() throws Exception {
        authority = FakeAuthority.create(directory).withStrangers();
        server = authority.startService();
        SERVICES.put("server", server);
        for (String alias : List.of("expired", "early", "unknown", "self-signed")) {
            SERVICES.put(alias, authority.startService(alias));
        }
        SERVICES.put("without intermediate", authority.startService("server", 1));
        SERVICES.values().forEach(service -> service.rule(request -> FakeService.Reply.of(200, "{\"id\":\"d-1\"}")));
    }

    @AfterAll
    static void stopServices() throws IOException {
        for (FakeService service : SERVICES.values()) {
            service.close();
        }
    }

    @Test
    void aHostIsTrustedAsTheJdkTrustsIt() throws Exception {
        Map<String, String> seen = probe(JDK, "none", store("authority"));
        assertThat(seen)
                .containsEntry("server", ALL_ACCEPT)
                .containsEntry("expired", ALL_REFUSE)
                .containsEntry("early", ALL_REFUSE)
                .containsEntry("unknown", ALL_REFUSE)
                .containsEntry("self-signed", ALL_REFUSE)
                .containsEntry("without intermediate", ALL_REFUSE)
                .containsEntry("other name", ALL_REFUSE);
    }

    @Test
    void anAuthorityInAFileIsTrustedInAdditionToTheJdks() throws Exception {
        Map<String, String> seen = probe(JDK, pem("authority").toString(), store("stranger"));
        assertThat(seen)
                .containsEntry("server", OURS_ACCEPT)
                .containsEntry("unknown", ALL_ACCEPT)
                .containsEntry("expired", ALL_REFUSE)
                .containsEntry("early", ALL_REFUSE)
                .containsEntry("self-signed", ALL_REFUSE)
                .containsEntry("without intermediate", ALL_REFUSE)
                .containsEntry("other name", ALL_REFUSE);
    }

    @Test
    @Tag("long")
    void theStoreOfTheRuntimeIsUsedAndWhatItBlocksIsRefused() throws Exception {
        Path runtime = copyOfTheJdk();
        Path security = runtime.resolve("lib/security");
        KeyStore system = KeyStore.getInstance(security.resolve("cacerts").toFile(), "changeit".toCharArray());
        assertThat(probe(runtime, "none")).containsEntry("server", ALL_REFUSE);

        system.setCertificateEntry("test", authority.certificate());
        Files.delete(security.resolve("cacerts"));
        try (OutputStream out = Files.newOutputStream(security.resolve("cacerts"))) {
            system.store(out, "changeit".toCharArray());
        }
        assertThat(probe(runtime, "none"))
                .containsEntry("server", ALL_ACCEPT)
                .containsEntry("unknown", ALL_REFUSE)
                .containsEntry("expired", ALL_REFUSE);

        String fingerprint = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(authority.certificate("server").getEncoded()))
                .toUpperCase(Locale.ROOT);
        Files.deleteIfExists(security.resolve("blocked.certs"));
        Files.writeString(security.resolve("blocked.certs"), "Algorithm=SHA-256\n" + fingerprint + "\n");
        assertThat(probe(runtime, "none")).containsEntry("server", ALL_REFUSE);
        assertThat(probe(runtime, pem("authority").toString())).containsEntry("server", ALL_REFUSE);
    }

    /** Returns what a new process says of each host. */
    private static Map<String, String> probe(Path java, String extra, String... options) throws Exception {
        Map<String, String> addresses = new LinkedHashMap<>();
        SERVICES.forEach(
                (name, service) -> addresses.put(name, service.address().toString()));
        addresses.put("other name", "https://localhost:" + server.port());
        List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TrustProbe.class.getName(), extra));
        command.addAll(addresses.values());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        assertThat(lines).hasSameSizeAs(addresses.values());
        List<String> names = List.copyOf(addresses.keySet());
        Map<String, String> seen = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            seen.put(names.get(i), lines.get(i));
        }
        return seen;
    }

    /** Returns the options that make the JDK trust one of our authorities, and no other. */
    private static String[] store(String alias) throws Exception {
        Path file = directory.resolve(alias + ".trusted.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("trusted", authority.certificate(alias));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        return new String[] {"-Djavax.net.ssl.trustStore=" + file, "-Djavax.net.ssl.trustStorePassword=changeit"};
    }

    private static Path pem(String alias) throws Exception {
        X509Certificate certificate = authority.certificate(alias);
        String text = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
        return Files.writeString(
                directory.resolve(alias + ".pem"),
                "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    }

    /** Copies what runs programs; the JDK itself belongs to others. */
    private static Path copyOfTheJdk() throws IOException {
        Path copy = directory.resolve("java");
        try (Stream<Path> files = Files.walk(JDK)) {
            for (Path file : files.sorted().toList()) {
                Path to = copy.resolve(JDK.relativize(file));
                String name = JDK.relativize(file).toString();
                if (name.startsWith("jmods")
                        || name.endsWith("src.zip")
                        || name.startsWith("man")
                        || name.endsWith(".jsa")) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else if (Files.exists(file)) {
                    // Of links, what they lead to.
                    Files.copy(file.toRealPath(), to);
                }
            }
        }
        return copy;
    }
}
