package io.wmconfig.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.App;
import io.wmconfig.app.ProcessContext;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.genesys.sdk.Time;
import io.wmconfig.output.Terminal;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.OrgSeed;
import io.wmconfig.sandbox.OrgSnapshot;
import io.wmconfig.sandbox.RecordedRequest;
import io.wmconfig.sandbox.TestSandbox;
import io.wmconfig.sandbox.TestSettings;
import io.wmconfig.sandbox.TlsFront;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An org behind a real socket, and the program in front of it.
 *
 * <p>Three deployments share one configuration whose document is full of what is easily lost: members nobody knows,
 * {@code 1.10}, twenty digits, nulls. One more stands beside them.
 */
final class ProvingGround implements AutoCloseable {
    static final String SHARED = "11111111-0000-4000-8000-000000000001";
    static final String SUPPORT = "22222222-0000-4000-8000-000000000001";
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final String LOOK = """
            {"name": "Shared", "languages": ["en-us", "de"], "defaultLanguage": "en-us", "description": null,
             "x-rate": 1.10, "x-long": 12345678901234567890, "x-null": null, "x-list": [1.0, null, {"deep": 2.50}],
             "messenger": {"enabled": true, "x-inner": {"e": 1E+3, "none": null},
                           "styles": {"primaryColor": "#0165A7"}, "launcherButton": {"visibility": "On"}},
             "position": {"alignment": "Auto", "sideSpace": 20, "bottomSpace": 12},
             "customI18nLabels": [
               {"language": "en-us", "localizedLabels": [{"key": "MessengerHomeHeaderTitle", "value": "Hello"},
                                                         {"key": "MessengerHomeHeaderSubTitle", "value": "Hi"}]},
               {"language": "de", "localizedLabels": [{"key": "MessengerHomeHeaderTitle", "value": "Hallo"}]}]}
            """;
    private static final String DEPLOYMENT = """
            {"id": "%s", "name": "%s", "description": "kept", "allowAllDomains": false,
             "allowedDomains": ["Example.com", "example.org"], "x-member": 2.50, "status": "Active",
             "configuration": {"id": "%s", "version": "1"}}
            """;

    final TestSandbox sandbox;
    private final Time time;
    private final Duration answerTimeout;
    private TlsFront.@Nullable Chain chain;
    private @Nullable TlsFront front;

    private ProvingGround(TestSandbox sandbox, Time time, Duration answerTimeout) {
        this.sandbox = sandbox;
        this.time = time;
        this.answerTimeout = answerTimeout;
    }

    /** Puts TLS in front of the org: from now on, login and API are two hosts behind it. */
    ProvingGround behind(TlsFront.@Nullable Chain keys) {
        if (keys != null) {
            chain = keys;
            try {
                front = new TlsFront(keys, sandbox.baseUrl().getPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    /** Starts with switches such as {@code defaults=added}; the clock stands still unless somebody waits. */
    static ProvingGround open(String... switches) {
        return open(PATIENT, settings -> settings.withSwitches(Behaviors.parse(List.of(switches))));
    }

    /** Starts with a limit for answers, in real time. */
    static ProvingGround open(Duration answerTimeout, UnaryOperator<TestSettings> settings) {
        FireTime time = new FireTime();
        return open(time, answerTimeout, settings.apply(settings().withClock(time)));
    }

    /** Starts in real time, for real processes. */
    static ProvingGround real() {
        return open(Time.system(), PATIENT, settings());
    }

    static ProvingGround open(Time time, Duration answerTimeout, TestSettings settings) {
        try {
            return new ProvingGround(TestSandbox.start(settings), time, answerTimeout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestSettings settings() {
        AtomicInteger next = new AtomicInteger();
        return TestSettings.defaults()
                .withIds(() -> String.format(Locale.ROOT, "99999999-0000-4000-8000-%012d", next.incrementAndGet()))
                .withSeed(OrgSeed.parse(seed(3)));
    }

    /** An org in which that many deployments share the configuration: Support, then Shop 2, Shop 3 and so on. */
    static String seed(int deployments) {
        StringBuilder seed =
                new StringBuilder("{\"configurations\": [{\"id\": \"" + SHARED + "\", \"versions\": {\"1\": "
                        + LOOK + "}}, {\"id\": \"33333333-0000-4000-8000-000000000001\", \"versions\": {\"1\": "
                        + LOOK.replace("Shared", "Other") + "}}], \"deployments\": [");
        for (int i = 1; i <= deployments; i++) {
            String id = String.format(Locale.ROOT, "22222222-0000-4000-8000-%012d", i);
            seed.append(String.format(Locale.ROOT, DEPLOYMENT, id, i == 1 ? "Support" : "Shop " + i, SHARED))
                    .append(',');
        }
        return seed.append(String.format(
                        Locale.ROOT,
                        DEPLOYMENT,
                        "44444444-0000-4000-8000-000000000001",
                        "Elsewhere",
                        "33333333-0000-4000-8000-000000000001"))
                .append("]}")
                .toString();
    }

    /** Runs one command line. */
    Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(InputStream.nullInputStream(), stream(out), stream(err), false, false, false, 80);
        Path nowhere = Path.of("target", "nowhere");
        ProcessContext around = new ProcessContext(nowhere, nowhere, time, answerTimeout, false);
        List<String> words = new ArrayList<>(List.of(args));
        if (chain != null) {
            words.addAll(List.of("--ca-file", chain.root().toString()));
        }
        int exit = App.run(words, environment(), terminal, around);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What points a process at this org. */
    Map<String, String> environment() {
        String base = sandbox.baseUrl().toString();
        int port = front == null ? 0 : front.port();
        return Map.of(
                "GENESYS_CLOUD_CLIENT_ID",
                "somebody",
                "GENESYS_CLOUD_CLIENT_SECRET",
                "s3cr3t-of-the-test",
                "GENESYS_CLOUD_API_URL",
                port == 0 ? base : "https://localhost:" + port,
                "GENESYS_CLOUD_LOGIN_URL",
                port == 0 ? base : "https://127.0.0.1:" + port);
    }

    OrgSnapshot now() {
        return sandbox.snapshot();
    }

    /** The requests since the one of that number, the first being 0. */
    List<RecordedRequest> requestsFrom(int number) {
        List<RecordedRequest> all = sandbox.requests();
        return all.subList(number, all.size());
    }

    static long writes(List<RecordedRequest> requests) {
        return requests.stream()
                .filter(one -> !one.method().equals("GET") && !one.path().equals("/oauth/token"))
                .count();
    }

    /** The configuration that three deployments share. */
    static OrgSnapshot.ConfigurationSnapshot shared(OrgSnapshot org) {
        return Objects.requireNonNull(org.configurations().get(SHARED));
    }

    /** The configuration version that a deployment shows, without what the service owns. */
    static ObjectNode live(OrgSnapshot org, String deployment) {
        JsonNode reference = org.deployment(deployment).path("configuration");
        OrgSnapshot.ConfigurationSnapshot settings = Objects.requireNonNull(
                org.configurations().get(reference.path("id").asText()));
        String version = reference.path("version").asText();
        ObjectNode published = settings.versions().get(version);
        return WritableFields.configuration(published == null ? settings.draft() : published);
    }

    /** The document that the shared configuration began with, with another colour and alignment. */
    static ObjectNode wanted(String color, String alignment) {
        ObjectNode document = (ObjectNode) OrgSeed.parse(LOOK);
        ((ObjectNode) document.path("messenger").path("styles")).put("primaryColor", color);
        ((ObjectNode) document.path("position")).put("alignment", alignment);
        return document;
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        sandbox.close();
        if (front != null) {
            try {
                front.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
