package io.wmconfig.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.problem.WarningKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsupportedColorsTest {
    private static final String STYLE = "supportCenter.styleSetting.";

    private static ObjectNode portal(boolean on, String... styles) {
        ObjectNode document = ExactJson.object();
        ObjectNode portal = document.putObject("supportCenter").put("enabled", on);
        ObjectNode setting = portal.putObject("styleSetting");
        for (String style : styles) {
            setting.putObject(style).put("backgroundColor", "#FFF").put("unknown", 1);
        }
        return document;
    }

    private static List<String> codes(ObjectNode document, String... flags) {
        return new UnsupportedColors(Looks.look(flags))
                .inDeployment(document).stream().map(Warning::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "--primary, globalStyle.primaryColor",
        "--secondary, globalStyle.primaryColorLight",
        "--secondary, globalStyle.primaryColorDark",
        "--widget-background, globalStyle.backgroundColor",
        "--widget-text, globalStyle.textColor",
        "--header-background, heroStyle.backgroundColor",
        "--header-text, heroStyle.textColor",
    })
    void aPortalThatIsAskedForGetsTheColour(String flag, String member) {
        ObjectNode document = portal(true, "globalStyle", "heroStyle");
        ObjectNode edited = new LookEditor(Looks.look(flag + "=05b", "--portal")).edit(document);
        assertThat(MemberPath.of(STYLE + member).in(edited).asText()).isEqualTo("#0055bb");
        assertThat(MemberPath.of(STYLE + "globalStyle.unknown").in(edited).asInt())
                .isEqualTo(1);
        assertThat(new LookEditor(Looks.look(flag + "=05b", "--portal")).asked(document))
                .contains(STYLE + member);
        assertThat(codes(edited, flag + "=05b", "--portal")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--secondary", "--button-text", "--widget-background", "--header-text"})
    void aPortalThatIsNotAskedForStaysAsItIs(String flag) {
        ObjectNode document = portal(true, "globalStyle", "heroStyle");
        assertThat(new LookEditor(Looks.look(flag + "=05b")).edit(document)).isEqualTo(document);
        assertThat(codes(document, flag + "=05b")).containsExactly("color-without-place");
    }

    @Test
    void noStylingIsMade() {
        ObjectNode document = portal(true, "heroStyle");
        ObjectNode edited =
                new LookEditor(Looks.look("--widget-text=222", "--header-text=fff", "--portal")).edit(document);
        assertThat(MemberPath.of(STYLE + "globalStyle").in(edited).isMissingNode())
                .isTrue();
        assertThat(codes(edited, "--widget-text=222", "--header-text=fff", "--portal"))
                .containsExactly("color-without-place");
        assertThat(codes(ExactJson.object(), "--primary=05b", "--portal")).containsExactly("portal-missing");
    }

    @Test
    void thePageTakesWhatStandsOnItsLauncher() {
        assertThat(codes(ExactJson.object(), "--position=top-left", "--secondary=05b", "--button-text=fff"))
                .isEmpty();
        assertThat(codes(ExactJson.object(), "--position=left", "--button-text=fff"))
                .containsExactly("color-without-place");
        assertThat(new UnsupportedColors(Looks.look("--secondary=05b", "--widget-text=222")).onPage())
                .singleElement()
                .satisfies(one -> assertThat(one.message()).startsWith("`--widget-text` can't be applied"));
    }

    @Test
    void aPortalThatIsOffIsSaid() {
        assertThat(codes(portal(false, "globalStyle"), "--widget-text=222", "--portal"))
                .containsExactly("portal-off");
        assertThat(codes(portal(true, "globalStyle"), "--portal")).containsExactly("portal-without-color");
    }

    private static List<String> said(ObjectNode document, String... flags) {
        return new UnsupportedColors(Looks.look(flags))
                .inDeployment(document).stream().map(Warning::message).toList();
    }

    @Test
    void eachColourIsToldWhyItHasNoPlaceAndWhatWouldHaveIt() {
        ObjectNode styled = portal(true, "globalStyle", "heroStyle");
        String gives = "; use `wmconfig apply … --portal` to apply it to the knowledge portal";
        assertThat(said(styled, "--secondary=05b"))
                .containsExactly("`--secondary` can't be applied: Messenger only has the primary colour" + gives
                        + "; the custom launcher can use it: `wmconfig snippet NAME --secondary`");
        assertThat(said(styled, "--button-text=fff"))
                .containsExactly("`--button-text` can't be applied: Messenger chooses white or near-black text on the"
                        + " primary colour; the custom launcher can use it: `wmconfig snippet NAME"
                        + " --button-text`");
        assertThat(said(styled, "--widget-background=fff"))
                .containsExactly(
                        "`--widget-background` can't be applied: the background of Messenger's window cannot be set"
                                + gives);
        assertThat(said(ExactJson.object(), "--header-background=fff"))
                .containsExactly("`--header-background` can't be applied: the Messenger header always uses the"
                        + " primary colour, and this configuration has no knowledge portal with that colour");
    }

    @Test
    void onAPageThePortalIsAdvisedForTheColoursThatItKnows() {
        assertThat(new UnsupportedColors(Looks.look("--secondary=05b", "--button-text=fff", "--widget-text=222"))
                        .onPage())
                .containsExactly(new Warning(
                        WarningKind.COLOR_WITHOUT_PLACE,
                        "`--widget-text` can't be applied: the colour of the text in Messenger's window cannot be set;"
                                + " use `wmconfig apply … --portal` to apply it to a knowledge portal"));
    }

    @Test
    void aPortalThatIsNotThereIsSaidForThePrimaryColourAlone() {
        assertThat(codes(ExactJson.object(), "--portal")).containsExactly("portal-without-color");
        assertThat(codes(portal(false, "heroStyle"), "--primary=05b", "--portal"))
                .containsExactly("portal-off");
        assertThat(codes(portal(true, "heroStyle"), "--primary=05b", "--portal"))
                .isEmpty();
        assertThat(codes(ExactJson.object(), "--widget-text=222", "--portal")).containsExactly("color-without-place");
        assertThat(codes(portal(false, "globalStyle"), "--widget-text=222")).containsExactly("color-without-place");
    }
}
