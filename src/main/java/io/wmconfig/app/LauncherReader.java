package io.wmconfig.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.Look;
import io.wmconfig.look.PaletteColor;
import io.wmconfig.look.WebAddress;
import io.wmconfig.page.CustomLauncher;
import io.wmconfig.plan.PlannedColor;
import io.wmconfig.problem.ProblemException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the launcher that a look asks for; what it does not ask for is as it is live, or as Messenger has it. */
final class LauncherReader {
    /** Where the built-in launcher stands when nothing is set. */
    private static final int SIDE = 20;

    private static final int BOTTOM = 12;
    private static final String CAPTION = "Message Us";

    private final Look look;
    private final ObjectNode live;

    /**
     * Reads from a look on top of another.
     *
     * @param look asked for
     * @param live in the words of the look flags
     */
    LauncherReader(Look look, ObjectNode live) {
        this.look = look;
        this.live = live;
    }

    /** Returns the primary colour. */
    HexColor primary() {
        return or(look.primary(), "primary", HexColor::parse, PlannedColor.STANDARD);
    }

    /** Returns the launcher, as the page would draw it. */
    CustomLauncher launcher(boolean shown, boolean autoOpen) {
        HexColor primary = primary();
        String caption = Objects.requireNonNullElse(
                look.ownTexts().launcher(), live.path("launcherText").asText(CAPTION));
        return new CustomLauncher(
                shown,
                or(look.position(), "position", LauncherPosition::parse, LauncherPosition.AUTO),
                or(look.sideSpace(), "sideSpace", Integer::valueOf, SIDE),
                or(look.bottomSpace(), "bottomSpace", Integer::valueOf, BOTTOM),
                primary,
                Objects.requireNonNullElse(look.palette().of(PaletteColor.SECONDARY), primary),
                look.palette().of(PaletteColor.BUTTON_TEXT),
                or(look.launcherStyle(), "launcherStyle", LauncherStyle::parse, LauncherStyle.ICON),
                caption.isEmpty() ? CAPTION : caption,
                icon(),
                autoOpen);
    }

    private @Nullable WebAddress icon() {
        if (look.launcherIcon() != null) {
            return look.launcherIcon();
        }
        try {
            JsonNode icon = live.path("launcherIcon");
            return icon.isTextual() ? WebAddress.parse(icon.textValue()) : null;
        } catch (ProblemException e) {
            return null;
        }
    }

    /** Returns what was asked for, else what is live if we can read it, else what holds when nothing is set. */
    private <T> T or(@Nullable T asked, String key, Function<String, T> parse, T otherwise) {
        if (asked != null) {
            return asked;
        }
        String text = live.path(key).asText("");
        try {
            return text.isEmpty() ? otherwise : parse.apply(text);
        } catch (ProblemException | NumberFormatException e) {
            return otherwise;
        }
    }
}
