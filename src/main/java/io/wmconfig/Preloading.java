package io.wmconfig;

import io.wmconfig.app.Signals;
import io.wmconfig.genesys.sdk.SdkOrg;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loads what every command that connects to an org needs, on a background thread, while the arguments are parsed.
 *
 * <p>Before the first request the JVM describes the flags to picocli, starts Jackson and the SDK, and reads all
 * certificate authorities of the system. These tasks are independent, so they can run at the same time.
 */
final class Preloading {
    /** Commands and flags that need no org. A name missing here only costs time. */
    private static final Set<String> OFFLINE =
            Set.of("--help", "-h", "--version", "-V", "validate", "schema", "contrast", "sandbox", "completion");

    private Preloading() {}

    /** Starts the background thread, unless the command line needs no org. */
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
        // If something cannot be loaded, the command itself fails to load it and reports that.
        thread.setUncaughtExceptionHandler((failed, reason) -> {});
        thread.start();
    }

    /** Loads on the current thread. */
    static void load() {
        Signals.preload();
        SdkOrg.preload();
    }
}
