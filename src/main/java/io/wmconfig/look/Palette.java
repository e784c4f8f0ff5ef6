package io.wmconfig.look;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The colours beside the primary one, and whether the knowledge portal shall have them.
 *
 * @param colors asked for
 * @param portal whether they go into the knowledge portal's styling, the primary one too
 */
public record Palette(Map<PaletteColor, HexColor> colors, boolean portal) {
    /** No colour beside the primary one. */
    public static final Palette NONE = new Palette(Map.of(), false);

    /** Copies the colours, in the order of the flags. */
    public Palette {
        Map<PaletteColor, HexColor> copy = new EnumMap<>(PaletteColor.class);
        copy.putAll(colors);
        colors = Collections.unmodifiableMap(copy);
    }

    /** Returns one of the colours; null when it was not asked for. */
    public @Nullable HexColor of(PaletteColor color) {
        return colors.get(color);
    }

    /** Returns whether only a launcher that the page draws can fulfil something of it. */
    public boolean asksForPageLauncher() {
        return colors.containsKey(PaletteColor.SECONDARY) || colors.containsKey(PaletteColor.BUTTON_TEXT);
    }

    /** Returns whether anything of it was asked for. */
    public boolean asked() {
        return portal || !colors.isEmpty();
    }
}
