package io.wmconfig.app;

import org.jspecify.annotations.Nullable;

/**
 * How output for people and scripts names the org of a command.
 *
 * @param profile null without `--profile`
 * @param region null behind a gateway if no region is set
 * @param host of the API
 */
public record OrgName(@Nullable String profile, @Nullable String region, String host, boolean sandbox) {
    /** Returns the form for statements, such as {@code eu-central-1 (profile prod)}. */
    public String stated() {
        return profile == null ? place() : place() + " (profile " + profile + ")";
    }

    /** Returns the form for questions, such as {@code prod (eu-central-1)}. */
    public String asked() {
        return profile == null ? place() : profile + " (" + place() + ")";
    }

    private String place() {
        return sandbox ? "the sandbox" : region == null ? host : region;
    }
}
