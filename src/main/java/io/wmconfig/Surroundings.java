package io.wmconfig;

import io.wmconfig.genesys.sdk.Time;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process finds itself in; a test brings its own.
 *
 * @param workingDirectory where {@code .env} and relative paths are looked for
 * @param home of the user
 * @param time the clock
 * @param answerTimeout how long one answer may take
 * @param ownsProcess whether signals are ours to handle
 */
public record Surroundings(Path workingDirectory, Path home, Time time, Duration answerTimeout, boolean ownsProcess) {
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** Returns those of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(Path.of(""), Path.of(System.getProperty("user.home", "")), Time.system(), ANSWER, true);
    }
}
