package io.wmconfig.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where a command looks for its settings, and which place wins.
 *
 * <p>The rule: the environment wins over the file. A profile that says where the credentials are is a flag, and wins
 * over both: its place is the only one for the credentials, and what else its own file says comes before the
 * environment.
 *
 * @param file that may be checked out with somebody else's code
 * @param profile that names the place of the credentials; null when none does
 */
record Sources(Source environment, Source file, @Nullable Profile profile) {
    /** Returns the one place that the credentials come from; the file when there are none at all. */
    Source unit() {
        if (profile != null) {
            Source place = profile.envFile() == null ? environment : file;
            return place.renamed(profile.variables());
        }
        return environment.hasCredentials() ? environment : file;
    }

    boolean unitIsInFile() {
        return profile == null ? !environment.hasCredentials() : profile.envFile() != null;
    }

    /** Returns a setting other than the credentials from the place that wins. */
    @Nullable
    Setting find(Variable variable) {
        Setting setting = first().find(variable);
        // The addresses in one file belong together: its secret must not go to a login host from another source.
        boolean whole = fileLeads() && Variable.HOSTS.contains(variable) && file.namesHosts();
        return setting != null || whole ? setting : second().find(variable);
    }

    /** Returns the place that says it, when both do. */
    Source first() {
        return fileLeads() ? file : environment;
    }

    private Source second() {
        return fileLeads() ? environment : file;
    }

    private boolean fileLeads() {
        return profile != null && unitIsInFile();
    }

    /** Returns whether an address in the file counts: only with credentials from that same file. */
    boolean fileNamesHosts() {
        return profile != null || !environment.hasCredentials();
    }

    String origin(Setting setting) {
        return (setting.place() == null ? environment : file).origin();
    }
}
