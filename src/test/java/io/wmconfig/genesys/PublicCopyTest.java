package io.wmconfig.genesys;

import static io.wmconfig.genesys.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicCopyTest {
    /** The order of a {@code Map.of} would differ from run to run. */
    @Test
    void aCopyOfAnotherConfigurationNamesTheIdBeforeTheVersion() {
        PublicCopy copy = new PublicCopy(
                json("{'id': 'other', 'version': '3', 'status': 'Active'}"), json("{'allowAllDomains': true}"));
        assertThat(copy.differences(json("{'status': 'Active', 'allowAllDomains': true}"), "own", "8"))
                .extracting(Change::path)
                .containsExactly("deployment.configuration.id", "deployment.configuration.version");
    }
}
