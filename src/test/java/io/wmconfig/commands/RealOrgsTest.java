package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.sandbox.OrgSeed;
import io.wmconfig.sandbox.TestSandbox;
import io.wmconfig.sandbox.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command on configurations as real orgs have them, and on what such documents may hold as well. */
class RealOrgsTest extends CommandLineFixture {
    private static final Path ORGS = Path.of("src", "test", "resources", "reality", "orgs");
    private static final String COLOR = "messenger.styles.primaryColor";

    /** What is done to the first configuration: members to set in `messenger` and beside it. */
    private static final Map<String, String> VARIATIONS = new TreeMap<>(Map.of(
            "null blocks",
            "{'messenger': {'enabled': true, 'styles': null, 'launcherButton': null, 'apps': null, 'homeScreen': null,"
                    + " 'fileUpload': null}, 'position': null, 'supportCenter': null, 'cobrowse': null,"
                    + " 'journeyEvents': null, 'customI18nLabels': null, 'authenticationSettings': null,"
                    + " 'headlessMode': null, 'description': null}",
            "no styles",
            "{'messenger': {'enabled': true, 'launcherButton': {'visibility': 'On'}}}",
            "messenger null",
            "{'messenger': null}",
            "languages in capitals",
            "{'languages': ['EN-US', 'De'], 'defaultLanguage': 'en-US', 'customI18nLabels': [{'language': 'EN-us',"
                    + " 'localizedLabels': [{'key': 'MessengerHomeHeaderTitle', 'value': 'Hi'}]}]}",
            "a colour by name",
            "{'messenger': {'enabled': true, 'styles': {'primaryColor': 'red'},"
                    + " 'launcherButton': {'visibility': 'ondemand'}}, 'position': {'alignment': 'left'}}",
            "texts that no key takes",
            "{'customI18nLabels': [{'language': 'fr', 'localizedLabels': [{'key': 'MessengerHomeHeaderTitle',"
                    + " 'value': 'Bonjour'}]}]}"));

    private String name = "";

    static List<String> orgs() throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(ORGS)) {
            files.sorted().map(file -> file.getFileName().toString()).forEach(all::add);
        }
        VARIATIONS.keySet().forEach(all::add);
        all.addAll(List.of("never published", "pinned to 1 of 12"));
        return all;
    }

    private void start(String org) throws IOException {
        JsonNode seed = OrgSeed.read(ORGS.resolve(org.endsWith(".json") ? org : "real-11.json"));
        ObjectNode configuration = (ObjectNode) seed.at("/configurations/0");
        ObjectNode versions = (ObjectNode) configuration.path("versions");
        if (VARIATIONS.containsKey(org)) {
            versions.withObject("/1").setAll(json(VARIATIONS.getOrDefault(org, "")));
        } else if (org.equals("never published")) {
            configuration.set("draft", versions.remove("1"));
            ((ObjectNode) seed.at("/deployments/0/configuration")).put("version", "DRAFT");
        } else if (org.equals("pinned to 1 of 12")) {
            for (int number = 2; number <= 12; number++) {
                versions.set(Integer.toString(number), versions.withObject("/1").deepCopy());
            }
            versions.withObject("/12/messenger/styles").put("primaryColor", "#121212");
        }
        name = seed.at("/deployments/0/name").textValue();
        start(TestSettings.defaults().withSeed(seed));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private ObjectNode document() {
        JsonNode reference = sandbox.snapshot().deployment(name).path("configuration");
        var configuration = Objects.requireNonNull(
                sandbox.snapshot().configurations().get(reference.path("id").asText()));
        String version = reference.path("version").asText();
        return version.equals("DRAFT")
                ? configuration.draft()
                : Objects.requireNonNull(configuration.versions().get(version));
    }

    @ParameterizedTest
    @MethodSource("orgs")
    void everyReadingCommandUnderstandsIt(String org) throws IOException {
        start(org);
        for (String[] command : new String[][] {
            {"get", name},
            {"get", name, "-o", "flags"},
            {"history", name},
            {"verify", name, "--no-wait"},
            {"preview", name},
            {"snippet", name},
            {"snippet", name, "--csp"}
        }) {
            run(command).endsWith(0);
        }
    }

    @ParameterizedTest
    @MethodSource("orgs")
    void itsExportsApplyBackWithoutAWrite(String org) throws IOException {
        start(org);
        for (String[] command : new String[][] {{"export", name}, {"export", name, "--full"}}) {
            Files.writeString(
                    folder.resolve("look.yaml"), run(command).endsWith(0).out());
            int before = sandbox.requests().size();
            run("apply", "-f", "look.yaml").endsWith(0);
            assertThat(writesSince(before)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("orgs")
    void oneColourMovesNothingElse(String org) throws IOException {
        start(org);
        ObjectNode before = document();
        run("apply", "--name", name, "--primary", "0056b3").endsWith(0);
        ObjectNode after = document();
        assertThat(DocumentDiff.configurationDifferences(before, after))
                .singleElement()
                .satisfies(one -> assertThat(one.path()).isEqualTo(COLOR));
        assertThat(after.at("/messenger/styles/primaryColor").asText()).isEqualTo("#0056b3");
    }

    @ParameterizedTest
    @MethodSource("orgs")
    void itIsPromotedIntoAnEmptyOrg(String org) throws IOException {
        start(org);
        try (TestSandbox empty = TestSandbox.start(TestSettings.defaults())) {
            profile("dev", sandbox);
            profile("prod", empty);
            environment.clear();
            Run promoted = run("promote", name, "--from", "dev", "--to", "prod", "--yes");
            if (org.equals("a colour by name")) {
                assertThat(promoted.endsWith(65).err()).contains("nothing was written");
                return;
            }
            promoted.endsWith(0);
            Run compared = run("compare", name, "--from", "dev", "--to", "prod").endsWith(0);
            if (org.equals("real-05.json")) {
                assertThat(promoted.err()).contains("`messenger.apps.knowledge` is not copied");
            } else {
                assertThat(promoted.err()).doesNotContain("is not carried over");
                assertThat(compared.out()).contains("No differences.");
            }
        }
    }

    private void profile(String org, TestSandbox at) throws IOException {
        Files.writeString(
                folder.resolve("wmconfig.yaml"),
                "profiles: { dev: { envFile: .env.dev }, prod: { envFile: .env.prod } }");
        Files.writeString(
                folder.resolve(".env." + org),
                "GENESYS_CLOUD_CLIENT_ID=client\nGENESYS_CLOUD_CLIENT_SECRET=" + SECRET + "\nGENESYS_CLOUD_API_URL="
                        + at.baseUrl() + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "real-11.json,      false, false",
        "real-13.json,      true,  false",
        "messenger null,    true,  false",
        "pinned to 1 of 12, false, true"
    })
    void whatVisitorsWouldNotSeeIsSaid(String org, boolean off, boolean newer) throws IOException {
        start(org);
        Run planned = run("plan", "--name", name, "--primary", "0056b3").endsWith(0);
        assertThat(planned.err().contains("Messenger is disabled in this configuration"))
                .isEqualTo(off);
        assertThat(planned.err().contains("version 12 is newer than version 1, which is live"))
                .isEqualTo(newer);
        assertThat(run("preview", name).endsWith(0).err().contains("Messenger is disabled in this configuration"))
                .isEqualTo(off);
    }

    @Test
    void whatNoKeyTakesIsExportedUnderSetWithAWarning() throws IOException {
        start("a colour by name");
        Run exported = run("export", name).endsWith(0);
        assertThat(exported.out()).contains("  " + COLOR + ": red\n");
        assertThat(exported.err()).contains("warning: `" + COLOR + "` of `Real 11` is exported under `set`");
        start("texts that no key takes");
        assertThat(run("export", name).endsWith(0).out())
                .contains("  customI18nLabels:\n")
                .contains("Bonjour");
    }

    @Test
    void missingLanguagesAreHintedAt() throws IOException {
        JsonNode seed = OrgSeed.read(ORGS.resolve("real-11.json"));
        ((ObjectNode) seed.at("/configurations/0/versions/1")).remove(List.of("languages", "defaultLanguage"));
        start(TestSettings.defaults().withSeed(seed));
        assertThat(run("apply", "--name", "Real 11", "--primary", "0056b3")
                        .endsWith(65)
                        .err())
                .contains("`--language en-us`");
        run("apply", "--name", "Real 11", "--primary", "0056b3", "--language", "en-us")
                .endsWith(0);
    }

    @Test
    void anEmptyIdIsNoReferenceAndWhatIsOffNeedsNoWarning() throws IOException {
        JsonNode seed = OrgSeed.read(ORGS.resolve("real-05.json"));
        ObjectNode version = (ObjectNode) seed.at("/configurations/0/versions/1");
        version.withObject("/messenger/apps/knowledge").put("enabled", false);
        version.withObject("/authenticationSettings").put("enabled", false).put("integrationId", "");
        start(TestSettings.defaults().withSeed(seed));
        try (TestSandbox other = TestSandbox.start(TestSettings.defaults())) {
            profile("dev", sandbox);
            profile("prod", other);
            environment.clear();
            assertThat(run("promote", "Real 05", "--from", "dev", "--to", "prod", "--yes")
                            .endsWith(0)
                            .err())
                    .doesNotContain("is not carried over");
            assertThat(other.snapshot().configurations().toString()).contains("\"integrationId\":\"\"");
        }
    }
}
