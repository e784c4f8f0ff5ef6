package io.wmconfig.look;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The requested look. Settings that it does not contain stay unchanged.
 *
 * @param values by setting, of the type that its shape returns; an empty text removes the text of the default language.
 *     {@link LookSetting#ACTIVE} is a {@code Boolean}, {@link LookSetting#ALLOW_DOMAIN} a {@link DomainPolicy},
 *     {@link LookSetting#SET} a list of {@link PathSetting}
 * @param labels texts by language
 */
public record Look(Map<LookSetting, Object> values, Map<LanguageTag, Map<LookSetting, String>> labels) {
    public static final Look NOTHING = new Look(Map.of(), Map.of());

    public Look {
        Map<LookSetting, Object> copy = new EnumMap<>(LookSetting.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** Returns whether it requests anything; record equals() would be linked at run time, at every start. */
    public boolean asked() {
        return !values.isEmpty() || !labels.isEmpty();
    }

    public boolean has(LookSetting setting) {
        return values.containsKey(setting);
    }

    /** Returns a copy with another value; null removes it. */
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

    /** Returns a copy with that language for its texts. */
    public Look inLanguage(@Nullable LanguageTag tag) {
        return with(LookSetting.LANGUAGE, tag);
    }

    /** Returns the look of a new deployment, whose default language is the language of the texts. */
    public Look ofNewDeployment() {
        return defaultLanguage() == null ? with(LookSetting.DEFAULT_LANGUAGE, language()) : this;
    }

    /** Returns a value of the type that the shape returns, or null. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // LookTest checks the type of each shape
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

    /** Returns the language of the texts. */
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

    /** Returns the settings by path, in the order given. */
    public List<PathSetting> settings() {
        List<PathSetting> settings = get(LookSetting.SET);
        return settings == null ? List.of() : settings;
    }

    public boolean isAtTop() {
        LauncherPosition position = position();
        return position != null && position.isTop();
    }

    /** Returns whether some of it needs a custom launcher. */
    public boolean needsCustomLauncher() {
        return isAtTop() || has(LookSetting.SECONDARY) || has(LookSetting.BUTTON_TEXT);
    }

    /** Returns the texts of the default language. */
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

    /** Returns the texts without a language, or with {@code --language}. */
    public Map<LookSetting, String> ownTexts() {
        Map<LookSetting, String> texts = texts();
        return language() == null ? texts : labels.getOrDefault(language(), texts);
    }
}
