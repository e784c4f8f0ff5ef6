package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wmconfig.sandbox.OrgSeed;
import io.wmconfig.sandbox.TestSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code verify} against what a public CDN really served, next to an org with the configuration of that capture. */
class VerifyTest extends CommandLineFixture {
    private static final String PLACE = "/webdeployments/v1/deployments/0000d001-0000-4000-8000-000000000000/";

    private final Map<String, String> files = new HashMap<>();
    private HttpServer cdn;

    @BeforeEach
    void serveTheCapture() throws IOException {
        start(TestSettings.defaults().withSeed(OrgSeed.parse(resource("/reality/orgs/real-01.json"))));
        for (String file : new String[] {"config.json", "domains.json"}) {
            files.put(PLACE + file, resource("/reality/cdn/" + file));
        }
        cdn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cdn.createContext("/", this::serve);
        cdn.start();
        environment.put(
                "GENESYS_CLOUD_CDN_URL", "http://127.0.0.1:" + cdn.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        String found = files.get(exchange.getRequestURI().getPath());
        byte[] body = (found == null ? "" : found).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(found == null ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stopTheCdn() {
        cdn.stop(0);
    }

    private void change(String file, String from, String to) {
        files.computeIfPresent(PLACE + file, (name, text) -> {
            assertThat(text).contains(from);
            return text.replace(from, to);
        });
    }

    @Test
    void theCapturedCopyIsWhatIsLive() {
        assertThat(run("verify", "Real 01").endsWith(0).out()).contains("visitors are served version 6 (live)");
    }

    @Test
    void atTheSameVersionOnlyDomainsAndStatusAreCompared() {
        change("config.json", "#0D6EFD", "#123456");
        run("verify", "Real 01").endsWith(0);
        change("config.json", "\"version\": \"6\"", "\"version\": 6");
        run("verify", "Real 01").endsWith(0);
    }

    @Test
    void anotherVersionIsNamedAndWaitedFor() {
        change("config.json", "\"version\": \"6\"", "\"version\": \"5\"");
        assertThat(run("verify", "Real 01").endsWith(12).err())
                .contains("visitors are served version 5 of `Real 01`, but version 6 is live")
                .contains("waiting for visitors to get version 6")
                .doesNotContain("primaryColor", "differ");
    }

    @Test
    void anApplyIsVerifiedByTheSameRule() {
        assertThat(run("apply", "--name", "Real 01", "--primary", "0056b3", "--verify")
                        .endsWith(12)
                        .err())
                .contains("visitors are served version 6 of `Real 01`, but version 7 is live");
        change("config.json", "\"version\": \"6\"", "\"version\": \"7\"");
        run("apply", "--name", "Real 01", "--primary", "0056b3", "--verify").endsWith(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "config.json  | 0000a001                  | 0000a002                   | deployment.configuration.id",
                "config.json  | \"status\": \"Active\"    | \"status\": \"Inactive\"   | deployment.status",
                "domains.json | \"allowAllDomains\": true | \"allowAllDomains\": false | deployment.allowAllDomains"
            })
    void everythingElseThatDecidesIsNamed(String file, String from, String to, String path) {
        change(file, from, to);
        assertThat(run("verify", "Real 01", "--no-wait").endsWith(12).err()).contains("`" + path + "`");
    }

    private static String resource(String name) throws IOException {
        try (var stream = VerifyTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
