package io.wmconfig.app;

import org.jspecify.annotations.Nullable;

/**
 * What people and scripts call the org that a command talks to.
 *
 * @param profile null without `--profile`
 * @param region null behind a gateway if no region is set
 * @param host of the API
 */
public record OrgName(@Nullable String profile, @Nullable String region, String host, boolean sandbox) {
    /** Returns it as part of a statement, such as {@code eu-central-1 (profile prod)}. */
    public String stated() {
        return profile == null ? place() : place() + " (profile " + profile + ")";
    }

    /** Returns it as part of a question, such as {@code prod (eu-central-1)}. */
    public String asked() {
        return profile == null ? place() : profile + " (" + place() + ")";
    }

    private String place() {
        return sandbox ? "the sandbox" : region == null ? host : region;
    }
}
