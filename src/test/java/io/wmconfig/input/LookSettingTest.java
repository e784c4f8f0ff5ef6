package io.wmconfig.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.look.LookSetting;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Suggestions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LookSettingTest {
    @Test
    void noNameAndNoKeyMeansTwoFlags() {
        assertThat(Arrays.stream(LookSetting.values()).flatMap(flag -> flag.names().stream()))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(LookSetting.values()).map(LookSetting::jsonName))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void helpIsOneLine(LookSetting flag) {
        assertThat(flag.help()).matches("[A-Z].*[^.]").hasSizeLessThan(100);
        assertThat(flag.names()).allMatch(name -> name.matches("--[a-z]+(-[a-z]+)*"));
        assertThat(flag.takesValue()).isEqualTo(!flag.shape().label().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "PRIMARY, primary, COLOR, false",
        "SECONDARY, secondary, COLOR, false",
        "HEADER_BACKGROUND, headerBackground, COLOR, false",
        "PORTAL, portal, '', false",
        "POSITION, position, auto|bottom-left|bottom-right|top-left|top-right, false",
        "SIDE_SPACE, sideSpace, PX, false",
        "LAUNCHER, launcher, on|off|on-demand, false",
        "LAUNCHER_STYLE, launcherStyle, icon|text|icon-and-text, false",
        "LAUNCHER_ICON, launcherIcon, URL, false",
        "ACTIVE, active, '', false",
        "ALLOW_DOMAIN, allowDomain, HOST, true",
        "ALLOW_ALL_DOMAINS, allowAllDomains, '', false",
        "FLOW_ID, flowId, ID, false",
        "SET, set, PATH=JSON, true"
    })
    void theTableSaysWhatTheFlagsAreLike(LookSetting flag, String key, String label, boolean repeatable) {
        assertThat(flag.jsonName()).isEqualTo(key);
        assertThat(flag.shape().label()).isEqualTo(label);
        assertThat(flag.repeatable()).isEqualTo(repeatable);
    }

    @ParameterizedTest
    @EnumSource
    void theExampleOfAHintIsAccepted(LookSetting flag) {
        assertThat(LookFlags.read(List.of(
                        FlagValue.of(flag, flag.names().get(0), flag.shape().example()))))
                .isNotNull();
    }

    @Test
    void aColourThatTheShellTookIsExplained() {
        Problem problem = FlagProblem.missing(
                LookSetting.PRIMARY, List.of("apply", "--name", "Support Desk", "--dry-run", "--primary"));
        assertThat(problem.kind()).isEqualTo(ProblemKind.USAGE);
        assertThat(problem.summary()).isEqualTo("`--primary` needs a colour, but nothing came after it");
        assertThat(problem.detail())
                .isEqualTo("received only: apply --name 'Support Desk' --dry-run --primary\n"
                        + "an unquoted # starts a comment in most shells, so the rest of the line is lost");
        assertThat(problem.hint()).isEqualTo("write `--primary 0056b3` or `--primary '#0056b3'`");
    }

    @Test
    void aColourBeforeTheNextFlagWasNotTakenByTheShell() {
        Problem problem = FlagProblem.missing(LookSetting.PRIMARY, List.of("apply", "--primary", "--position", "left"));
        assertThat(problem.summary()).isEqualTo("`--primary` needs a colour, but `--position` came after it");
        assertThat(problem.detail()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SIDE_SPACE | --horizontal-offset | a number of pixels | write `--horizontal-offset 20`",
                "POSITION   | --position          | one of auto, bottom-left, bottom-right, top-left, top-right"
                        + " | write `--position auto`",
                "TITLE      | --title             | a text             | write `--title 'How can we help?'`",
                "SET        | --set               | a path and a value | write `--set position.sideSpace=24`",
            })
    void anotherFlagWithoutValueShowsOne(LookSetting flag, String name, String needs, String hint) {
        Problem problem = FlagProblem.missing(flag, List.of("apply", name));
        assertThat(problem.summary()).isEqualTo("`" + name + "` needs " + needs + ", but nothing came after it");
        assertThat(problem.hint()).isEqualTo(hint);
        assertThat(problem.detail()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "botom-left | bottom-left",
                "bottmo-left | bottom-left",
                "of | off;on",
                "xyzzy | ''",
                "'' | ''",
            })
    void nearWordsAreASlipAway(String word, String near) {
        assertThat(String.join(";", Suggestions.near(word, List.of("auto", "bottom-left", "on", "off"))))
                .isEqualTo(near);
    }

    @Test
    void anAbsurdWordIsNearNothing() {
        assertThat(Suggestions.near("x".repeat(1_000_000), List.of("on"))).isEmpty();
    }
}
