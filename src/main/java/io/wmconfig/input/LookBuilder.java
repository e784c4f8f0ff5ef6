package io.wmconfig.input;

import io.wmconfig.look.Availability;
import io.wmconfig.look.DomainPolicy;
import io.wmconfig.look.FlowId;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.HostName;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.LauncherVisibility;
import io.wmconfig.look.Look;
import io.wmconfig.look.MemberSetting;
import io.wmconfig.look.Palette;
import io.wmconfig.look.PaletteColor;
import io.wmconfig.look.Pixels;
import io.wmconfig.look.PlainText;
import io.wmconfig.look.Texts;
import io.wmconfig.look.WebAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A look under construction; whatever is not set was not asked for. */
final class LookBuilder {
    private @Nullable HexColor primary;
    private final Map<PaletteColor, HexColor> palette = new EnumMap<>(PaletteColor.class);
    private boolean portal;
    private @Nullable LauncherPosition position;
    private @Nullable Integer sideSpace;
    private @Nullable Integer bottomSpace;
    private @Nullable LauncherVisibility launcher;
    private @Nullable LauncherStyle launcherStyle;
    private @Nullable WebAddress launcherIcon;
    private @Nullable WebAddress logo;
    private @Nullable LanguageTag defaultLanguage;
    private @Nullable LanguageTag language;
    private @Nullable String title;
    private @Nullable String welcome;
    private @Nullable String launcherText;
    private @Nullable Availability availability;
    private boolean allDomains;
    private final Set<String> hosts = new LinkedHashSet<>();
    private @Nullable String flowId;
    private @Nullable String description;
    private final List<MemberSetting> settings = new ArrayList<>();
    private final Map<LanguageTag, LookBuilder> languages = new LinkedHashMap<>();

    /**
     * Sets what a flag sets.
     *
     * <p>One switch, and not a function with each flag: linking fifty of those would take 10 ms of every start.
     *
     * @param flag to obey
     * @param text its value, as typed
     * @return what the value means
     * @throws io.wmconfig.problem.ProblemException without a subject, as the values of a look throw it
     */
    @SuppressWarnings("AssignmentExpression") // each arm sets one member and hands it back
    Object set(LookFlag flag, String text) {
        return switch (flag) {
            case PRIMARY -> primary = HexColor.parse(text);
            case SECONDARY -> set(PaletteColor.SECONDARY, text);
            case BUTTON_TEXT -> set(PaletteColor.BUTTON_TEXT, text);
            case WIDGET_BACKGROUND -> set(PaletteColor.WIDGET_BACKGROUND, text);
            case WIDGET_TEXT -> set(PaletteColor.WIDGET_TEXT, text);
            case HEADER_BACKGROUND -> set(PaletteColor.HEADER_BACKGROUND, text);
            case HEADER_TEXT -> set(PaletteColor.HEADER_TEXT, text);
            case PORTAL -> portal = SwitchText.parse(text);
            case POSITION -> position = LauncherPosition.parse(text);
            case SIDE_SPACE -> sideSpace = Pixels.parse(text);
            case BOTTOM_SPACE -> bottomSpace = Pixels.parse(text);
            case LAUNCHER -> launcher = LauncherVisibility.parse(text);
            case LAUNCHER_STYLE -> launcherStyle = LauncherStyle.parse(text);
            case LAUNCHER_ICON -> launcherIcon = WebAddress.parse(text);
            case LAUNCHER_TEXT -> launcherText = PlainText.label(text);
            case TITLE -> title = PlainText.label(text);
            case WELCOME -> welcome = PlainText.label(text);
            case LOGO -> logo = WebAddress.parse(text);
            case LANGUAGE -> language = LanguageTag.parse(text);
            case DEFAULT_LANGUAGE -> defaultLanguage = LanguageTag.parse(text);
            case ACTIVE -> set(Availability.ACTIVE, text);
            case INACTIVE -> set(Availability.INACTIVE, text);
            case ALLOW_DOMAIN -> added(HostName.parse(text), hosts);
            case ALLOW_ALL_DOMAINS -> allDomains = SwitchText.parse(text);
            case FLOW_ID -> flowId = FlowId.parse(text);
            case DESCRIPTION -> description = PlainText.parse(text);
            case SET -> added(SettingText.parse(text), settings);
        };
    }

    private HexColor set(PaletteColor place, String text) {
        HexColor color = HexColor.parse(text);
        palette.put(place, color);
        return color;
    }

    private boolean set(Availability wanted, String text) {
        boolean on = SwitchText.parse(text);
        availability = wanted;
        return on;
    }

    private static <T> T added(T value, Collection<T> all) {
        all.add(value);
        return value;
    }

    /** Returns where the texts of a language go; null is the default language. */
    LookBuilder in(@Nullable LanguageTag tag) {
        return tag == null ? this : languages.computeIfAbsent(tag, one -> new LookBuilder());
    }

    /** Returns what was set; the caller has refused both domain policies at once. */
    Look toLook() {
        return new Look(
                primary,
                new Palette(palette, portal),
                position,
                sideSpace,
                bottomSpace,
                launcher,
                launcherStyle,
                launcherIcon,
                logo,
                defaultLanguage,
                language,
                textsOfDefaultLanguage(),
                labels(),
                availability,
                domains(),
                flowId,
                description,
                settings);
    }

    /** One form for one meaning: texts of the default language that is asked for are the look's own texts. */
    private Texts textsOfDefaultLanguage() {
        LookBuilder own = defaultLanguage == null ? null : languages.get(defaultLanguage);
        if (own == null) {
            return texts();
        }
        return new Texts(
                title == null ? own.title : title,
                welcome == null ? own.welcome : welcome,
                launcherText == null ? own.launcherText : launcherText);
    }

    private Map<LanguageTag, Texts> labels() {
        Map<LanguageTag, Texts> labels = new LinkedHashMap<>();
        languages.forEach((tag, draft) -> {
            Texts texts = draft.texts();
            if (!tag.equals(defaultLanguage) && !texts.equals(Texts.NONE)) {
                labels.put(tag, texts);
            }
        });
        return labels;
    }

    private Texts texts() {
        return new Texts(title, welcome, launcherText);
    }

    private @Nullable DomainPolicy domains() {
        if (allDomains) {
            return DomainPolicy.ALL;
        }
        return hosts.isEmpty() ? null : DomainPolicy.only(List.copyOf(hosts));
    }
}
