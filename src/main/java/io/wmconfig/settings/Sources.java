package io.wmconfig.settings;

import org.jspecify.annotations.Nullable;

/**
 * The sources of a command's settings, and their precedence.
 *
 * <p>The environment takes precedence over the file. A profile that sets where to find the credentials is a flag, and
 * takes precedence over both: its source is the only one for the credentials, and other settings in its {@code .env}
 * take precedence over the environment.
 *
 * @param file that may be checked out with somebody else's code
 * @param profile that sets where to find the credentials; null if none does
 */
record Sources(Source environment, Source file, @Nullable Profile profile) {
    /** Returns the only source of the credentials; the file if there are none. */
    Source unit() {
        Source place = unitIsInFile() ? file : environment;
        return profile == null ? place : place.renamed(profile.variables());
    }

    boolean unitIsInFile() {
        return profile == null ? !environment.hasCredentials() : profile.envFile() != null;
    }

    /** Returns a setting other than the credentials, from the source that takes precedence. */
    @Nullable
    Setting find(Variable variable) {
        Setting setting = first().find(variable);
        // The addresses in one file belong together: its secret must not go to a login host from another source.
        boolean whole = fileLeads() && Variable.HOSTS.contains(variable) && file.namesHosts();
        return setting != null || whole ? setting : (fileLeads() ? environment : file).find(variable);
    }

    /** Returns the source that takes precedence. */
    Source first() {
        return fileLeads() ? file : environment;
    }

    private boolean fileLeads() {
        return profile != null && unitIsInFile();
    }

    /** Returns whether addresses in the file are used: only with credentials from the same file. */
    boolean fileNamesHosts() {
        return profile != null || !environment.hasCredentials();
    }

    String origin(Setting setting) {
        return (setting.place() == null ? environment : file).origin();
    }
}
