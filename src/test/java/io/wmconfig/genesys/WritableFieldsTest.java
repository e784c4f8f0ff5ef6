package io.wmconfig.genesys;

import static io.wmconfig.genesys.Documents.configuration;
import static io.wmconfig.genesys.Documents.fixture;
import static io.wmconfig.genesys.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritableFieldsTest {
    @Test
    void onlyTheTopOfAConfigurationIsTheServices() {
        ObjectNode answer =
                json("{'id': 1, 'name': 'n', 'status': 'Active', 'x': {'id': 2, 'status': 's', 'selfUri': '/'},"
                        + " 'version': '1', 'publishedUser': {}, 'unknown': 1.10}");
        assertThat(WritableFields.configuration(answer))
                .hasToString("{'name':'n','x':{'id':2,'status':'s','selfUri':'/'},'unknown':1.10}".replace('\'', '"'));
        assertThat(answer.has("id")).isTrue();
    }

    @Test
    void unknownMembersNumbersNullsAndOrderSurvive() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            ObjectNode document = configuration(random);
            String before = document.toString();
            ObjectNode writable = WritableFields.configuration(document);
            ObjectNode expected = document.deepCopy();
            expected.properties().removeIf(member -> WritableFields.ownedInConfiguration(member.getKey()));
            assertThat(writable.toString()).as("seed %d", seed).isEqualTo(expected.toString());
            assertThat(document.toString()).as("seed %d", seed).isEqualTo(before);
            assertThat(ExactJson.read(before).toString()).as("seed %d", seed).isEqualTo(before);
        }
    }

    @Test
    void aDeploymentIsSentWithoutWhatTheServiceOwns() {
        ObjectNode sent = WritableFields.deployment(fixture("23-deployment-active.response"));
        assertThat(sent.properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly(
                        "name",
                        "description",
                        "allowAllDomains",
                        "allowedDomains",
                        "supportedContent",
                        "flow",
                        "status",
                        "configuration");
        assertThat(sent.path("configuration"))
                .hasToString("{'id':'7c2d9e40-1f6b-4a3d-8e55-9b0c4d2a6f18','version':'1'}".replace('\'', '"'));
        assertThat(sent.path("supportedContent")).hasSize(1);
        assertThat(sent.path("flow").path("name").textValue()).isEqualTo("Shop inbound");
    }

    @Test
    void aPublishedFlowLosesWhatTheServiceKnowsOfIt() {
        ObjectNode sent = WritableFields.deployment(
                json("{'flow': {'id': 'f', 'publishVersion': {'id': 'v', 'selfUri': '/', 'nluInfo': {}, 'mine': 1}}}"));
        assertThat(sent.path("flow")).hasToString("{'id':'f','publishVersion':{'id':'v','mine':1}}".replace('\'', '"'));
    }

    @Test
    void membersOfAnotherShapeAreLeftAsTheyAre() {
        String odd = "{'supportedContent':'x','flow':'f','configuration':'c','status':'Active'}".replace('\'', '"');
        assertThat(WritableFields.deployment(json(odd))).hasToString(odd);
    }

    @ParameterizedTest
    @CsvSource({"Inactive, Inactive", "inactive, Inactive", "Active, Active", "Pending, Active", "Error, Active"})
    void aStatusIsSentAsOneOfTwo(String status, String sent) {
        assertThat(WritableFields.text(WritableFields.deployment(json("{}").put("status", status)), "status"))
                .isEqualTo(sent);
    }
}
