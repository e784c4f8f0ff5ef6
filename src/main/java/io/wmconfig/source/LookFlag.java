package io.wmconfig.source;

import io.wmconfig.document.Labels;
import io.wmconfig.document.MemberPath;
import io.wmconfig.look.Availability;
import io.wmconfig.look.FlowId;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.HostName;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.LauncherVisibility;
import io.wmconfig.look.PaletteColor;
import io.wmconfig.look.Pixels;
import io.wmconfig.look.PlainText;
import io.wmconfig.look.WebAddress;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One look flag: its names, what stands for its value in help, what it says in help, which members of the configuration
 * it sets, and what it does to a draft of a look.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists come from List.of, and the functions hold no state
public enum LookFlag {
    /** The colour of launcher, header and the visitor's bubbles. */
    PRIMARY(
            List.of("--primary"),
            ValueShape.COLOR,
            "Colour of launcher, header and visitors' messages, such as 0056b3.",
            List.of("messenger.styles.primaryColor"),
            HexColor::parse,
            (draft, color) -> draft.primary = color),
    /** A colour beside the primary one. */
    SECONDARY(
            List.of(PaletteColor.SECONDARY.flag()),
            ValueShape.COLOR,
            "Colour beside the primary one: the page launcher under the pointer, the portal's shades.",
            List.of(),
            HexColor::parse,
            (draft, color) -> draft.palette.put(PaletteColor.SECONDARY, color)),
    /** The colour on the launcher. */
    BUTTON_TEXT(
            List.of(PaletteColor.BUTTON_TEXT.flag()),
            ValueShape.COLOR,
            "Colour of icon and caption, on a launcher that the page draws.",
            List.of(),
            HexColor::parse,
            (draft, color) -> draft.palette.put(PaletteColor.BUTTON_TEXT, color)),
    /** The colour behind what is written. */
    WIDGET_BACKGROUND(
            List.of(PaletteColor.WIDGET_BACKGROUND.flag()),
            ValueShape.COLOR,
            "Background of the knowledge portal, with --portal.",
            List.of(),
            HexColor::parse,
            (draft, color) -> draft.palette.put(PaletteColor.WIDGET_BACKGROUND, color)),
    /** The colour of what is written. */
    WIDGET_TEXT(
            List.of(PaletteColor.WIDGET_TEXT.flag()),
            ValueShape.COLOR,
            "Colour of text in the knowledge portal, with --portal.",
            List.of(),
            HexColor::parse,
            (draft, color) -> draft.palette.put(PaletteColor.WIDGET_TEXT, color)),
    /** The colour behind the heading. */
    HEADER_BACKGROUND(
            List.of(PaletteColor.HEADER_BACKGROUND.flag()),
            ValueShape.COLOR,
            "Background of the knowledge portal's heading, with --portal.",
            List.of(),
            HexColor::parse,
            (draft, color) -> draft.palette.put(PaletteColor.HEADER_BACKGROUND, color)),
    /** The colour of the heading. */
    HEADER_TEXT(
            List.of(PaletteColor.HEADER_TEXT.flag()),
            ValueShape.COLOR,
            "Colour of the knowledge portal's heading, with --portal.",
            List.of(),
            HexColor::parse,
            (draft, color) -> draft.palette.put(PaletteColor.HEADER_TEXT, color)),
    /** Whether the knowledge portal gets the colours. */
    PORTAL(
            List.of("--portal"),
            ValueShape.NONE,
            "Give the colours to the configuration's knowledge portal as well, if it has one.",
            List.of(
                    "supportCenter.styleSetting.globalStyle.primaryColor",
                    "supportCenter.styleSetting.globalStyle.primaryColorLight",
                    "supportCenter.styleSetting.globalStyle.primaryColorDark",
                    "supportCenter.styleSetting.globalStyle.backgroundColor",
                    "supportCenter.styleSetting.globalStyle.textColor",
                    "supportCenter.styleSetting.heroStyle.backgroundColor",
                    "supportCenter.styleSetting.heroStyle.textColor"),
            SwitchText::parse,
            (draft, on) -> draft.portal = true),
    /** The corner. */
    POSITION(
            List.of("--position"),
            ValueShape.oneOf(LauncherPosition.values(), LauncherPosition::word),
            "Corner of the page; a launcher at the top is drawn by the page, see the snippet command.",
            List.of("position.alignment"),
            LauncherPosition::parse,
            (draft, position) -> draft.position = position),
    /** The space at the side. */
    SIDE_SPACE(
            List.of("--side-space", "--horizontal-offset"),
            ValueShape.PIXELS,
            "Pixels between the launcher and the side of the page.",
            List.of("position.sideSpace"),
            Pixels::parse,
            (draft, pixels) -> draft.sideSpace = pixels),
    /** The space below. */
    BOTTOM_SPACE(
            List.of("--bottom-space", "--vertical-offset"),
            ValueShape.PIXELS,
            "Pixels between the launcher and the bottom of the page.",
            List.of("position.bottomSpace"),
            Pixels::parse,
            (draft, pixels) -> draft.bottomSpace = pixels),
    /** When the launcher is shown. */
    LAUNCHER(
            List.of("--launcher"),
            ValueShape.oneOf(LauncherVisibility.values(), LauncherVisibility::word),
            "When the launcher is shown; on-demand leaves it to the page.",
            List.of("messenger.launcherButton.visibility"),
            LauncherVisibility::parse,
            (draft, visibility) -> draft.launcher = visibility),
    /** What the launcher shows. */
    LAUNCHER_STYLE(
            List.of("--launcher-style"),
            ValueShape.oneOf(LauncherStyle.values(), LauncherStyle::word),
            "What the launcher shows.",
            List.of("messenger.launcherButton.displayType"),
            LauncherStyle::parse,
            (draft, style) -> draft.launcherStyle = style),
    /** The launcher's icon. */
    LAUNCHER_ICON(
            List.of("--launcher-icon"),
            ValueShape.PICTURE,
            "Https address of the launcher's icon.",
            List.of("messenger.launcherButton.icon.url"),
            WebAddress::parse,
            (draft, address) -> draft.launcherIcon = address),
    /** The launcher's caption. */
    LAUNCHER_TEXT(
            List.of("--launcher-text"),
            ValueShape.TEXT,
            "Caption of the launcher; an empty text removes it.",
            List.of(Labels.MEMBER),
            PlainText::parse,
            (draft, text) -> draft.launcherText = text),
    /** The heading of the home screen. */
    TITLE(
            List.of("--title"),
            ValueShape.TEXT,
            "Heading of the home screen; an empty text removes it.",
            List.of(Labels.MEMBER),
            PlainText::parse,
            (draft, text) -> draft.title = text),
    /** The line below the heading. */
    WELCOME(
            List.of("--welcome"),
            ValueShape.TEXT,
            "Line below the heading of the home screen; an empty text removes it.",
            List.of(Labels.MEMBER),
            PlainText::parse,
            (draft, text) -> draft.welcome = text),
    /** The logo of the home screen. */
    LOGO(
            List.of("--logo"),
            ValueShape.PICTURE,
            "Https address of the home screen's logo.",
            List.of("messenger.homeScreen.logoUrl"),
            WebAddress::parse,
            (draft, address) -> draft.logo = address),
    /** The language of the texts, and the default one. */
    LANGUAGE(
            List.of("--language"),
            ValueShape.LANGUAGE,
            "Default language, and the language of the texts given here.",
            List.of("defaultLanguage", "languages"),
            LanguageTag::parse,
            (draft, tag) -> draft.language = tag),
    /** Switches the deployment on. */
    ACTIVE(
            List.of("--active"),
            ValueShape.NONE,
            "Switch the deployment on.",
            List.of(),
            SwitchText::parse,
            (draft, on) -> draft.availability = Availability.ACTIVE),
    /** Switches the deployment off. */
    INACTIVE(
            List.of("--inactive"),
            ValueShape.NONE,
            "Switch the deployment off.",
            List.of(),
            SwitchText::parse,
            (draft, on) -> draft.availability = Availability.INACTIVE),
    /** One page's host that may embed the deployment. */
    ALLOW_DOMAIN(
            List.of("--allow-domain"),
            ValueShape.HOST,
            "Host whose pages may show Messenger, its sub-domains too; repeatable, replaces the whole list.",
            List.of(),
            HostName::parse,
            (draft, host) -> draft.hosts.add(host)),
    /** Lets every page embed the deployment. */
    ALLOW_ALL_DOMAINS(
            List.of("--allow-all-domains"),
            ValueShape.NONE,
            "Let pages of any host show Messenger.",
            List.of(),
            SwitchText::parse,
            (draft, on) -> draft.allDomains = true),
    /** The flow that answers. */
    FLOW_ID(
            List.of("--flow-id"),
            ValueShape.ID,
            "Inbound message flow that answers visitors.",
            List.of(),
            FlowId::parse,
            (draft, id) -> draft.flowId = id),
    /** The deployment's description. */
    DESCRIPTION(
            List.of("--description"),
            ValueShape.TEXT,
            "Description of the deployment.",
            List.of(),
            PlainText::parse,
            (draft, text) -> draft.description = text),
    /** Any other member of the configuration. */
    SET(
            List.of("--set"),
            ValueShape.SETTING,
            "Set any other member of the configuration by its dotted path; repeatable.",
            List.of(),
            SettingText::parse,
            (draft, setting) -> draft.settings.add(setting));

    private final List<String> names;
    private final ValueShape shape;
    private final String help;
    private final List<String> members;
    private final BiFunction<LookDraft, String, Object> effect;

    <T> LookFlag(
            List<String> names,
            ValueShape shape,
            String help,
            List<String> members,
            Function<String, T> parse,
            BiConsumer<LookDraft, T> put) {
        this.names = names;
        this.shape = shape;
        this.help = help;
        this.members = members;
        this.effect = (draft, text) -> {
            T value = parse.apply(text);
            put.accept(draft, value);
            return value;
        };
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

    ValueShape shape() {
        return shape;
    }

    /** Returns the members of the configuration that this flag sets, which no {@code --set} may set as well. */
    List<MemberPath> members() {
        return members.stream().map(MemberPath::of).toList();
    }

    /**
     * Reads a value into a draft.
     *
     * @return what the value means; two spellings of the same are equal
     * @throws ProblemException without a subject, as the values of a look throw it
     */
    Object read(String text, LookDraft draft) {
        return effect.apply(draft, text);
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
