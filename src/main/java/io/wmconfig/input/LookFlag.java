package io.wmconfig.input;

import io.wmconfig.document.Labels;
import io.wmconfig.document.MemberPath;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.LauncherVisibility;
import io.wmconfig.look.PaletteColor;
import io.wmconfig.problem.Problem;
import java.util.List;

/**
 * One look flag: its names, what stands for its value in help, what it says in help, and which members of the configuration
 * it sets. What it does to a look stands in {@link LookBuilder#set}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists come from List.of
public enum LookFlag {
    /** The colour of launcher, header and the visitor's bubbles. */
    PRIMARY(
            List.of("--primary"),
            ValueSyntax.COLOR,
            "Colour of launcher, header and visitors' messages, such as 0056b3.",
            List.of("messenger.styles.primaryColor")),
    /** A colour beside the primary one. */
    SECONDARY(
            List.of(PaletteColor.SECONDARY.flag()),
            ValueSyntax.COLOR,
            "Colour beside the primary one: the page launcher under the pointer, the portal's shades.",
            List.of()),
    /** The colour on the launcher. */
    BUTTON_TEXT(
            List.of(PaletteColor.BUTTON_TEXT.flag()),
            ValueSyntax.COLOR,
            "Colour of icon and caption, on a launcher that the page draws.",
            List.of()),
    /** The colour behind what is written. */
    WIDGET_BACKGROUND(
            List.of(PaletteColor.WIDGET_BACKGROUND.flag()),
            ValueSyntax.COLOR,
            "Background of the knowledge portal, with --portal.",
            List.of()),
    /** The colour of what is written. */
    WIDGET_TEXT(
            List.of(PaletteColor.WIDGET_TEXT.flag()),
            ValueSyntax.COLOR,
            "Colour of text in the knowledge portal, with --portal.",
            List.of()),
    /** The colour behind the heading. */
    HEADER_BACKGROUND(
            List.of(PaletteColor.HEADER_BACKGROUND.flag()),
            ValueSyntax.COLOR,
            "Background of the knowledge portal's heading, with --portal.",
            List.of()),
    /** The colour of the heading. */
    HEADER_TEXT(
            List.of(PaletteColor.HEADER_TEXT.flag()),
            ValueSyntax.COLOR,
            "Colour of the knowledge portal's heading, with --portal.",
            List.of()),
    /** Whether the knowledge portal gets the colours. */
    PORTAL(
            List.of("--portal"),
            ValueSyntax.NONE,
            "Give the colours to the configuration's knowledge portal as well, if it has one.",
            List.of(
                    "supportCenter.styleSetting.globalStyle.primaryColor",
                    "supportCenter.styleSetting.globalStyle.primaryColorLight",
                    "supportCenter.styleSetting.globalStyle.primaryColorDark",
                    "supportCenter.styleSetting.globalStyle.backgroundColor",
                    "supportCenter.styleSetting.globalStyle.textColor",
                    "supportCenter.styleSetting.heroStyle.backgroundColor",
                    "supportCenter.styleSetting.heroStyle.textColor")),
    /** The corner. */
    POSITION(
            List.of("--position"),
            ValueSyntax.oneOf(LauncherPosition.values(), LauncherPosition::word),
            "Corner of the page; a launcher at the top is drawn by the page, see the snippet command.",
            List.of("position.alignment")),
    /** The space at the side. */
    SIDE_SPACE(
            List.of("--side-space", "--horizontal-offset"),
            ValueSyntax.PIXELS,
            "Pixels between the launcher and the side of the page.",
            List.of("position.sideSpace")),
    /** The space below. */
    BOTTOM_SPACE(
            List.of("--bottom-space", "--vertical-offset"),
            ValueSyntax.PIXELS,
            "Pixels between the launcher and the bottom of the page.",
            List.of("position.bottomSpace")),
    /** When the launcher is shown. */
    LAUNCHER(
            List.of("--launcher"),
            ValueSyntax.oneOf(LauncherVisibility.values(), LauncherVisibility::word),
            "When the launcher is shown; on-demand leaves it to the page.",
            List.of("messenger.launcherButton.visibility")),
    /** What the launcher shows. */
    LAUNCHER_STYLE(
            List.of("--launcher-style"),
            ValueSyntax.oneOf(LauncherStyle.values(), LauncherStyle::word),
            "What the launcher shows.",
            List.of("messenger.launcherButton.displayType")),
    /** The launcher's icon. */
    LAUNCHER_ICON(
            List.of("--launcher-icon"),
            ValueSyntax.PICTURE,
            "Https address of the launcher's icon.",
            List.of("messenger.launcherButton.icon.url")),
    /** The launcher's caption. */
    LAUNCHER_TEXT(
            List.of("--launcher-text"),
            ValueSyntax.TEXT,
            "Caption of the launcher; an empty text removes it.",
            List.of(Labels.MEMBER)),
    /** The heading of the home screen. */
    TITLE(
            List.of("--title"),
            ValueSyntax.TEXT,
            "Heading of the home screen; an empty text removes it.",
            List.of(Labels.MEMBER)),
    /** The line below the heading. */
    WELCOME(
            List.of("--welcome"),
            ValueSyntax.TEXT,
            "Line below the heading of the home screen; an empty text removes it.",
            List.of(Labels.MEMBER)),
    /** The logo of the home screen. */
    LOGO(
            List.of("--logo"),
            ValueSyntax.PICTURE,
            "Https address of the home screen's logo.",
            List.of("messenger.homeScreen.logoUrl")),
    /** The language of the texts; without a text, the default one. */
    LANGUAGE(
            List.of("--language"),
            ValueSyntax.LANGUAGE,
            "Language of --title, --welcome and --launcher-text; without them, the default language.",
            List.of("defaultLanguage", "languages")),
    /** The language of visitors whose own one is not offered. */
    DEFAULT_LANGUAGE(
            List.of("--default-language"),
            ValueSyntax.LANGUAGE,
            "Default language, for visitors whose language is not offered.",
            List.of("defaultLanguage", "languages")),
    /** Switches the deployment on. */
    ACTIVE(List.of("--active"), ValueSyntax.NONE, "Switch the deployment on.", List.of()),
    /** Switches the deployment off. */
    INACTIVE(List.of("--inactive"), ValueSyntax.NONE, "Switch the deployment off.", List.of()),
    /** One page's host that may embed the deployment. */
    ALLOW_DOMAIN(
            List.of("--allow-domain"),
            ValueSyntax.HOST,
            "Host whose pages may show Messenger, its sub-domains too; repeatable, replaces the whole list.",
            List.of()),
    /** Lets every page embed the deployment. */
    ALLOW_ALL_DOMAINS(
            List.of("--allow-all-domains"), ValueSyntax.NONE, "Let pages of any host show Messenger.", List.of()),
    /** The flow that answers. */
    FLOW_ID(List.of("--flow-id"), ValueSyntax.ID, "Inbound message flow that answers visitors.", List.of()),
    /** The deployment's description. */
    DESCRIPTION(List.of("--description"), ValueSyntax.TEXT, "Description of the deployment.", List.of()),
    /** Any other member of the configuration. */
    SET(
            List.of("--set"),
            ValueSyntax.SETTING,
            "Set any other member of the configuration by its dotted path; repeatable.",
            List.of());

    private final List<String> names;
    private final ValueSyntax shape;
    private final String help;
    private final List<String> members;

    LookFlag(List<String> names, ValueSyntax shape, String help, List<String> members) {
        this.names = names;
        this.shape = shape;
        this.help = help;
        this.members = members;
    }

    /** Returns the names on the command line, the main one first. */
    public List<String> names() {
        return names;
    }

    /** Returns what stands for the value in help, for example {@code PX}; empty for a switch. */
    public String valueLabel() {
        return shape.label();
    }

    /** Returns the sentence for {@code --help}. */
    public String help() {
        return help;
    }

    /** Returns whether every occurrence counts. */
    public boolean repeatable() {
        return this == ALLOW_DOMAIN || this == SET;
    }

    /** Returns whether a value follows the flag. */
    public boolean takesValue() {
        return !shape.label().isEmpty();
    }

    /** Returns the name in JSON, for example {@code sideSpace}. */
    public String key() {
        StringBuilder key = new StringBuilder();
        boolean upper = false;
        for (char c : names.get(0).substring("--".length()).toCharArray()) {
            if (c == '-') {
                upper = true;
            } else {
                key.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return key.toString();
    }

    /** Returns all values there are; empty when they cannot be listed. */
    public List<String> words() {
        return shape.words();
    }

    /** Returns what is missing when there is no value, with its article. */
    public String needs() {
        return shape.needs();
    }

    ValueSyntax shape() {
        return shape;
    }

    /** Returns the members of the configuration that this flag sets, which no {@code --set} may set as well. */
    List<MemberPath> members() {
        return members.stream().map(MemberPath::of).toList();
    }

    /**
     * Returns the problem of a flag that ends the command line, or is followed by the next flag.
     *
     * @param flag the one without a value
     * @param argumentsThatArrived all arguments of the process
     */
    public static Problem missingValue(LookFlag flag, List<String> argumentsThatArrived) {
        return MissingValue.of(flag, argumentsThatArrived);
    }

    /**
     * Returns the problem of a flag whose value is more likely the next flag, mistyped.
     *
     * @param flag the one whose value it would be
     * @param name of the flag, as typed
     * @param value what came in place of a value
     */
    public static Problem looksLikeOption(LookFlag flag, String name, String value) {
        return MissingValue.optionInstead(flag, name, value);
    }
}
