package io.wmconfig.look;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of one language, for tests. */
public final class Texts {
    public static final Map<LookSetting, String> NONE = Map.of();

    private Texts() {}

    public static Map<LookSetting, String> of(
            @Nullable String title, @Nullable String welcome, @Nullable String launcher) {
        Map<LookSetting, String> texts = new EnumMap<>(LookSetting.class);
        put(texts, LookSetting.TITLE, title);
        put(texts, LookSetting.WELCOME, welcome);
        put(texts, LookSetting.LAUNCHER_TEXT, launcher);
        return texts;
    }

    private static void put(Map<LookSetting, String> texts, LookSetting setting, @Nullable String text) {
        if (text != null) {
            texts.put(setting, text);
        }
    }
}
