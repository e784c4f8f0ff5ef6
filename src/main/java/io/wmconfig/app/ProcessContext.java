package io.wmconfig.app;

import io.wmconfig.genesys.sdk.Time;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Region;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The environment of the process; tests pass their own.
 *
 * @param workingDirectory where {@code .env} and relative paths are looked up
 * @param answerTimeout time limit for one response
 * @param ownsProcess whether wmconfig may handle signals
 * @param helpDirectory where prepared help is stored; empty for none
 * @param regions the hosts of all regions, where refused credentials may belong; created only on demand
 */
public record ProcessContext(
        Path workingDirectory,
        Path home,
        Time time,
        Duration answerTimeout,
        boolean ownsProcess,
        String helpDirectory,
        Supplier<List<Hosts>> regions) {
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** Creates a context without prepared help, with the regions of Genesys Cloud. */
    public ProcessContext(Path workingDirectory, Path home, Time time, Duration answerTimeout, boolean ownsProcess) {
        this(workingDirectory, home, time, answerTimeout, ownsProcess, "", ProcessContext::allRegions);
    }

    private static List<Hosts> allRegions() {
        return Region.all().stream().map(Hosts::of).toList();
    }

    /** Returns the context of this process. */
    public static ProcessContext ofProcess(Map<String, String> environment) {
        // As in shells and other tools; Java's `user.home` comes from the system's user database.
        String home = environment.getOrDefault("HOME", "");
        return new ProcessContext(
                Path.of(""),
                Path.of(home.isEmpty() ? System.getProperty("user.home", "") : home),
                Time.system(),
                ANSWER,
                true,
                System.getProperty("wmconfig.help", ""),
                ProcessContext::allRegions);
    }
}
