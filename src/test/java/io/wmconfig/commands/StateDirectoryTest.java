package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The local simulated org is kept where each system keeps the state of programs. */
class StateDirectoryTest extends CommandLineFixture {
    @ParameterizedTest
    @CsvSource({
        ", .local/state/wmconfig",
        "XDG_STATE_HOME, state/wmconfig",
        "LOCALAPPDATA, state/wmconfig",
    })
    void aVariableNamesTheDirectory(String variable, String expected) {
        if (variable != null) {
            environment.put(variable, folder.resolve("state").toString());
        }
        run("list", "--sandbox").endsWith(0);
        run("apply", "--sandbox", "--name", "Support", "--primary", "0056b3").endsWith(0);

        assertThat(folder.resolve(expected).resolve("org.json")).isNotEmptyFile();
    }
}
