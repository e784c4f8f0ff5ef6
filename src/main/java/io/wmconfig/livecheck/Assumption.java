package io.wmconfig.livecheck;

/**
 * What wmconfig assumes about the API where its public description is silent. The sandbox has a switch of the same key
 * for nearly all of them, and what is assumed here is that switch's default; where nothing is assumed, the check only
 * reports what it sees.
 */
public enum Assumption {
    CREATE_STATUS("create-status", "201", "status of a successful create"),
    POST_STATUS("post-status", "honored", "status in the POST of a deployment"),
    WRITE_ANSWERS("write-answers", "whole", "answers to PUT, POST and publish"),
    FORM("form", "usual", "versions, enums and languages in answers"),
    DROPPED("dropped", "none", "settings that were sent and are not kept"),
    DEFAULTS("defaults", "absent", "settings that a request left out"),
    READ_ONLY("read-only", "ignored", "read-only fields in a request"),
    UNKNOWN("unknown", "kept", "fields that the API does not know"),
    NULLS("nulls", "kept", "null values"),
    COLORS("colors", "kept", "letter case of colours"),
    SHORT_COLORS("short-colors", "accepted", "colour of three digits"),
    LABELS("labels", "kept", "order of labels"),
    DOMAINS("domains", "any", "allowed domain with a scheme"),
    DRAFT_DEPLOYMENT("draft-deployment", "accepted", "deployment that points at the draft"),
    UNCHANGED_PUBLISH("unchanged-publish", "accepted", "publish of a draft that equals the newest version"),
    PENDING_PUBLISH("pending-publish", "refused", "publish of a Pending draft"),
    MISSING_FEATURES("missing-features", "none", "settings refused as not implemented"),
    MAX_CONFIGURATIONS("max-configurations", "none", "most configurations, where the limit was met"),
    MAX_DEPLOYMENTS("max-deployments", "none", "most deployments, where the limit was met"),
    DRAFT_PENDING("draft-pending", "0", "how long a draft is Pending"),
    VERSION_PENDING("version-pending", "0", "how long a version is Pending"),
    DEPLOYMENT_PENDING("deployment-pending", "0", "how long a deployment is Pending"),
    DRAFT_ENDS("draft-ends", "Active", "final status of a draft"),
    VERSION_ENDS("version-ends", "Active", "final status of a version"),
    DEPLOYMENT_ENDS("deployment-ends", "as-sent", "final status of a deployment"),
    CONFIGURATION_VISIBLE("configuration-visible", "0", "until a new configuration is visible"),
    VERSION_VISIBLE("version-visible", "0", "until a new version is visible"),
    DEPLOYMENT_VISIBLE("deployment-visible", "0", "until a new deployment is visible"),
    STALE_READS("stale-reads", "0", "how long reads miss the last write"),
    DELETING("deleting", "0", "how long something deleted is visible"),
    CDN_DELAY("cdn-delay", "0", "until the public copy shows a change"),
    PAGE_SIZE("page-size", "300", "entries on a page of a list"),
    NEXT_URI("next-uri", "relative", "link to the next page"),
    TOTAL("total", "shown", "`total` of a list"),
    EMPTY_LISTS("empty-lists", "array", "`entities` of an empty list"),
    LIST_ORDER("list-order", "created", "order of deployments in the list"),
    VERSIONS_ORDER("versions-order", "descending", "order of versions in the list"),
    EXPAND("expand", "honored", "the parameter `expand` of the list"),
    TOO_MANY("too-many", "window", "form of a 429"),
    RETRY_AFTER("retry-after", "seconds", "`Retry-After` of a 429"),
    RATE_HEADERS("rate-headers", "", "rate-limit headers on other answers"),
    PUBLIC_COPY("public-copy", "", "public copy of the inactive deployment");

    private final String key;
    private final String assumed;
    private final String question;

    Assumption(String key, String assumed, String question) {
        this.key = key;
        this.assumed = assumed;
        this.question = question;
    }

    /** Returns the stable name, for example {@code create-status}. */
    public String key() {
        return key;
    }

    /** Returns what wmconfig assumes; empty when it assumes nothing. */
    public String assumed() {
        return assumed;
    }

    /** Returns what it is about. */
    public String question() {
        return question;
    }
}
