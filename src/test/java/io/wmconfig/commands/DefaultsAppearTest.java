package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgEditor;
import io.wmconfig.sandbox.OrgSeed;
import io.wmconfig.sandbox.OrgSnapshot;
import io.wmconfig.sandbox.TestSandbox;
import io.wmconfig.sandbox.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service shows settings that nobody sent; somebody who edits the same draft is still noticed. */
class DefaultsAppearTest extends CommandLineFixture {
    private static final String CONFIGURATION = "11111111-0000-4000-8000-000000000001";
    private static final JsonNode SEED =
            OrgSeed.parse("""
            {"configurations": [{"id": "%s", "versions": {"1": %s, "2": %s}}],
             "deployments": [{"id": "22222222-0000-4000-8000-000000000001", "name": "Support", "status": "Active",
                              "allowAllDomains": true, "configuration": {"id": "%s", "version": "2"}}]}
            """.formatted(CONFIGURATION, look("#111111"), look("#222222"), CONFIGURATION));
    private static final String UPDATE = "apply --name Support --primary 0056b3";
    private static final String CREATE = "apply --name Shop --title Hello --create";

    private static String look(String color) {
        return "{\"name\": \"Support\", \"languages\": [\"en-us\"], \"defaultLanguage\": \"en-us\", \"messenger\":"
                + " {\"enabled\": true, \"styles\": {\"primaryColor\": \"" + color + "\"}}}";
    }

    private static TestSettings org(String... switches) {
        return TestSettings.defaults().withSeed(SEED).withSwitches(Behaviors.parse(List.of(switches)));
    }

    @ParameterizedTest
    @CsvSource({
        CREATE + ",5",
        UPDATE + ",6",
        "rollback Support --yes,6",
        "rollback Support --republish --yes --to 1,6",
    })
    void everyCommandEndsWith0AtWhicheverReadTheyFirstShow(String command, int reads) throws IOException {
        for (String way : List.of("read", "late")) {
            for (int read = 0; read <= reads; read++) {
                start(org("defaults=" + way, "defaults-appear=" + read));
                run(command.split(" ")).endsWith(0);
                int before = sandbox.requests().size();
                if (command.startsWith("apply")) {
                    run(command.split(" ")).endsWith(0);
                    assertThat(writesSince(before)).as(way + " " + read).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void promoteEndsWith0AtWhicheverReadTheyFirstShow(boolean isNew) throws IOException {
        start(org());
        Files.writeString(folder.resolve(".env.to"), "");
        for (int read = 0; read <= 6; read++) {
            String[] switches = {"defaults=" + (read % 2 == 0 ? "read" : "late"), "defaults-appear=" + read};
            TestSettings target = org(switches);
            try (TestSandbox to = TestSandbox.start(isNew ? target.withSeed(OrgSeed.parse("{}")) : target)) {
                Files.writeString(
                        folder.resolve("wmconfig.yaml"),
                        "profiles: { dev: { envFile: .env.from }, prod: { envFile: .env.to } }");
                env("from", sandbox);
                env("to", to);
                run("apply", "--profile", "dev", "--name", "Support", "--primary", "0056b" + read)
                        .endsWith(0);
                run("promote", "Support", "--from", "dev", "--to", "prod", "--yes")
                        .endsWith(0);
            }
        }
    }

    private void env(String name, TestSandbox org) throws IOException {
        environment.keySet().removeIf(one -> one.startsWith("GENESYS"));
        Files.writeString(
                folder.resolve(".env." + name),
                "GENESYS_CLOUD_CLIENT_ID=client\nGENESYS_CLOUD_CLIENT_SECRET=" + SECRET + "\nGENESYS_CLOUD_API_URL="
                        + org.baseUrl() + "\n");
    }

    /** Adds to the draft behind our back, right after the request that matches. */
    private void after(String request, boolean stamped, Consumer<ObjectNode> addition) {
        Consumer<OrgEditor> edit = org -> org.changeDraft(id(), draft -> {
            JsonNode stamp = settings(id()).draft().path("dateModified");
            addition.accept(draft);
            draft.set("dateModified", stamped ? OrgSeed.parse("\"2030-01-01T00:00:00.000Z\"") : stamp);
        });
        sandbox.addFaultAfter(Fault.parse(request), () -> sandbox.edit(edit));
    }

    private static void put(ObjectNode draft, String path, String value) {
        boolean plain = value.equals("false") || value.matches("\\d+");
        MemberPath.of(path).put(draft, OrgSeed.parse(plain ? value : "\"" + value + "\""));
    }

    private OrgSnapshot.ConfigurationSnapshot settings(String id) {
        return Objects.requireNonNull(sandbox.snapshot().configurations().get(id));
    }

    private ObjectNode version3() {
        return Objects.requireNonNull(settings(CONFIGURATION).versions().get("3"));
    }

    private String id() {
        return sandbox.snapshot().configurations().keySet().stream()
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // Same date and user as in the answer to our PUT: a plain value may be the service's, a text may not.
        "false, sideSpace, 40, 0",
        "false, alignment, Left, 0",
        "false, note, Call us at night, 7",
        "false, url, https://a.example/l, 7",
        "false, primaryColor, #0d6efd, 7",
        "true, sideSpace, 40, 7",
    })
    void afterOurPutDateAndUserTellWhoseItIs(boolean stamped, String name, String value, int exit) throws IOException {
        start(org());
        after("PUT */draft", stamped, draft -> put(draft, "position." + name, value));
        run(UPDATE.split(" ")).endsWith(exit);
        assertThat(live("Support")).isEqualTo(exit == 0 ? "3" : "2");
    }

    @ParameterizedTest
    @CsvSource({
        "false, note, Call us at night, 0",
        "false, primaryColor, #0D6EFD, 7",
        "true, sideSpace, 40, 7",
    })
    void onAConfigurationOfOursAnythingUnstampedIsTheServices(boolean stamped, String name, String value, int exit)
            throws IOException {
        start(org());
        after("POST */configurations", stamped, draft -> put(draft, "position." + name, value));
        run(CREATE.split(" ")).endsWith(exit);
    }

    @ParameterizedTest
    @CsvSource({
        "headlessMode.enabled, false, 0",
        "description, '', 0",
        "position.sideSpace, 20, 0",
        "messenger.styles.note, '', 0",
        "position.sideSpace, 40, 7",
        "position.alignment, Left, 7",
        "position.primaryColor, #0d6efd, 7",
    })
    void beforeOurPutOnlyDefaultsAreTheServicesAndAreReplaced(String path, String value, int exit) throws IOException {
        start(org());
        sandbox.edit(org -> org.changeDraft(CONFIGURATION, draft -> put(draft, path, value)));
        run(UPDATE.split(" ")).endsWith(exit);
        if (exit == 0) {
            ObjectNode published = version3();
            assertThat(published.at("/" + path.replace('.', '/')).isMissingNode())
                    .isTrue();
        }
    }

    @Test
    void aDraftThatHoldsWhatIsWantedAndMoreIsNotPublishedAsFound() throws IOException {
        start(org());
        sandbox.edit(org -> org.changeDraft(CONFIGURATION, draft -> {
            draft.withObject("messenger").withObject("styles").put("primaryColor", "#0056b3");
            draft.withObject("headlessMode").put("enabled", false);
        }));
        run(UPDATE.split(" ")).endsWith(0);
        assertThat(version3().has("headlessMode")).isFalse();
    }

    @Test
    void anUnusedConfigurationThatTheAdminPagesMadeIsNotPublishedAsItsOwnColour() throws IOException {
        start(org());
        sandbox.edit(org -> {
            ObjectNode theirs = (ObjectNode) OrgSeed.parse(look("#0d6efd").replace("Support", "Shop"));
            theirs.withObject("messenger").putObject("launcherButton").put("visibility", "On");
            theirs.withObject("messenger").putObject("homeScreen").put("enabled", true);
            theirs.putArray("customI18nLabels");
            org.putConfiguration(theirs);
        });
        assertThat(run("apply", "--name", "Shop", "--launcher", "on", "--create")
                        .endsWith(7)
                        .err())
                .contains("primaryColor");
    }
}
