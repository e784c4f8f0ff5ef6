package io.wmconfig.sandbox;

import static io.wmconfig.sandbox.Evidence.ASSUMED;
import static io.wmconfig.sandbox.Evidence.OBSERVED;
import static io.wmconfig.sandbox.Evidence.VENDORS_CODE;

import java.util.List;

/** One question that the published contract leaves open, or one thing an org may set, with the answers to choose from. */
public enum Behavior {
    /** Status of a successful create. */
    CREATE_STATUS(VENDORS_CODE, "create-status", List.of("201", "200"), "status of a successful create"),
    /** Status in the POST of a deployment. */
    POST_STATUS(
            ASSUMED,
            "post-status",
            List.of("honored", "ignored"),
            "the status in a POST of a deployment: honored, or Active"),
    /** How long a draft stays Pending. */
    DRAFT_PENDING(
            VENDORS_CODE, "draft-pending", ValueKind.DELAY, "0", "how long a draft stays Pending after POST and PUT"),
    /** How long a version stays Pending. */
    VERSION_PENDING(
            VENDORS_CODE, "version-pending", ValueKind.DELAY, "0", "how long a version stays Pending after publish"),
    /** How long a deployment stays Pending. */
    DEPLOYMENT_PENDING(
            VENDORS_CODE,
            "deployment-pending",
            ValueKind.DELAY,
            "0",
            "how long a deployment stays Pending after POST and PUT"),
    /** Where a draft ends. */
    DRAFT_ENDS(VENDORS_CODE, "draft-ends", List.of("Active", "Error"), "the status a draft ends in"),
    /** Where a version ends. */
    VERSION_ENDS(VENDORS_CODE, "version-ends", List.of("Active", "Error"), "the status a published version ends in"),
    /** Where a deployment ends. */
    DEPLOYMENT_ENDS(VENDORS_CODE, "deployment-ends", List.of("as-sent", "Error"), "the status a deployment ends in"),
    /** Publishing a draft that is Pending. */
    PENDING_PUBLISH(
            VENDORS_CODE,
            "pending-publish",
            List.of("refused", "accepted"),
            "publish of a Pending draft: 400, or done"),
    /** When a new configuration can be seen. */
    CONFIGURATION_VISIBLE(
            VENDORS_CODE,
            "configuration-visible",
            ValueKind.DELAY,
            "0",
            "how long a new configuration is 404 and not in lists"),
    /** When a new version can be seen. */
    VERSION_VISIBLE(
            VENDORS_CODE,
            "version-visible",
            ValueKind.DELAY,
            "0",
            "how long a new version is 404, not in lists, not deployable"),
    /** When a new deployment can be seen. */
    DEPLOYMENT_VISIBLE(
            VENDORS_CODE,
            "deployment-visible",
            ValueKind.DELAY,
            "0",
            "how long a new deployment is 404 and not in lists"),
    /** Reads of the past. */
    STALE_READS(
            ASSUMED,
            "stale-reads",
            ValueKind.DELAY,
            "0",
            "how long reads show the org as it was before the last write"),
    /** The phase before something is gone. */
    DELETING(VENDORS_CODE, "deleting", ValueKind.DELAY, "0", "how long something deleted can still be read"),
    /** The public documents' delay. */
    CDN_DELAY(ASSUMED, "cdn-delay", ValueKind.DELAY, "0", "how long the public documents show a deployment as it was"),
    /** Defaults of the server. */
    DEFAULTS(
            ASSUMED,
            "defaults",
            List.of("absent", "added", "read", "late"),
            "settings left out: stay absent, get defaults at once, get them in GET answers only, or get them later"),
    /** When defaults appear. */
    DEFAULTS_APPEAR(
            ASSUMED,
            "defaults-appear",
            ValueKind.COUNT,
            "0",
            "GET requests before defaults=read and defaults=late show any"),
    /** What answers to writes show. */
    WRITE_ANSWERS(
            ASSUMED,
            "write-answers",
            List.of("whole", "empty", "id", "before"),
            "answers to PUT, POST and publish: the whole document, no body, its ID only, or the document before"),
    /** Forms of answers that mean the same. */
    FORM(
            ASSUMED,
            "form",
            List.of("usual", "other"),
            "answers as documented, or versions as numbers, enums in lower case, language tags in upper case, and"
                    + " languages and domains in reverse order"),
    /** Publishing a draft that equals the newest version. */
    UNCHANGED_PUBLISH(
            OBSERVED,
            "unchanged-publish",
            List.of("accepted", "refused"),
            "publish of a draft that equals the newest version: another version, or 400"),
    /** Settings that the API has removed. */
    DROPPED(OBSERVED, "dropped", ValueKind.NAMES, "", "settings that are not kept, by path, by comma"),
    /** Read-only members in a body. */
    READ_ONLY(ASSUMED, "read-only", List.of("ignored", "refused"), "read-only members in a body"),
    /** Members that the API does not know. */
    UNKNOWN(ASSUMED, "unknown", List.of("kept", "dropped", "refused"), "members in a body that the API does not know"),
    /** Null members. */
    NULLS(
            ASSUMED,
            "nulls",
            List.of("kept", "dropped", "shown"),
            "null members: as sent, left out, or shown for absent ones too"),
    /** Letter case of colours. */
    COLORS(ASSUMED, "colors", List.of("kept", "upper", "lower"), "letter case of colours in answers"),
    /** Colours of three digits. */
    SHORT_COLORS(
            VENDORS_CODE, "short-colors", List.of("accepted", "refused"), "colours of three digits as primaryColor"),
    /** Order of labels. */
    LABELS(ASSUMED, "labels", List.of("kept", "reordered"), "order of languages and labels in answers"),
    /** Labels for notifications. */
    NOTIFICATION_LABELS(
            VENDORS_CODE,
            "notification-labels",
            List.of("required", "optional"),
            "the two push labels when notifications are on: missing ones are refused, or not"),
    /** Form of domains. */
    DOMAINS(ASSUMED, "domains", List.of("any", "bare"), "allowed domains with a scheme or port: accepted, or refused"),
    /** Status left out of a PUT. */
    STATUS_OMITTED(
            ASSUMED,
            "status-omitted",
            List.of("active", "kept"),
            "a deployment PUT without status: Active, or as it was"),
    /** Deployments of a draft. */
    DRAFT_DEPLOYMENT(ASSUMED, "draft-deployment", List.of("accepted", "refused"), "a deployment that points at DRAFT"),
    /** Flows and content profiles. */
    REFERENCES(
            VENDORS_CODE,
            "references",
            List.of("any", "strict"),
            "flows and content profiles: any id, or only those of the seed"),
    /** Features that the org lacks. */
    MISSING_FEATURES(
            VENDORS_CODE,
            "missing-features",
            ValueKind.NAMES,
            "",
            "top-level members refused as not implemented, by comma"),
    /** Limit of configurations. */
    MAX_CONFIGURATIONS(
            VENDORS_CODE,
            "max-configurations",
            ValueKind.COUNT,
            "0",
            "most configurations an org may have; 0: no limit"),
    /** Limit of deployments. */
    MAX_DEPLOYMENTS(
            VENDORS_CODE, "max-deployments", ValueKind.COUNT, "0", "most deployments an org may have; 0: no limit"),
    /** Entities in a page. */
    PAGE_SIZE(VENDORS_CODE, "page-size", ValueKind.COUNT, "300", "entities in a page when the request does not say"),
    /** Most entities in a page. */
    MAX_PAGE_SIZE(ASSUMED, "max-page-size", ValueKind.COUNT, "500", "most entities in a page"),
    /** A page beyond the maximum. */
    PAGE_SIZE_OVER(ASSUMED, "page-size-over", List.of("clamped", "refused"), "a pageSize beyond the maximum"),
    /** Form of links between pages. */
    NEXT_URI(ASSUMED, "next-uri", List.of("relative", "absolute"), "form of nextUri and previousUri"),
    /** The total of a list. */
    TOTAL(ASSUMED, "total", List.of("shown", "absent"), "the member total of a list"),
    /** Entities of a list that has none. */
    EMPTY_LISTS(ASSUMED, "empty-lists", List.of("array", "null", "absent"), "the member entities of an empty list"),
    /** Order of lists. */
    LIST_ORDER(ASSUMED, "list-order", List.of("created", "reversed", "name", "mixed"), "order of the lists"),
    /** Order of versions. */
    VERSIONS_ORDER(
            VENDORS_CODE,
            "versions-order",
            List.of("descending", "ascending", "mixed"),
            "order of the versions of a configuration"),
    /** Body in a list of published configurations. */
    PUBLISHED_LIST(ASSUMED, "published-list", List.of("newest", "draft"), "the body that showOnlyPublished shows"),
    /** Whether expand does anything. */
    EXPAND(ASSUMED, "expand", List.of("honored", "ignored"), "the query parameter expand"),
    /** Form of Retry-After. */
    RETRY_AFTER(
            OBSERVED,
            "retry-after",
            List.of("seconds", "fraction", "zero", "date", "reset", "absent"),
            "form of the header Retry-After; reset: inin-ratelimit-reset instead");

    private final Evidence evidence;
    private final String key;
    private final ValueKind kind;
    private final String usual;
    private final String allowed;
    private final String description;

    Behavior(Evidence evidence, String key, List<String> choices, String description) {
        this(evidence, key, ValueKind.CHOICE, choices.get(0), String.join("|", choices), description);
    }

    Behavior(Evidence evidence, String key, ValueKind kind, String usual, String description) {
        this(evidence, key, kind, usual, kind.allowed, description);
    }

    Behavior(Evidence evidence, String key, ValueKind kind, String usual, String allowed, String description) {
        this.evidence = evidence;
        this.key = key;
        this.kind = kind;
        this.usual = usual;
        this.allowed = allowed;
        this.description = description;
    }

    /**
     * The name that a user types.
     *
     * @return the name
     */
    public String key() {
        return key;
    }

    /**
     * The value when nobody says anything.
     *
     * @return the usual value
     */
    public String usual() {
        return usual;
    }

    /**
     * What it decides, in a line.
     *
     * @return the line
     */
    public String description() {
        return description;
    }

    /**
     * What the behaviour rests on.
     *
     * @return the evidence
     */
    public Evidence evidence() {
        return evidence;
    }

    /**
     * The values it takes, for people: {@code seconds|date|absent} or {@code READS|500ms|2s}.
     *
     * @return the values
     */
    public String allowed() {
        return allowed;
    }

    String checked(String value) {
        boolean fine = switch (kind) {
            case CHOICE -> List.of(allowed.split("\\|", -1)).contains(value);
            case COUNT -> isCount(value);
            case DELAY -> isDelay(value);
            case NAMES -> true;
        };
        if (!fine) {
            throw new IllegalArgumentException(
                    "the switch `" + key + "` takes " + allowed() + ", found `" + value + "`");
        }
        return value;
    }

    private boolean isCount(String value) {
        try {
            int least = this == PAGE_SIZE || this == MAX_PAGE_SIZE ? 1 : 0;
            return Integer.parseInt(value) >= least;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDelay(String value) {
        try {
            Delay.parse(value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private enum ValueKind {
        CHOICE(""),
        DELAY("READS|500ms|2s"),
        COUNT("NUMBER"),
        NAMES("NAME,NAME");

        private final String allowed;

        ValueKind(String allowed) {
            this.allowed = allowed;
        }
    }
}
