package io.wmconfig.source;

import io.wmconfig.look.Availability;
import io.wmconfig.look.DomainPolicy;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.LauncherVisibility;
import io.wmconfig.look.Look;
import io.wmconfig.look.MemberSetting;
import io.wmconfig.look.Palette;
import io.wmconfig.look.PaletteColor;
import io.wmconfig.look.Texts;
import io.wmconfig.look.WebAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A look under construction; whatever is not set was not asked for. */
final class LookDraft {
    @Nullable
    HexColor primary;

    final Map<PaletteColor, HexColor> palette = new EnumMap<>(PaletteColor.class);

    boolean portal;

    @Nullable
    LauncherPosition position;

    @Nullable
    Integer sideSpace;

    @Nullable
    Integer bottomSpace;

    @Nullable
    LauncherVisibility launcher;

    @Nullable
    LauncherStyle launcherStyle;

    @Nullable
    WebAddress launcherIcon;

    @Nullable
    WebAddress logo;

    @Nullable
    LanguageTag language;

    @Nullable
    String title;

    @Nullable
    String welcome;

    @Nullable
    String launcherText;

    @Nullable
    Availability availability;

    boolean allDomains;

    final Set<String> hosts = new LinkedHashSet<>();

    @Nullable
    String flowId;

    @Nullable
    String description;

    final List<MemberSetting> settings = new ArrayList<>();

    private final Map<LanguageTag, LookDraft> languages = new LinkedHashMap<>();

    /** Returns where the texts of a language go; null is the default language. */
    LookDraft in(@Nullable LanguageTag tag) {
        return tag == null ? this : languages.computeIfAbsent(tag, one -> new LookDraft());
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
                language,
                textsOfDefaultLanguage(),
                labels(),
                availability,
                domains(),
                flowId,
                description,
                settings);
    }

    /** One form for one meaning: texts of the language that is asked for are the look's own texts. */
    private Texts textsOfDefaultLanguage() {
        LookDraft own = language == null ? null : languages.get(language);
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
            if (!tag.equals(language) && !texts.equals(Texts.NONE)) {
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
