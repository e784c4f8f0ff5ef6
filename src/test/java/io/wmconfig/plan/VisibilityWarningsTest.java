package io.wmconfig.plan;

import static io.wmconfig.genesys.Documents.json;
import static io.wmconfig.plan.Looks.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.look.Look;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibilityWarningsTest {
    private static final String SEEN = "{'messenger': {'enabled': true, 'homeScreen': {'enabled': true},"
            + " 'launcherButton': {'visibility': 'On', 'displayType': 'IconAndText'}}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--primary=#05b",
                "--title=x --welcome=y --logo=https://a.example/l",
                "--launcher-text=12345678901234567890",
                "--launcher-text=😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "--launcher-icon=https://a.example/i --position=left --side-space=1 --bottom-space=1 --launcher-style=text",
            })
    void whatIsSeenIsNotWarnedOf(String flags) {
        assertThat(codes(SEEN, flags)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'messenger': {'enabled': false}}      | --primary=#05b                   | messenger-off",
                "{'messenger': {'enabled': false}}      | --position=left                  | messenger-off",
                "{'messenger': {'enabled': false}}      | --side-space=1                   | messenger-off",
                "{'messenger': {'enabled': false}}      | --bottom-space=1                 | messenger-off",
                "{'messenger': {'enabled': false}}      | --launcher=on                    | messenger-off",
                "{'messenger': {'enabled': false}}      | --launcher-style=icon            | messenger-off",
                "{'messenger': {'enabled': false}}      | --launcher-icon=https://a.example/i | messenger-off",
                "{'messenger': {'enabled': false}}      | --inactive                       | ''",
                "{'messenger': {'enabled': false}}      | --set=a=1                        | ''",
                "{'messenger': {'enabled': 'false'}}    | --primary=#05b                   | messenger-off",
                "{'headlessMode': {'enabled': true}}    | --primary=#05b                   | headless-mode",
                "{'headlessMode': {'enabled': true}}    | --description=x                  | ''",
                "{'headlessMode': {'enabled': false}}   | --primary=#05b                   | ''",
                "{}                                     | --title=x                        | home-screen-off",
                "{'messenger': {'homeScreen': {'enabled': false}}} | --logo=https://a.example/l | home-screen-off",
                "{}                                     | --title=                         | ''",
                "{'messenger': {'launcherButton': {'visibility': 'Off'}}} | --position=left | launcher-off",
                "{'messenger': {'launcherButton': {'visibility': 'Off'}}} | --primary=#05b  | ''",
                "{'messenger': {'launcherButton': {'visibility': 'OnDemand'}}} | --position=left | ''",
                "{}                                     | --launcher-text=x                | launcher-text-hidden",
                "{'messenger': {'launcherButton': {'displayType': 'Icon'}}} | --launcher-text=x | launcher-text-hidden",
                "{'messenger': {'launcherButton': {'displayType': 'Text'}}} | --launcher-text=x | ''",
                "{}                                     | --launcher-text=                 | ''",
                "{'messenger': {'launcherButton': {'displayType': 'Text'}}} | --launcher-icon=https://a.example/i | launcher-icon-hidden",
                "{'messenger': {'launcherButton': {'displayType': 'Text'}}} | --launcher-text=123456789012345678901 | launcher-text-cut",
            })
    void whatIsNotSeenIsSaid(String document, String flags, String codes) {
        ObjectNode on = json(document);
        if (!on.at("/messenger").has("enabled")) {
            on.withObject("/messenger").put("enabled", true);
        }
        assertThat(codes(on.toString(), flags)).isEqualTo(codes.replace("''", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'messenger': null}", "{'messenger': {}}", "{'messenger': {'enabled': null}}"})
    void aMessengerThatIsNotThereIsOff(String document) {
        assertThat(codes(document, "--primary=#05b")).isEqualTo("messenger-off");
    }

    private static String codes(String document, String flags) {
        Look look = look(flags.split(" "));
        return String.join(
                " ",
                new VisibilityWarnings(look, new LookEditor(look))
                        .warnings(json(document)).stream().map(Warning::code).toList());
    }
}
