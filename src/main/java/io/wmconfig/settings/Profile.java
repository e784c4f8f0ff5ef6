package io.wmconfig.settings;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One org by a short name: where it lives, and where its credentials are; never the credentials themselves.
 *
 * @param file that holds the profile, as messages call it
 * @param region where the org lives; null when the credentials' source or the environment says it
 * @param confirm whether a person has to agree to every write
 * @param envFile the {@code .env} that holds the credentials, from the working directory; null for the environment
 */
public record Profile(
        String name,
        String file,
        @Nullable Region region,
        boolean confirm,
        @Nullable String envFile,
        Variables variables) {

    /** Names of variables; all null for the default ones. */
    public record Variables(
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String accessToken) {
        public static final Variables USUAL = new Variables(null, null, null);

        /** Returns the name for a part of the credentials; null when the profile has none for it. */
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

    /** Returns whether a profile can be named so. */
    public static boolean isName(String name) {
        return ProfileReader.NAME.matcher(name).matches();
    }

    /** Returns whether it says where the credentials are; else they are where they are without a profile. */
    boolean hasCredentials() {
        return envFile != null || !variables.areUsual();
    }

    /** Returns this profile with the credentials of another file, under their usual names. */
    Profile withEnvFile(String other) {
        return new Profile(name, file, region, confirm, other, Variables.USUAL);
    }

    String words() {
        return "profile `" + name + "`";
    }
}
