package io.wmconfig.look;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks a deployment to look like. Whatever is not in it was not asked for and stays as it is.
 *
 * @param values by setting, each of the type that its shape makes; a text is for the default language, and an empty one
 *     removes it. {@link LookSetting#ACTIVE} holds a {@code Boolean}, {@link LookSetting#ALLOW_DOMAIN} a
 *     {@link DomainPolicy}, {@link LookSetting#SET} a list of {@link PathSetting}
 * @param labels texts by language
 */
public record Look(Map<LookSetting, Object> values, Map<LanguageTag, Map<LookSetting, String>> labels) {
    /** The look that asks for nothing. */
    public static final Look NOTHING = new Look(Map.of(), Map.of());

    public Look {
        Map<LookSetting, Object> copy = new EnumMap<>(LookSetting.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** Returns whether anything was asked for; not by equality, which a record makes at run time, at every start. */
    public boolean asked() {
        return !values.isEmpty() || !labels.isEmpty();
    }

    public boolean has(LookSetting setting) {
        return values.containsKey(setting);
    }

    /** Returns the same look with another value; null to ask for none. */
    public Look with(LookSetting setting, @Nullable Object value) {
        Map<LookSetting, Object> changed = new EnumMap<>(LookSetting.class);
        changed.putAll(values);
        if (value == null) {
            changed.remove(setting);
        } else {
            changed.put(setting, value);
        }
        return new Look(changed, labels);
    }

    public Look withSettings(List<PathSetting> settings) {
        return with(LookSetting.SET, settings.isEmpty() ? null : List.copyOf(settings));
    }

    /** Returns the same look with that language as the one of its texts. */
    public Look inLanguage(@Nullable LanguageTag tag) {
        return with(LookSetting.LANGUAGE, tag);
    }

    /** Returns the same look as a new deployment gets it: the language of the texts is the default one. */
    public Look ofNewDeployment() {
        return defaultLanguage() == null ? with(LookSetting.DEFAULT_LANGUAGE, language()) : this;
    }

    /** Returns a value of the type that the setting's shape makes; null when it was not asked for. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // LookTest holds each shape against its type
    public <T> @Nullable T get(LookSetting setting) {
        return (T) values.get(setting);
    }

    public @Nullable HexColor primary() {
        return get(LookSetting.PRIMARY);
    }

    public @Nullable LauncherPosition position() {
        return get(LookSetting.POSITION);
    }

    public @Nullable LauncherVisibility launcher() {
        return get(LookSetting.LAUNCHER);
    }

    public @Nullable LanguageTag defaultLanguage() {
        return get(LookSetting.DEFAULT_LANGUAGE);
    }

    /** Returns the language of texts that are given with it. */
    public @Nullable LanguageTag language() {
        return get(LookSetting.LANGUAGE);
    }

    public @Nullable Boolean active() {
        return get(LookSetting.ACTIVE);
    }

    public @Nullable DomainPolicy domains() {
        return get(LookSetting.ALLOW_DOMAIN);
    }

    public @Nullable String flowId() {
        return get(LookSetting.FLOW_ID);
    }

    public @Nullable String description() {
        return get(LookSetting.DESCRIPTION);
    }

    /** Returns other settings of the configuration, in the order given. */
    public List<PathSetting> settings() {
        List<PathSetting> settings = get(LookSetting.SET);
        return settings == null ? List.of() : settings;
    }

    /** Returns the colours in addition to the primary one, in the order of the table. */
    public Map<LookSetting, HexColor> palette() {
        Map<LookSetting, HexColor> palette = new EnumMap<>(LookSetting.class);
        for (LookSetting one : LookSetting.PALETTE) {
            HexColor color = get(one);
            if (color != null) {
                palette.put(one, color);
            }
        }
        return palette;
    }

    public boolean isAtTop() {
        LauncherPosition position = position();
        return position != null && position.isTop();
    }

    /** Returns whether only a launcher that the page draws can have something of it. */
    public boolean needsCustomLauncher() {
        return isAtTop() || has(LookSetting.SECONDARY) || has(LookSetting.BUTTON_TEXT);
    }

    /** Returns the texts for the default language. */
    public Map<LookSetting, String> texts() {
        Map<LookSetting, String> texts = new EnumMap<>(LookSetting.class);
        for (LookSetting one : LookSetting.TEXTS) {
            String text = get(one);
            if (text != null) {
                texts.put(one, text);
            }
        }
        return texts;
    }

    /** Returns the texts that are given without a language, or with {@code --language}. */
    public Map<LookSetting, String> ownTexts() {
        Map<LookSetting, String> texts = texts();
        return language() == null ? texts : labels.getOrDefault(language(), texts);
    }
}
