package io.wmconfig.app;

import java.util.Locale;

/**
 * What wmconfig assumes about the API where its public documentation is silent. Nearly every assumption has a sandbox
 * switch with the same key, whose default is the assumed value; where nothing is assumed, the check only reports what
 * it observes.
 */
public enum Assumption {
    CREATE_STATUS("201", "status of a successful create"),
    POST_STATUS("honored", "status in the POST of a deployment"),
    WRITE_ANSWERS("whole", "answers to PUT, POST and publish"),
    FORM("usual", "versions, enums and languages in answers"),
    DROPPED("none", "settings that were sent and are not kept"),
    DEFAULTS("absent", "settings that a request left out"),
    READ_ONLY("ignored", "read-only fields in a request"),
    UNKNOWN("kept", "fields that the API does not know"),
    NULLS("kept", "null values"),
    COLORS("kept", "letter case of colours"),
    SHORT_COLORS("accepted", "colour of three digits"),
    LABELS("kept", "order of labels"),
    DOMAINS("any", "allowed domain with a scheme"),
    DRAFT_DEPLOYMENT("accepted", "deployment that points at the draft"),
    UNCHANGED_PUBLISH("accepted", "publish of a draft that equals the newest version"),
    PENDING_PUBLISH("refused", "publish of a Pending draft"),
    MISSING_FEATURES("none", "settings refused as not implemented"),
    MAX_CONFIGURATIONS("none", "most configurations, where the limit was met"),
    MAX_DEPLOYMENTS("none", "most deployments, where the limit was met"),
    DRAFT_PENDING("0", "how long a draft is Pending"),
    VERSION_PENDING("0", "how long a version is Pending"),
    DEPLOYMENT_PENDING("0", "how long a deployment is Pending"),
    DRAFT_ENDS("Active", "final status of a draft"),
    VERSION_ENDS("Active", "final status of a version"),
    DEPLOYMENT_ENDS("as-sent", "final status of a deployment"),
    CONFIGURATION_VISIBLE("0", "until a new configuration is visible"),
    VERSION_VISIBLE("0", "until a new version is visible"),
    DEPLOYMENT_VISIBLE("0", "until a new deployment is visible"),
    STALE_READS("0", "how long reads miss the last write"),
    DELETING("0", "how long something deleted is visible"),
    CDN_DELAY("0", "until the public copy shows a change"),
    PAGE_SIZE("300", "entries on a page of a list"),
    NEXT_URI("relative", "link to the next page"),
    TOTAL("shown", "`total` of a list"),
    EMPTY_LISTS("array", "`entities` of an empty list"),
    LIST_ORDER("created", "order of deployments in the list"),
    VERSIONS_ORDER("descending", "order of versions in the list"),
    EXPAND("honored", "the parameter `expand` of the list"),
    TOO_MANY("window", "form of a 429"),
    RETRY_AFTER("seconds", "`Retry-After` of a 429"),
    RATE_HEADERS("", "rate-limit headers on other answers"),
    PUBLIC_COPY("", "public copy of the inactive deployment");

    private final String assumed;
    private final String question;

    Assumption(String assumed, String question) {
        this.assumed = assumed;
        this.question = question;
    }

    /** Returns the stable name, for example {@code create-status}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what wmconfig assumes; empty when it assumes nothing. */
    public String assumed() {
        return assumed;
    }

    public String question() {
        return question;
    }
}
