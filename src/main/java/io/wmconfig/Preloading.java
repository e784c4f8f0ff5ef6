package io.wmconfig;

import io.wmconfig.app.Signals;
import io.wmconfig.genesys.sdk.SdkOrg;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Gets ready, while the arguments are read, what every command needs that talks to an org.
 *
 * <p>The JVM has two things to do before the first request: describing the flags to picocli, and starting Jackson, the
 * SDK and the JDK's HTTP. They share nothing, so each has a thread.
 */
final class Preloading {
    /** What asks no org. A name too few here costs time and nothing else. */
    private static final Set<String> OFFLINE =
            Set.of("--help", "-h", "--version", "-V", "validate", "schema", "contrast", "sandbox", "completion");

    private Preloading() {}

    /** Begins, unless the command line asks no org, and returns at once. */
    static void startFor(List<String> args) {
        if (args.isEmpty() || !Collections.disjoint(args, OFFLINE)) {
            return;
        }
        Thread thread = new Thread(Preloading::load, "preloading");
        thread.setDaemon(true);
        // What cannot be loaded, the command itself runs into, and says so.
        thread.setUncaughtExceptionHandler((failed, reason) -> {});
        thread.start();
    }

    /** Loads, on this thread. */
    static void load() {
        Signals.preload();
        SdkOrg.preload();
    }
}
