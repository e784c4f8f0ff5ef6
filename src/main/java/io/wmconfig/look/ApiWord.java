package io.wmconfig.look;

import java.util.Locale;

/** One of a fixed set of values: an enum constant such as {@code ON_DEMAND}. */
public interface ApiWord {
    String name();

    /** Returns the value in flags and files, {@code on-demand}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the value in the API, {@code OnDemand}. */
    default String apiWord() {
        StringBuilder text = new StringBuilder();
        for (String part : name().split("_", -1)) {
            text.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
