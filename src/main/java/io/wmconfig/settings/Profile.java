package io.wmconfig.settings;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A short name for an org: its region and where to find its credentials, but never the credentials themselves.
 *
 * @param file that defines the profile, for messages
 * @param region of the org; null if the environment or the source of the credentials sets it
 * @param confirm whether every write requires a confirmation
 * @param envFile the {@code .env} with the credentials, from the working directory; null for the environment
 */
public record Profile(
        String name,
        String file,
        @Nullable Region region,
        boolean confirm,
        @Nullable String envFile,
        Variables variables) {

    /** Names of the variables with the credentials; all null for the default names. */
    public record Variables(
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String accessToken) {
        public static final Variables USUAL = new Variables(null, null, null);

        /** Returns the name of a variable; null if the profile does not set it. */
        @Nullable
        String of(Variable variable) {
            return switch (variable) {
                case CLIENT_ID -> clientId;
                case CLIENT_SECRET -> clientSecret;
                case ACCESS_TOKEN -> accessToken;
                case REGION, API_URL, LOGIN_URL, CDN_URL -> null;
            };
        }

        boolean areUsual() {
            return Stream.of(clientId, clientSecret, accessToken).allMatch(Objects::isNull);
        }
    }

    /** Returns whether the name is valid for a profile. */
    public static boolean isName(String name) {
        return ProfileReader.NAME.matcher(name).matches();
    }

    /** Returns whether it sets where to find the credentials; if not, they are found as without a profile. */
    boolean hasCredentials() {
        return envFile != null || !variables.areUsual();
    }

    /** Returns a copy that reads the credentials from another file, under their default names. */
    Profile withEnvFile(String other) {
        return new Profile(name, file, region, confirm, other, Variables.USUAL);
    }

    String words() {
        return "profile `" + name + "`";
    }
}
