package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.sandbox.OrgSeed;
import io.wmconfig.sandbox.TestSettings;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id in an answer that is none ends with 14, whatever the command. */
class HostileIdTest extends CommandLineFixture {
    private static final String[][] COMMANDS = {
        {"get", "Support"},
        {"get", "Support", "-o", "flags"},
        {"history", "Support"},
        {"export", "Support"},
        {"preview", "Support"},
        {"snippet", "Support"},
        {"snippet", "Support", "--position", "top-right"},
        {"verify", "Support", "--no-wait"},
        {"compare", "Support", "Other"},
        {"apply", "--name", "Support", "--primary", "0056b3"},
        {"rollback", "Support", "--yes"},
        {"delete", "Support", "--confirm", "Support", "--with-configuration"}
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "../../../oauth",
                "a b",
                "a/b",
                "%2e%2e",
                "..",
                "a?b#c",
                "é",
                "\\u0000",
                "x\\ny"
            })
    void itIsRefused(String id) throws IOException {
        String good = "0000d001-0000-4000-8000-000000000000";
        for (String[] ids : new String[][] {{id, good}, {good, id}}) {
            String version = "{'name': 'C', 'languages': ['en-us'], 'defaultLanguage': 'en-us'}";
            String deployment = "{'id': '%s', 'name': '%s', 'status': 'Active', 'allowAllDomains': true,"
                    + " 'configuration': {'id': '" + ids[1].replace("%", "%%") + "', 'version': '%s'}}";
            String org = "{'configurations': [{'id': '" + ids[1] + "', 'versions': {'1': " + version + ", '2': "
                    + version + "}}], 'deployments': [" + deployment.formatted(ids[0], "Support", "2") + ", "
                    + deployment.formatted("0000d009-0000-4000-8000-000000000000", "Other", "1") + "]}";
            start(TestSettings.defaults().withSeed(OrgSeed.parse(org.replace('\'', '"'))));
            for (String[] command : COMMANDS) {
                int before = sandbox.requests().size();
                run(command).endsWith(14);
                assertThat(writesSince(before)).isEmpty();
            }
        }
    }
}
