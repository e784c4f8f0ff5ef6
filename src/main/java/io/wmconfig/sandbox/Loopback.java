package io.wmconfig.sandbox;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether a request was meant for this machine; a page of another site that got here by a forged name was not. */
final class Loopback {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private Loopback() {}

    static boolean isNamed(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.trim().toLowerCase(Locale.ROOT);
        int colon = name.lastIndexOf(':');
        if (colon > name.lastIndexOf(']')) {
            name = name.substring(0, colon);
        }
        return NAMES.contains(name);
    }
}
