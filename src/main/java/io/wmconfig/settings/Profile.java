package io.wmconfig.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A short name for an org: its region and where to find its credentials, but never the credentials themselves.
 *
 * @param file that defines the profile, for messages
 * @param region of the org; null if the environment or the source of the credentials sets it
 * @param confirm whether every write requires a confirmation
 * @param envFile the {@code .env} with the credentials, from the working directory; null for the environment
 * @param variables names of the variables with the credentials; empty for the default names
 */
public record Profile(
        String name,
        String file,
        @Nullable Region region,
        boolean confirm,
        @Nullable String envFile,
        Map<Variable, String> variables) {
    /** Returns whether the name is valid for a profile. */
    public static boolean isName(String name) {
        return ProfileReader.NAME.matcher(name).matches();
    }

    /** Returns whether it sets where to find the credentials; if not, they are found as without a profile. */
    boolean hasCredentials() {
        return envFile != null || !variables.isEmpty();
    }

    /** Returns a copy that reads the credentials from another file, under their default names. */
    Profile withEnvFile(String other) {
        return new Profile(name, file, region, confirm, other, Map.of());
    }

    String words() {
        return "profile `" + name + "`";
    }
}
