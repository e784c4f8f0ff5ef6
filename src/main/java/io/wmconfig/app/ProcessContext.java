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
 * What a process finds itself in; a test brings its own.
 *
 * @param workingDirectory where {@code .env} and relative paths are looked for
 * @param answerTimeout how long one answer may take
 * @param ownsProcess whether signals are ours to handle
 * @param helpDirectory where help is stored; empty if nowhere
 * @param regions the hosts of all regions, where refused credentials may belong; made only for who asks
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

    /** Has no help ready, and names Genesys Cloud's own regions. */
    public ProcessContext(Path workingDirectory, Path home, Time time, Duration answerTimeout, boolean ownsProcess) {
        this(workingDirectory, home, time, answerTimeout, ownsProcess, "", ProcessContext::allRegions);
    }

    private static List<Hosts> allRegions() {
        return Region.all().stream().map(Hosts::of).toList();
    }

    /** Returns those of this process. */
    public static ProcessContext ofProcess(Map<String, String> environment) {
        // As in shells and other tools; Java's `user.home` comes from the system's list of users.
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
