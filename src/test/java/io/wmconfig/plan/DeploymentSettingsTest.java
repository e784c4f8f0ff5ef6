package io.wmconfig.plan;

import static io.wmconfig.genesys.Documents.fixture;
import static io.wmconfig.genesys.Documents.json;
import static io.wmconfig.plan.Looks.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentSettingsTest {
    private static final ObjectNode ACTIVE = fixture("23-deployment-active.response");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--active",
                "--allow-domain=EXAMPLE.com --allow-domain=shop.example.com",
                "--flow-id=D3A81F6E-2c54-4b90-9a7d-5e0f8c1b6a42",
                "--description=Main_shop",
                "--primary=#05b",
            })
    void whatIsSoAlreadyIsNotSet(String flags) {
        assertThat(members(ACTIVE, flags)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "--inactive | {'status':'Inactive'} | status",
                "--allow-all-domains | {'allowAllDomains':true,'allowedDomains':[]} | allowAllDomains allowedDomains",
                "--allow-domain=example.com | {'allowAllDomains':false,'allowedDomains':['example.com']} |"
                        + " allowedDomains",
                "--description=Other | {'description':'Other'} | description",
                "--flow-id=00000000-0000-4000-8000-000000000000 |"
                        + " {'flow':{'id':'00000000-0000-4000-8000-000000000000'}} | flow.id",
            })
    void whatDiffersIsSetAndShown(String flags, String members, String paths) {
        ObjectNode set = members(ACTIVE, flags);
        assertThat(set).hasToString(members.replace('\'', '"'));
        assertThat(DeploymentSettings.differences(ACTIVE, set))
                .extracting(Change::path)
                .containsExactlyInAnyOrder(paths.split(" "));
    }

    @Test
    void aFlowIsAddedWhereNoneIs() {
        ObjectNode set = members(json("{}"), "--flow-id=00000000-0000-4000-8000-000000000000");
        assertThat(DeploymentSettings.differences(json("{'status': 'Active'}"), set))
                .extracting(Change::path)
                .containsExactly("flow.id");
    }

    @Test
    void anyDomainStaysAnyDomain() {
        assertThat(members(json("{'allowAllDomains': true, 'allowedDomains': ['x']}"), "--allow-all-domains"))
                .isEmpty();
        assertThat(members(json("{}"), "--allow-domain=a.example")).hasSize(2);
        assertThat(members(
                        json("{'allowAllDomains': true, 'allowedDomains': ['a.example']}"), "--allow-domain=a.example"))
                .hasSize(2);
    }

    @Test
    void aStatusThatIsNeitherIsChanged() {
        ObjectNode error = ACTIVE.deepCopy().put("status", "Error");
        ObjectNode set = members(error, "--active");
        assertThat(set).hasToString("{\"status\":\"Active\"}");
        assertThat(DeploymentSettings.differences(error, set))
                .allSatisfy(difference -> assertThat(difference.from()).hasToString("\"Error\""))
                .hasSize(1);
    }

    private static ObjectNode members(ObjectNode deployment, String flags) {
        String[] arguments = flags.split(" ");
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i].replace('_', ' ');
        }
        return DeploymentSettings.toSet(look(arguments), deployment);
    }
}
