package io.wmconfig.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.sandbox.TestSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the org's own configuration holds, and the service does not take back. */
class RefusedMembersTest {
    private static final String[] APPLY = {"apply", "--name", "Support", "--primary", "0056b3", "-o", "json"};

    private static ProvingGround ground() {
        ProvingGround ground = ProvingGround.open();
        ground.sandbox.edit(org -> org.changeDraft(ProvingGround.SHARED, RefusedMembersTest::fill));
        ObjectNode draft = ProvingGround.shared(ground.now()).draft();
        ground.sandbox.edit(org -> org.putVersion(ProvingGround.SHARED, 1, WritableFields.configuration(draft)));
        return ground;
    }

    private static void fill(ObjectNode draft) {
        ObjectNode conversations = ((ObjectNode) draft.path("messenger"))
                .putObject("apps")
                .putObject("conversations")
                .put("enabled", true)
                .put("autoStartType", "Auto");
        conversations.putObject("humanize").put("enabled", false);
        draft.putObject("authenticationSettings").put("enabled", true).put("integrationId", "i");
        draft.putArray("supportedThings").addObject().put("odd", 1);
    }

    private static void refuse(ProvingGround ground, String code, String field, String times) {
        String body = "{\"code\": \"%s\", \"message\": \"no\", \"details\": [{\"fieldName\": \"%s\"}]}"
                .formatted(code, field);
        ground.sandbox.addFault(TestSandbox.fault("PUT */versions/draft status=400 times=" + times, body));
    }

    @ParameterizedTest
    @CsvSource({
        "messenger.apps.conversations.autoStartType, messenger.apps.conversations.autoStartType",
        "autoStartType, messenger.apps.conversations.autoStartType",
        "messenger.apps.conversations.humanize, messenger.apps.conversations.humanize",
        "supportedThings[0].odd, supportedThings.0.odd"
    })
    void whatTheServiceDoesNotKnowOrIsOffIsLeftOutAndSaid(String field, String path) {
        try (ProvingGround ground = ground()) {
            refuse(ground, "invalid.property", field, "1");
            Run run = ground.run(APPLY);
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out()).contains("\"path\" : \"" + path, "refused-by-service");
            ObjectNode live = ProvingGround.live(ground.now(), "Support");
            assertThat(live.path("authenticationSettings").path("enabled").asBoolean())
                    .isTrue();
            assertThat(live.at("/messenger/apps/conversations/enabled").asBoolean())
                    .isTrue();
            assertThat(live.at("/" + path.replace('.', '/')).isMissingNode()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // What is on is not left out unasked.
        "invalid.property, authenticationSettings, authenticationSettings",
        // Another reason than the name of the member.
        "constraint.validation, authenticationSettings.token, authenticationSettings",
        "constraint.validation, supportedThings[0], supportedThings",
        "constraint.validation, messenger.apps.conversations.autoStartType, messenger.apps.conversations.autoStartType"
    })
    void anythingElseIsRefusedWithTheFlagThatRemovesIt(String code, String field, String path) {
        try (ProvingGround ground = ground()) {
            refuse(ground, code, field, "always");
            Run run = ground.run(APPLY);
            assertThat(run.exit()).as(run.err()).isEqualTo(65);
            assertThat(run.err())
                    .contains("the configuration in the org contains", "`--set " + path + "=null` to remove it");
            assertThat(ProvingGround.writes(ground.requestsFrom(0))).isEqualTo(1);

            ground.sandbox.clearFaults();
            Run without = ground.run("apply", "--name", "Support", "--primary", "0056b3", "--set", path + "=null");
            assertThat(without.exit()).as(without.err()).isZero();
            ObjectNode live = ProvingGround.live(ground.now(), "Support");
            assertThat(live.at("/" + path.replace('.', '/')).isMissingNode()).isTrue();
        }
    }

    @Test
    void whatTheUserSetIsNeverLeftOut() {
        try (ProvingGround ground = ground()) {
            refuse(ground, "invalid.property", "messenger.apps.conversations.autoStartType", "always");
            Run run = ground.run(
                    "apply", "--name", "Support", "--set", "messenger.apps.conversations.autoStartType=\"Off\"");
            assertThat(run.exit()).as(run.err()).isEqualTo(65);
            assertThat(run.err()).doesNotContain("=null");
        }
    }

    @Test
    void aSecondRefusalEndsIt() {
        try (ProvingGround ground = ground()) {
            refuse(ground, "invalid.property", "messenger.apps.conversations.autoStartType", "1");
            refuse(ground, "invalid.property", "messenger.apps.conversations.humanize", "1");
            Run run = ground.run(APPLY);
            assertThat(run.exit()).as(run.err()).isEqualTo(65);
            assertThat(run.err()).contains("--set messenger.apps.conversations.humanize=null");
        }
    }

    @Test
    void anElementOfAListIsNotRemoved() {
        try (ProvingGround ground = ground()) {
            Run run = ground.run("apply", "--name", "Support", "--set", "supportedThings.0=null");
            assertThat(run.exit()).as(run.err()).isEqualTo(64);
            assertThat(run.err()).contains("set `supportedThings` to the whole new list");
        }
    }
}
