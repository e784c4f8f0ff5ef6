package io.wmconfig.look;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The table of look settings: flags, key in a look file, kind of value, path in the API, Messenger's default, and help.
 * Flags, look files, their schema, export, {@code get} and the conflicts of {@code --set} use it.
 *
 * <p>Longer than most classes: a table, with one entry for each setting.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists come from List.of
public enum LookSetting {
    PRIMARY(
            List.of("--primary"),
            "primary",
            ValueShape.COLOR,
            Place.CONFIGURATION,
            "messenger.styles.primaryColor",
            "#0165a7",
            "Main colour: launcher, header and visitor messages (e.g. 0056b3)",
            Portal.GLOBAL + ".primaryColor"),
    SECONDARY(
            List.of("--secondary"),
            "palette.secondary",
            "Secondary colour: hover colour of the custom launcher; portal accents",
            Portal.GLOBAL + ".primaryColorLight",
            Portal.GLOBAL + ".primaryColorDark"),
    BUTTON_TEXT(List.of("--button-text"), "palette.buttonText", "Icon and text colour of the custom launcher"),
    WIDGET_BACKGROUND(
            List.of("--widget-background"),
            "palette.widgetBackground",
            "Knowledge portal background (needs --portal)",
            Portal.GLOBAL + ".backgroundColor"),
    WIDGET_TEXT(
            List.of("--widget-text"),
            "palette.widgetText",
            "Knowledge portal text (needs --portal)",
            Portal.GLOBAL + ".textColor"),
    HEADER_BACKGROUND(
            List.of("--header-background"),
            "palette.headerBackground",
            "Knowledge portal heading background (needs --portal)",
            Portal.HERO + ".backgroundColor"),
    HEADER_TEXT(
            List.of("--header-text"),
            "palette.headerText",
            "Knowledge portal heading text (needs --portal)",
            Portal.HERO + ".textColor"),
    /** Also applies the colours, including the primary one, to the knowledge portal. */
    PORTAL(
            List.of("--portal"),
            "palette.portal",
            ValueShape.SWITCH,
            "Also apply the colours to the knowledge portal, if there is one"),
    POSITION(
            List.of("--position"),
            "position",
            ValueShape.CORNER,
            Place.CONFIGURATION,
            "position.alignment",
            "Auto",
            "Launcher position; the top ones need the code from `wmconfig snippet`"),
    SIDE_SPACE(
            List.of("--side-space", "--horizontal-offset"),
            "sideSpace",
            ValueShape.PIXELS,
            Place.CONFIGURATION,
            "position.sideSpace",
            "20",
            "Distance from the side in pixels"),
    BOTTOM_SPACE(
            List.of("--bottom-space", "--vertical-offset"),
            "bottomSpace",
            ValueShape.PIXELS,
            Place.CONFIGURATION,
            "position.bottomSpace",
            "12",
            "Distance from the bottom in pixels"),
    LAUNCHER(
            List.of("--launcher"),
            "launcher.visibility",
            ValueShape.VISIBILITY,
            Place.CONFIGURATION,
            "messenger.launcherButton.visibility",
            "On",
            "When to show the launcher; on-demand: hidden until the page shows it"),
    LAUNCHER_STYLE(
            List.of("--launcher-style"),
            "launcher.style",
            ValueShape.STYLE,
            Place.CONFIGURATION,
            "messenger.launcherButton.displayType",
            "What the launcher shows"),
    LAUNCHER_ICON(
            List.of("--launcher-icon"),
            "launcher.icon",
            ValueShape.PICTURE,
            Place.CONFIGURATION,
            "messenger.launcherButton.icon.url",
            "HTTPS URL of the launcher icon"),
    LAUNCHER_TEXT(
            List.of("--launcher-text"),
            "launcher.text",
            ValueShape.LABEL,
            Place.LABEL,
            "MessengerLauncherButtonText",
            "Message Us",
            "Launcher text (\"\" removes it)"),
    TITLE(
            List.of("--title"),
            "title",
            ValueShape.LABEL,
            Place.LABEL,
            "MessengerHomeHeaderTitle",
            "Home screen title (\"\" removes it)"),
    WELCOME(
            List.of("--welcome"),
            "welcome",
            ValueShape.LABEL,
            Place.LABEL,
            "MessengerHomeHeaderSubTitle",
            "Line below the title of the home screen (\"\" removes it)"),
    LOGO(
            List.of("--logo"),
            "logo",
            ValueShape.PICTURE,
            Place.CONFIGURATION,
            "messenger.homeScreen.logoUrl",
            "HTTPS URL of the home screen logo"),
    /** The language of the texts; without texts, the default language. */
    LANGUAGE(
            List.of("--language"),
            "",
            ValueShape.LANGUAGE,
            Place.LANGUAGE,
            "defaultLanguage",
            "en-us",
            "Language of --title, --welcome and --launcher-text; without them, the default language"),
    DEFAULT_LANGUAGE(
            List.of("--default-language"),
            "language",
            ValueShape.LANGUAGE,
            Place.LANGUAGE,
            "defaultLanguage",
            "en-us",
            "Default language, for visitors whose language is not offered"),
    /** A Boolean; {@link #INACTIVE} sets it to false. */
    ACTIVE(List.of("--active"), "active", ValueShape.SWITCH, Place.DEPLOYMENT, "status", "Activate the deployment"),
    INACTIVE(List.of("--inactive"), "active", ValueShape.SWITCH, "Deactivate the deployment"),
    /** A {@link DomainPolicy}; {@link #ALLOW_ALL_DOMAINS} sets it too. */
    ALLOW_DOMAIN(
            List.of("--allow-domain"),
            "domains",
            ValueShape.HOST,
            Place.DEPLOYMENT,
            "allowedDomains",
            "Allow this host and its subdomains (repeatable; replaces the list)"),
    ALLOW_ALL_DOMAINS(
            List.of("--allow-all-domains"),
            "domains",
            ValueShape.SWITCH,
            Place.DEPLOYMENT,
            "allowAllDomains",
            "Allow all domains"),
    FLOW_ID(
            List.of("--flow-id"),
            "flowId",
            ValueShape.ID,
            Place.DEPLOYMENT,
            "flow.id",
            "ID of the inbound message flow"),
    DESCRIPTION(
            List.of("--description"),
            "description",
            ValueShape.TEXT,
            Place.DEPLOYMENT,
            "description",
            "Description of the deployment"),
    /** Any other setting of the configuration, by its path. */
    SET(
            List.of("--set"),
            "set",
            ValueShape.SETTING,
            "Set any other configuration setting, e.g. position.sideSpace=24 (repeatable)");

    /** The texts that a look file has for each language, in the order in which visitors see them. */
    public static final List<LookSetting> TEXTS = List.of(TITLE, WELCOME, LAUNCHER_TEXT);
    /** Colours other than the primary one, which Messenger does not support (contract §11). */
    public static final List<LookSetting> PALETTE =
            List.of(SECONDARY, BUTTON_TEXT, WIDGET_BACKGROUND, WIDGET_TEXT, HEADER_BACKGROUND, HEADER_TEXT);

    /** The languages that a configuration offers, including {@link #DEFAULT_LANGUAGE}. */
    public static final String LANGUAGES = "languages";

    private static final LookSetting[] ALL = values();

    /** Where a setting is stored. */
    public enum Place {
        /** The configuration, at its path. */
        CONFIGURATION,
        /** The texts of the configuration, by language and label. */
        LABEL,
        /** The languages of the configuration. */
        LANGUAGE,
        /** The styles of the configuration's knowledge portal. */
        PORTAL,
        DEPLOYMENT,
        /** Nowhere; it changes how other settings are applied. */
        NONE
    }

    /** Objects of the knowledge portal's styles. */
    private static final class Portal {
        static final String GLOBAL = "supportCenter.styleSetting.globalStyle";
        static final String HERO = "supportCenter.styleSetting.heroStyle";
    }

    private final List<String> names;
    private final String key;
    private final ValueShape shape;
    private final Place place;
    private final String path;
    private final String standard;
    private final String help;
    private final List<String> portalPaths;

    LookSetting(
            List<String> names,
            String key,
            ValueShape shape,
            Place place,
            String path,
            String standard,
            String help,
            String... portalPaths) {
        this.names = names;
        this.key = key;
        this.shape = shape;
        this.place = place;
        this.path = path;
        this.standard = standard;
        this.help = help;
        this.portalPaths = List.of(portalPaths);
    }

    LookSetting(List<String> names, String key, ValueShape shape, Place place, String path, String help) {
        this(names, key, shape, place, path, "", help);
    }

    LookSetting(List<String> names, String key, ValueShape shape, String help) {
        this(names, key, shape, Place.NONE, "", "", help);
    }

    LookSetting(List<String> names, String key, String help, String... portalPaths) {
        this(names, key, ValueShape.COLOR, Place.PORTAL, "", "", help, portalPaths);
    }

    /** Returns the first setting with that key in a look file. */
    public static Optional<LookSetting> ofKey(String key) {
        return Arrays.stream(ALL)
                .filter(one -> !key.isEmpty() && one.key.equals(key))
                .findFirst();
    }

    /** Returns the keys of one level; {@code ""} is the top level. */
    public static List<String> steps(String level) {
        return Arrays.stream(ALL)
                .map(LookSetting::key)
                .filter(key -> !key.isEmpty() && key.startsWith(level) && key.indexOf('.', level.length()) < 0)
                .map(key -> key.substring(level.length()))
                .distinct()
                .toList();
    }

    /** Returns the flags, the main one first. */
    public List<String> names() {
        return names;
    }

    public String flag() {
        return names.get(0);
    }

    /** Returns the dotted key in a look file; empty if it has none. */
    public String key() {
        return key;
    }

    public ValueShape shape() {
        return shape;
    }

    public Place place() {
        return place;
    }

    /** Returns the dotted path in the API, or the name of the label of a text. */
    public String path() {
        return path;
    }

    /** Returns Messenger's default as the API writes it; empty if unknown. */
    public String standard() {
        return standard;
    }

    public String help() {
        return help;
    }

    public List<String> portalPaths() {
        return portalPaths;
    }

    public boolean repeatable() {
        return this == ALLOW_DOMAIN || this == SET;
    }

    public boolean takesValue() {
        return shape != ValueShape.SWITCH;
    }

    /** Returns whether it is a text in one language. */
    public boolean isText() {
        return place == Place.LABEL;
    }

    /** Returns whether it changes what visitors see. */
    public boolean isDrawn() {
        return place != Place.DEPLOYMENT && (place != Place.NONE || this == SET);
    }

    /** Returns the name in JSON, for example {@code sideSpace}. */
    public String jsonName() {
        StringBuilder name = new StringBuilder();
        for (String word : flag().substring("--".length()).split("-", -1)) {
            name.append(name.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    /** Returns the paths in the configuration that it sets, which conflict with {@code --set}. */
    public List<String> paths() {
        return switch (place) {
            case CONFIGURATION -> List.of(path);
            case LABEL -> List.of("customI18nLabels");
            case LANGUAGE -> List.of(path, LANGUAGES);
            case NONE -> this == PORTAL ? allPortalPaths() : List.of();
            case PORTAL, DEPLOYMENT -> List.of();
        };
    }

    private static List<String> allPortalPaths() {
        return Arrays.stream(ALL).flatMap(one -> one.portalPaths.stream()).toList();
    }
}
