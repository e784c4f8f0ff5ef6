package io.wmconfig;

import io.wmconfig.app.Signals;
import io.wmconfig.genesys.sdk.SdkOrg;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prepares what every command needs that talks to an org, while the arguments are read.
 *
 * <p>Before the first request the JVM describes the flags to picocli, starts Jackson and the SDK, and reads all
 * authorities of the system to trust the host. These share nothing, so each has a thread.
 */
final class Preloading {
    /** What asks no org. A missing name costs time and nothing else. */
    private static final Set<String> OFFLINE =
            Set.of("--help", "-h", "--version", "-V", "validate", "schema", "contrast", "sandbox", "completion");

    private Preloading() {}

    /** Begins, unless the command line asks no org, and returns at once. */
    static void startFor(List<String> args, Map<String, String> environment) {
        if (args.isEmpty() || !Collections.disjoint(args, OFFLINE)) {
            return;
        }
        boolean plain = environment.getOrDefault("GENESYS_CLOUD_API_URL", "").startsWith("http:");
        boolean tls = !plain && !args.contains("--sandbox");
        Thread thread = new Thread(
                () -> {
                    if (tls) {
                        SdkOrg.preloadTls();
                    }
                    load();
                },
                "preloading");
        thread.setDaemon(true);
        // If something cannot be loaded, the command itself fails to load it, and reports that.
        thread.setUncaughtExceptionHandler((failed, reason) -> {});
        thread.start();
    }

    /** Loads, on this thread. */
    static void load() {
        Signals.preload();
        SdkOrg.preload();
    }
}
