package io.wmconfig.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One key of a look file that is bound to a look flag: the flag says what may follow it. */
enum LookKey {
    /** The colour. */
    PRIMARY("primary", LookFlag.PRIMARY),
    /** A colour beside the primary one. */
    SECONDARY("palette.secondary", LookFlag.SECONDARY),
    /** The colour on the launcher. */
    BUTTON_TEXT("palette.buttonText", LookFlag.BUTTON_TEXT),
    /** The colour behind what is written. */
    WIDGET_BACKGROUND("palette.widgetBackground", LookFlag.WIDGET_BACKGROUND),
    /** The colour of what is written. */
    WIDGET_TEXT("palette.widgetText", LookFlag.WIDGET_TEXT),
    /** The colour behind the heading. */
    HEADER_BACKGROUND("palette.headerBackground", LookFlag.HEADER_BACKGROUND),
    /** The colour of the heading. */
    HEADER_TEXT("palette.headerText", LookFlag.HEADER_TEXT),
    /** Whether the knowledge portal gets the colours. */
    PORTAL("palette.portal", LookFlag.PORTAL),
    /** The corner. */
    POSITION("position", LookFlag.POSITION),
    /** The space at the side. */
    SIDE_SPACE("sideSpace", LookFlag.SIDE_SPACE),
    /** The space below. */
    BOTTOM_SPACE("bottomSpace", LookFlag.BOTTOM_SPACE),
    /** When the launcher is shown. */
    LAUNCHER_VISIBILITY("launcher.visibility", LookFlag.LAUNCHER),
    /** What the launcher shows. */
    LAUNCHER_STYLE("launcher.style", LookFlag.LAUNCHER_STYLE),
    /** The launcher's picture. */
    LAUNCHER_ICON("launcher.icon", LookFlag.LAUNCHER_ICON),
    /** The launcher's caption. */
    LAUNCHER_TEXT("launcher.text", LookFlag.LAUNCHER_TEXT),
    /** The heading of the home screen. */
    TITLE("title", LookFlag.TITLE),
    /** The line below it. */
    WELCOME("welcome", LookFlag.WELCOME),
    /** The picture of the home screen. */
    LOGO("logo", LookFlag.LOGO),
    /** The default language: a file says how things are, and {@code labels} name the language of each text. */
    LANGUAGE("language", LookFlag.DEFAULT_LANGUAGE),
    /** Whether the deployment is switched on: the one key for two flags. */
    ACTIVE("active", LookFlag.ACTIVE, LookFlag.INACTIVE),
    /** Which pages may show Messenger. */
    DOMAINS("domains", LookFlag.ALLOW_DOMAIN, LookFlag.ALLOW_ALL_DOMAINS),
    /** The flow that answers. */
    FLOW_ID("flowId", LookFlag.FLOW_ID),
    /** The deployment's description. */
    DESCRIPTION("description", LookFlag.DESCRIPTION),
    /** Anything else of the API, by path. */
    SET("set", LookFlag.SET);

    /** The key that holds the keys of the launcher, or its visibility alone. */
    static final String LAUNCHER = "launcher";

    /** The key that holds the colours beside the primary one. */
    static final String PALETTE = "palette";

    /** The key that holds texts by language. */
    static final String LABELS = "labels";

    /** What a text is called below a language. */
    static final Map<String, LookFlag> TEXTS =
            Map.of("title", LookFlag.TITLE, "welcome", LookFlag.WELCOME, "launcher", LookFlag.LAUNCHER_TEXT);

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<LookFlag> flags;

    LookKey(String path, LookFlag... flags) {
        this.path = path;
        this.flags = List.of(flags);
    }

    /** Returns what the texts of a language are called. */
    static List<String> textNames() {
        return List.of("title", "welcome", "launcher");
    }

    /** Returns the key with that path, dots between the levels. */
    static Optional<LookKey> of(String path) {
        return Arrays.stream(values()).filter(key -> key.path.equals(path)).findFirst();
    }

    /** Returns the last steps of the keys of a level, {@code ""} being the outermost. */
    static List<String> steps(String level) {
        List<String> steps = new ArrayList<>();
        for (LookKey key : values()) {
            boolean below = key.path.startsWith(level) && key.path.indexOf('.', level.length()) < 0;
            if (below) {
                steps.add(key.path.substring(level.length()));
            }
        }
        return steps;
    }

    /** Returns where it stands, for example {@code launcher.style}. */
    String path() {
        return path;
    }

    /** Returns the flag that says what may follow; of two the first. */
    LookFlag flag() {
        return flags.get(0);
    }

    /** Returns all flags that it stands for. */
    List<LookFlag> flags() {
        return flags;
    }
}
