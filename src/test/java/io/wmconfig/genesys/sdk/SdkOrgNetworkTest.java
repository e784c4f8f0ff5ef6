package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Proxies;
import io.wmconfig.settings.SettingsReader;
import io.wmconfig.settings.SettingsRequest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdkOrgNetworkTest extends SdkOrgFixture {
    @TempDir
    static Path directory;

    private static FakeAuthority authority;

    static {
        // Whoever opens the first connection of this process settles it, and that may be another test.
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
    }

    @BeforeAll
    static void makeAuthority() throws Exception {
        authority = FakeAuthority.get();
    }

    private SdkOrg org(URI address, Proxies proxies, List<X509Certificate> authorities) {
        limits = Limits.of(2, Duration.ofMinutes(2));
        Hosts hosts = new Hosts(address, address, address, null);
        return SdkOrg.connect(new Connection(
                CLIENT, hosts, proxies, authorities, limits, time, notices::add, "wmconfig/1.2.3", false, null));
    }

    private static Proxies proxies(String address) {
        Map<String, String> environment =
                Map.of("HTTPS_PROXY", address, "GENESYS_CLOUD_ACCESS_TOKEN", "t", "GENESYS_CLOUD_REGION", "us-east-1");
        return new SettingsReader(environment, directory)
                .read(new SettingsRequest(null, null, null, null))
                .proxies();
    }

    @Test
    void aHostThatNeverResolvedIsTriedTwice() {
        // A label of more than 63 characters: no resolver is asked for it.
        URI nowhere = URI.create("https://" + "a".repeat(64) + ".invalid");
        SdkOrg org = org(nowhere, Proxies.none(), List.of());

        assertThat(failure(org::deployments).first().summary()).startsWith("cannot resolve host");
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(2));
        assertThat(notices).containsExactly("cannot resolve host; retrying in 2 s (attempt 2 of 2)");
    }

    @Test
    void aPrivateAuthorityIsTrustedWhenNamed() throws Exception {
        try (FakeService secure = authority.startService()) {
            secure.reply(200, DOCUMENT).reply(200, DOCUMENT);
            SdkOrg org = org(secure.address(), Proxies.none(), List.of(authority.certificate()));

            assertThat(org.deployment(DEPLOYMENT)).isEqualTo(tree(DOCUMENT));
            org.createDeployment(tree("{}"));
            assertThat(secure.lines()).hasSize(3);
        }
    }

    @Test
    void connectionsThatWereOpenedEarlyServeTheFirstRequests() throws Exception {
        try (FakeService login = authority.startService();
                FakeService api = authority.startService()) {
            api.reply(200, DOCUMENT).reply(200, DOCUMENT);
            SdkOrg org = org(login.address(), api.address());
            org.openEarly();

            assertThat(org.deployment(DEPLOYMENT)).isEqualTo(tree(DOCUMENT));
            assertThat(org.deployment(DEPLOYMENT)).isEqualTo(tree(DOCUMENT));
            assertThat(login.connections()).isEqualTo(1);
            assertThat(api.connections()).isEqualTo(1);
            assertThat(login.lines()).containsExactly("POST /oauth/token");
            assertThat(api.lines()).hasSize(2);
        }
    }

    @Test
    void nothingIsSentOverConnectionsThatNobodyNeeds() throws Exception {
        try (FakeService login = authority.startService();
                FakeService api = authority.startService()) {
            org(login.address(), api.address()).openEarly();
            for (int tries = 0; tries < 100 && login.connections() + api.connections() < 2; tries++) {
                Thread.sleep(50);
            }
            assertThat(login.connections() + api.connections()).isEqualTo(2);
            assertThat(login.requests()).isEmpty();
            assertThat(api.requests()).isEmpty();
        }
    }

    @Test
    void aHostThatCannotBeConnectedEarlyFailsAsItDoesLater() throws Exception {
        try (FakeService login = authority.startService()) {
            int free;
            try (ServerSocket closed = new ServerSocket(0)) {
                free = closed.getLocalPort();
            }
            SdkOrg org = org(login.address(), URI.create("https://127.0.0.1:" + free));
            org.openEarly();

            Problem problem = failure(() -> org.deployment(DEPLOYMENT)).first();
            assertThat(problem.summary()).contains("127.0.0.1:" + free + "` refused the connection");
            assertThat(notices).hasSize(2);
        }
    }

    private SdkOrg org(URI login, URI api) throws Exception {
        limits = Limits.of(2, Duration.ofMinutes(2));
        return SdkOrg.connect(new Connection(
                CLIENT,
                new Hosts(api, login, api, null),
                Proxies.none(),
                List.of(authority.certificate()),
                limits,
                time,
                notices::add,
                "wmconfig/1.2.3",
                false,
                null));
    }

    @Test
    void anAuthorityThatNobodyNamedIsNotTrusted() throws Exception {
        try (FakeService secure = authority.startService()) {
            SdkOrg org = org(secure.address(), Proxies.none(), List.of());

            OrgException failure = failure(() -> org.createDeployment(tree("{}")));

            assertThat(failure.failure()).isEqualTo(Failure.FINAL);
            assertThat(failure.first().kind()).isEqualTo(ProblemKind.NETWORK_FAILED);
            assertThat(failure.first().summary())
                    .isEqualTo(
                            "the certificate of `127.0.0.1:" + secure.port() + "` is signed by an unknown authority");
            assertThat(failure.first().hint()).contains("--ca-file");
            assertThat(notices).isEmpty();
        }
    }

    @Test
    void aCertificateForAnotherNameIsNotTrusted() throws Exception {
        try (FakeService secure = authority.startService()) {
            URI address = URI.create("https://localhost:" + secure.port());
            SdkOrg org = org(address, Proxies.none(), List.of(authority.certificate()));

            Problem problem = failure(() -> org.deployment(DEPLOYMENT)).first();
            assertThat(problem.summary()).endsWith("is for another host");
            assertThat(problem.hint()).doesNotContain("--ca-file");
            assertThat(secure.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"expired, has expired", "early, is not valid yet"})
    void aCertificateOutOfItsTimeIsNotTrusted(String alias, String words) throws Exception {
        try (FakeService secure = authority.startService(alias)) {
            SdkOrg org = org(secure.address(), Proxies.none(), List.of(authority.certificate()));

            Problem problem = failure(() -> org.deployment(DEPLOYMENT)).first();
            assertThat(problem.summary()).isEqualTo("the certificate of `127.0.0.1:" + secure.port() + "` " + words);
            assertThat(problem.hint()).isEqualTo("check the clock of this machine (`date`)");
            assertThat(notices).isEmpty();
        }
    }

    @Test
    void aServerThatSpeaksNoTlsSaysSo() {
        URI address = URI.create("https://127.0.0.1:" + service.port());
        SdkOrg org = org(address, Proxies.none(), List.of());

        Problem problem = failure(() -> org.deployment(DEPLOYMENT)).first();

        assertThat(problem.kind()).isEqualTo(ProblemKind.NETWORK_FAILED);
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void aProxyWithUserAndPasswordIsPassed() throws Exception {
        try (FakeService secure = authority.startService();
                FakeProxy proxy = new FakeProxy(secure.port(), "Basic dXNlcjpwQHNz")) {
            secure.reply(200, DOCUMENT)
                    .reply(201, "{\"id\":\"new\"}")
                    .reply(401, DOCUMENT)
                    .reply(200, DOCUMENT);
            SdkOrg org = org(
                    URI.create("https://" + FakeAuthority.HOST),
                    proxies("http://user:p%40ss@127.0.0.1:" + proxy.port()),
                    List.of(authority.certificate()));

            org.deployment(DEPLOYMENT);
            assertThat(org.createDeployment(tree("{\"a\":1}"))).isEqualTo(tree("{\"id\":\"new\"}"));
            org.replaceDraft(CONFIGURATION, tree("{\"a\":2}"));

            assertThat(proxy.requests())
                    .allSatisfy(
                            request -> assertThat(request.line()).isEqualTo("CONNECT " + FakeAuthority.HOST + ":443"))
                    .allSatisfy(request ->
                            assertThat(request.header("Authorization")).isNull());
            assertThat(secure.requests())
                    .hasSize(6)
                    .allSatisfy(request ->
                            assertThat(request.header("Proxy-Authorization")).isNull());
        }
    }

    @Test
    void aTunnelThroughAProxyServesManyRequests() throws Exception {
        try (FakeService secure = authority.startService();
                FakeProxy proxy = new FakeProxy(secure.port(), "Basic dXNlcjpwQHNz")) {
            secure.reply(200, DOCUMENT).reply(201, "{\"id\":\"new\"}").reply(200, DOCUMENT);
            SdkOrg org = org(
                    URI.create("https://" + FakeAuthority.HOST),
                    proxies("http://user:p%40ss@127.0.0.1:" + proxy.port()),
                    List.of(authority.certificate()));

            org.deployment(DEPLOYMENT);
            org.createDeployment(tree("{\"a\":1}"));
            org.replaceDraft(CONFIGURATION, tree("{\"a\":2}"));

            assertThat(secure.requests()).hasSize(4);
            // One is refused without a password; the JDK does not keep the tunnel that it asked for next, but all
            // later.
            assertThat(proxy.requests()).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void aProxyThatRefusesIsNamedAtOnce() throws Exception {
        try (FakeProxy proxy = new FakeProxy(1, null)) {
            SdkOrg org = org(
                    URI.create("https://" + FakeAuthority.HOST),
                    proxies("http://user:canary-password@127.0.0.1:" + proxy.port()),
                    List.of());

            OrgException failure = failure(() -> org.createDeployment(tree("{}")));

            assertThat(proxy.requests().stream().filter(request -> request.header("Proxy-Authorization") != null))
                    .hasSize(1);
            assertThat(failure.failure()).isEqualTo(Failure.FINAL);
            assertThat(failure.first().summary())
                    .isEqualTo("the proxy `127.0.0.1:" + proxy.port() + "` refused to connect to `" + FakeAuthority.HOST
                            + "`");
            assertThat(Objects.toString(failure.first())).doesNotContain("canary-password");
            assertThat(notices).isEmpty();
        }
    }

    @Test
    void aFileOfTheSdkInTheHomeDirectoryHasNoEffect() throws Exception {
        Path folder = Files.createDirectories(directory.resolve("home/.genesyscloudjava"));
        Files.writeString(folder.resolve("config"), "[general]\nhost=http://127.0.0.1:1\nlive_reload_config=true\n");
        String home = System.getProperty("user.home");
        System.setProperty("user.home", directory.resolve("home").toString());
        try {
            service.reply(200, DOCUMENT);
            assertThat(org().deployment(DEPLOYMENT)).isEqualTo(tree(DOCUMENT));
        } finally {
            System.setProperty("user.home", home);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains("FileWatcher"));
    }

    @Test
    void theLogNamesEachRequestAndNothingElse() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setProperty("org.slf4j.simpleLogger.log.wmconfig.http", "debug");
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            service.reply(200, "{\"entities\":[],\"nextUri\":\"?after=p2\"}").reply(FakeService.Reply.cut());
            service.reply(200, "{\"entities\":[]}");
            Connection quiet = connection(CLIENT, service.address());
            SdkOrg.connect(new Connection(
                            quiet.credentials(),
                            quiet.hosts(),
                            quiet.proxies(),
                            List.of(),
                            limits,
                            time,
                            notices::add,
                            "wmconfig/1.2.3",
                            true,
                            null))
                    .configurations();
        } finally {
            System.setErr(before);
        }

        assertThat(written.toString(StandardCharsets.UTF_8))
                .containsPattern("POST /oauth/token 200 in \\d+ ms")
                .containsPattern("GET /api/v2/webdeployments/configurations 200 in \\d+ ms")
                .containsPattern("GET /api/v2/webdeployments/configurations\\?after=p2 200 in \\d+ ms")
                .doesNotContain(SECRET)
                .doesNotContain(FakeService.TOKEN);
    }
}
