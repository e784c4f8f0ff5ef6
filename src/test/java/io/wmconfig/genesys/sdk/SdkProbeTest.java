package io.wmconfig.genesys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.genesys.Probe.Acceptance;
import io.wmconfig.genesys.Probe.Contact;
import io.wmconfig.genesys.Probe.ProbeStep;
import io.wmconfig.genesys.sdk.FakeService.Reply;
import io.wmconfig.problem.Problem;
import io.wmconfig.settings.SettingsReader;
import io.wmconfig.settings.SettingsRequest;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdkProbeTest extends SdkOrgFixture {
    @TempDir
    Path directory;

    private SdkProbe probe() {
        return new SdkProbe(connection(CLIENT, service.address()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The fake clock says 09:00:00; the header is truncated, so half a second is added.
                "Date: Wed, 01 Jul 2026 08:59:50 GMT | PT9.5S",
                "Date: Wed, 01 Jul 2026 09:01:00 GMT | PT-1M-0.5S",
                "Date: yesterday                     |",
                "X: y                                |"
            })
    void anyAnswerShowsThatAHostIsReached(String header, Duration ahead) {
        service.reply(404, "nothing here", header);
        Contact contact = probe().knock(service.address());
        assertThat(contact.reached()).isEqualTo(ProbeStep.ANSWER);
        assertThat(contact.problem()).isNull();
        assertThat(contact.clockAhead()).isEqualTo(ahead);
        assertThat(service.lines()).containsExactly("GET /");
        assertThat(service.requests().get(0).headers())
                .containsEntry("Accept", "*/*")
                .doesNotContainKey("Authorization");
    }

    @Test
    void aHostThatHangsUpIsReachedWithoutAnAnswer() {
        service.reply(Reply.cut()).reply(Reply.cut());
        Contact contact = probe().knock(service.address());
        assertThat(contact.reached()).isEqualTo(ProbeStep.TLS);
        assertThat(Objects.requireNonNull(contact.problem()).summary()).contains("was cut");
        assertThat(contact.clockAhead()).isNull();
    }

    @Test
    void aClosedPortIsANameWithoutAConnection() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Contact contact = probe().knock(URI.create("http://127.0.0.1:" + port));
        assertThat(contact.reached()).isEqualTo(ProbeStep.NAME);
        assertThat(contact.problem()).extracting(Problem::summary).asString().endsWith("refused the connection");
    }

    @Test
    void aHostThatSpeaksNoTlsIsAConnection() {
        Contact contact = probe().knock(
                        URI.create("https://127.0.0.1:" + service.address().getPort()));
        assertThat(contact.reached()).isEqualTo(ProbeStep.CONNECTION);
    }

    @Test
    void aHostWithoutAnAddressIsNothing() {
        assertThat(probe().knock(URI.create("http://nowhere.invalid")).reached())
                .isEqualTo(ProbeStep.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "200, '{\"entities\":[],\"total\":0}', ACCEPTED",
        "403, '{\"code\":\"missing.permissions\"}', ACCEPTED",
        "401, '{\"code\":\"bad.credentials\"}', REFUSED",
        "500, '', UNKNOWN"
    })
    void credentialsAreShownToAnotherRegionOnce(int status, String body, Acceptance acceptance) {
        for (int i = 0; i < 3; i++) {
            service.reply(status, body);
        }
        assertThat(probe().accepts(service.address(), service.address())).isEqualTo(acceptance);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void theProxyIsNamedWithoutItsPassword() {
        Map<String, String> environment = Map.of(
                "HTTPS_PROXY", "http://me:hidden@proxy.example:3128",
                "GENESYS_CLOUD_ACCESS_TOKEN", "t",
                "GENESYS_CLOUD_REGION", "us-east-1");
        Connection usual = connection(CLIENT, service.address());
        SdkProbe probe = new SdkProbe(new Connection(
                usual.credentials(),
                usual.hosts(),
                new SettingsReader(environment, directory)
                        .read(new SettingsRequest(null, null, null, null))
                        .proxies(),
                usual.extraAuthorities(),
                usual.limits(),
                usual.time(),
                usual.notices(),
                usual.userAgent(),
                false,
                null));
        assertThat(probe.proxy(URI.create("https://api.mypurecloud.com"))).contains("proxy.example:3128");
        assertThat(probe().proxy(service.address())).isEmpty();
    }
}
