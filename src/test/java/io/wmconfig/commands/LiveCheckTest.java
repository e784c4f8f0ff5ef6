package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.sandbox.AccessRules;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgSnapshot;
import io.wmconfig.sandbox.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code doctor --live-check} asks first, leaves nothing in the org, and tells nothing about it. */
class LiveCheckTest extends CommandLineFixture {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String TOKEN = "canary-token-0815-abcdefghijklmnopqrstuvwxyz";
    private static final int ORGS = 6;

    private Path file() {
        return folder.resolve("wmconfig-check.json");
    }

    @Test
    void nothingIsSentUnlessSomebodyAgrees() {
        Run declined = typing("n\n", "doctor", "--live-check").endsWith(3);
        assertThat(declined.err()).contains("example.invalid").contains("[y/N]").contains("nothing was changed");
        run("doctor", "--live-check").endsWith(64);
        assertThat(sandbox.requests()).isEmpty();

        Run agreed = typing("yes\n", "doctor", "--live-check").endsWith(0);
        assertThat(agreed.out()).contains("clean-up     nothing left").contains("wmconfig-check.json");
        assertThat(file()).exists();
        assertThat(sandbox.snapshot().deployments()).isEmpty();
    }

    @Test
    void whatDoctorFindsWrongEndsItBeforeAnythingIsWritten() throws IOException {
        start(AccessRules.permitting(TestSettings.defaults(), Set.of("webDeployments:deployment:view")));
        run("doctor", "--live-check", "--yes").endsWith(13);
        assertThat(writesSince(0)).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenFailsAfterTheCheck() throws IOException {
        Files.createDirectory(file());
        Run run = run("doctor", "--live-check", "--yes", "-o", "json").endsWith(14);
        assertThat(run.json().at("/liveCheck/file").isNull()).isTrue();
        assertThat(sandbox.snapshot().deployments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST */configurations cut=after",
                "POST */configurations status=500 work=after times=2",
                "POST */deployments cut=after",
                "POST */deployments status=503 work=after times=always",
                "POST */publish status=400 times=always",
                "GET */deployments/* status=500 times=always",
                "DELETE */deployments/* status=500 times=7",
                "DELETE */configurations/* status=409 times=3",
                "GET */config.json status=500 times=always"
            })
    void whateverFailsNothingIsLeft(String trouble) throws IOException {
        run("apply", "--name", "Support", "--primary", "0056b3").endsWith(0);
        OrgSnapshot before = sandbox.snapshot();
        fault(trouble);

        run("doctor", "--live-check", "--yes", "--timeout", "60s");

        assertThat(sandbox.snapshot()).isEqualTo(before);
        assertThat(file()).exists();
    }

    static IntStream requests() {
        return IntStream.rangeClosed(5, 64);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("requests")
    void whicheverAnswerIsLostNothingIsLeft(int request) {
        fault("#" + request + " cut=after");
        run("doctor", "--live-check", "--yes");
        assertThat(sandbox.snapshot().deployments()).isEmpty();
        assertThat(sandbox.snapshot().configurations()).isEmpty();
    }

    /** Everything that a stranger must not read, put wherever an org can hold it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "page-size=2 next-uri=absolute", "unknown=refused read-only=refused", "defaults=added"})
    void theFileTellsNothingAboutTheOrg(String switches) throws IOException {
        for (int seed = 0; seed < ORGS; seed++) {
            Random random = new Random(seed * 31L + switches.hashCode());
            Set<String> secret = new TreeSet<>();
            TestSettings settings = TestSettings.defaults()
                    .withSeed(org(random, secret))
                    .withIds(() -> new UUID(random.nextLong(), random.nextLong()).toString());
            start(switches.isEmpty() ? settings : settings.withSwitches(Behaviors.parse(List.of(switches.split(" ")))));
            sandbox.admit(TOKEN);
            environment.put("GENESYS_CLOUD_ACCESS_TOKEN", TOKEN);
            environment.remove("GENESYS_CLOUD_CLIENT_ID");
            environment.remove("GENESYS_CLOUD_CLIENT_SECRET");
            gossip(random, secret);

            run("doctor", "--live-check", "--yes");

            String text = Files.readString(file());
            assertThat(text).contains("may not use").contains("\"lastModifiedUser\"");
            secret.add(TOKEN);
            secret.add("127.0.0.1");
            sandbox.requests().forEach(one -> {
                Matcher ids = ID.matcher(one.path() + one.body());
                while (ids.find()) {
                    secret.add(ids.group());
                }
            });
            String all =
                    (text + " " + String.join(" ", texts(new ObjectMapper().readTree(text)))).toLowerCase(Locale.ROOT);
            for (String one : secret) {
                int at = all.indexOf(one.toLowerCase(Locale.ROOT));
                String around = at < 0 ? "" : all.substring(Math.max(0, at - 80), Math.min(all.length(), at + 80));
                assertThat(around).as("seed %d, `%s`", seed, one).isEmpty();
            }
        }
    }

    /** Answers that name what they should not: refusals, and documents with what the service adds to them. */
    private void gossip(Random random, Set<String> known) throws IOException {
        List<String> words = new ArrayList<>(known);
        Collections.shuffle(words, random);
        ObjectNode refusal = JsonNodeFactory.instance.objectNode();
        refusal.put(
                "message",
                "User " + words.get(0) + " of " + words.get(1) + " (" + TOKEN + ") may not use [" + words.get(2)
                        + "] at " + sandbox.baseUrl() + ", ask " + words.get(3));
        refusal.put("code", "not.authorized").put("entityName", words.get(4));
        refusal.putObject("messageParams").put("org", words.get(5));
        answer("PUT", "*/versions/draft", 403, 2, refusal);
        answer("PUT", "*/deployments/*", 403, 2, refusal);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("name", words.get(6)).putObject("lastModifiedUser").put("name", words.get(7));
        document.putObject("organization")
                .put("id", words.get(8))
                .putArray("tags")
                .add(words.get(9));
        document.put("snippet", "<script src='https://" + words.get(10) + "'>");
        answer("GET", "*/deployments/*", 200, 4, document);
        answer("GET", "*/versions/draft", 200, 5, document);
    }

    private void answer(String method, String path, int status, int after, ObjectNode body) throws IOException {
        ObjectNode fault = JsonNodeFactory.instance.objectNode();
        fault.put("method", method).put("path", path).put("status", status).put("after", after);
        fault.put("body", body.toString());
        Path faults = folder.resolve("faults.json");
        Files.writeString(
                faults, JsonNodeFactory.instance.arrayNode().add(fault).toString());
        Fault.readFile(faults).forEach(sandbox::addFault);
    }

    private static ObjectNode org(Random random, Set<String> known) {
        known.add("5a4db0c5-0000-4000-8000-000000000001");
        ObjectNode org = JsonNodeFactory.instance.objectNode();
        ArrayNode configurations = org.putArray("configurations");
        ArrayNode deployments = org.putArray("deployments");
        for (int i = 0; i < 5; i++) {
            String id = told(new UUID(random.nextLong(), random.nextLong()).toString(), known);
            ObjectNode version = configurations
                    .addObject()
                    .put("id", id)
                    .putObject("versions")
                    .putObject("1");
            version.put("name", name(random, known)).put("description", name(random, known));
            version.putArray("languages").add("en-us");
            version.put("defaultLanguage", "en-us").put(word(random, known), name(random, known));
            version.putObject("messenger")
                    .put("enabled", true)
                    .putObject("homeScreen")
                    .put("logoUrl", "https://" + host(random, known) + "/" + word(random, known) + ".png");
            version.putObject("lastModifiedUser")
                    .put("name", name(random, known))
                    .put("selfUri", "/api/v2/users/" + word(random, known));
            version.putArray("customI18nLabels")
                    .addObject()
                    .put("language", "en-us")
                    .putArray("localizedLabels")
                    .addObject()
                    .put("key", "MessengerHomeHeaderTitle")
                    .put("value", name(random, known));
            ObjectNode deployment = deployments
                    .addObject()
                    .put("id", told(new UUID(random.nextLong(), random.nextLong()).toString(), known));
            deployment
                    .put("name", name(random, known))
                    .put("description", name(random, known))
                    .put("allowAllDomains", false);
            deployment.putArray("allowedDomains").add(host(random, known));
            deployment.putObject("configuration").put("id", id).put("version", "1");
            deployment
                    .putObject("flow")
                    .put("id", told(new UUID(random.nextLong(), random.nextLong()).toString(), known))
                    .put("name", name(random, known));
        }
        return org;
    }

    private static String told(String text, Set<String> known) {
        known.add(text);
        return text;
    }

    private static String host(Random random, Set<String> known) {
        return told(letters(random) + "." + letters(random) + ".example", known);
    }

    private static String word(Random random, Set<String> known) {
        return told(letters(random), known);
    }

    private static String name(Random random, Set<String> known) {
        String capital = letters(random).toUpperCase(Locale.ROOT) + letters(random);
        return told(
                switch (random.nextInt(6)) {
                    case 0 -> letters(random);
                    case 1 -> capital + " & " + letters(random) + " GmbH";
                    case 2 -> "Ünï " + capital + "\"\\\n<" + letters(random) + ">";
                    case 3 -> letters(random) + "@" + letters(random) + ".example";
                    case 4 -> "支持" + letters(random) + "😀";
                    default -> random.nextInt(1_000_000, 9_999_999) + "-" + letters(random);
                },
                known);
    }

    private static String letters(Random random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }

    /** Returns the names of fields and the texts, as they are without JSON's escapes. */
    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.properties().forEach(member -> texts.add(member.getKey()));
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }
}
