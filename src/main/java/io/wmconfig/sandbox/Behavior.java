package io.wmconfig.sandbox;

import static io.wmconfig.sandbox.Behavior.Evidence.ASSUMED;
import static io.wmconfig.sandbox.Behavior.Evidence.OBSERVED;
import static io.wmconfig.sandbox.Behavior.Evidence.VENDORS_CODE;
import static io.wmconfig.sandbox.Behavior.ValueKind.COUNT;
import static io.wmconfig.sandbox.Behavior.ValueKind.DELAY;
import static io.wmconfig.sandbox.Behavior.ValueKind.NAMES;

import java.util.List;
import java.util.Locale;

/** A switch for something that the published contract leaves open or that differs between orgs. */
public enum Behavior {
    CREATE_STATUS(VENDORS_CODE, "201|200", "status of a successful create"),
    POST_STATUS(ASSUMED, "honored|ignored", "the status in a POST of a deployment: honored, or Active"),
    DRAFT_PENDING(VENDORS_CODE, DELAY, "how long a draft stays Pending after POST and PUT"),
    VERSION_PENDING(VENDORS_CODE, DELAY, "how long a version stays Pending after publish"),
    DEPLOYMENT_PENDING(VENDORS_CODE, DELAY, "how long a deployment stays Pending after POST and PUT"),
    DRAFT_ENDS(VENDORS_CODE, "Active|Error", "the status a draft ends in"),
    VERSION_ENDS(VENDORS_CODE, "Active|Error", "the status a published version ends in"),
    DEPLOYMENT_ENDS(VENDORS_CODE, "as-sent|Error", "the status a deployment ends in"),
    PENDING_PUBLISH(VENDORS_CODE, "refused|accepted", "publish of a Pending draft: 400, or done"),
    CONFIGURATION_VISIBLE(VENDORS_CODE, DELAY, "how long a new configuration is 404 and not in lists"),
    VERSION_VISIBLE(VENDORS_CODE, DELAY, "how long a new version is 404, not in lists, not deployable"),
    DEPLOYMENT_VISIBLE(VENDORS_CODE, DELAY, "how long a new deployment is 404 and not in lists"),
    STALE_READS(ASSUMED, DELAY, "how long reads show the org as it was before the last write"),
    DELETING(VENDORS_CODE, DELAY, "how long something deleted can still be read"),
    CDN_DELAY(ASSUMED, DELAY, "how long the public documents show a deployment as it was"),
    DEFAULTS(
            ASSUMED,
            "absent|added|read|late",
            "omitted settings: stay absent, get defaults at once, only in GET responses, or later"),
    DEFAULTS_APPEAR(ASSUMED, COUNT, "GET requests before defaults=read and defaults=late show any"),
    WRITE_ANSWERS(
            ASSUMED,
            "whole|empty|id|before",
            "responses to PUT, POST and publish: the whole document, no body, only the ID, or the old document"),
    FORM(
            ASSUMED,
            "usual|other",
            "answers as documented, or versions as numbers, enums in lower case, language tags in upper case,"
                    + " and languages and domains in reverse order"),
    UNCHANGED_PUBLISH(
            OBSERVED, "accepted|refused", "publish of a draft that equals the newest version: another version, or 400"),
    DROPPED(OBSERVED, NAMES, "settings that are not kept: paths, comma-separated"),
    READ_ONLY(ASSUMED, "ignored|refused", "read-only fields in a body"),
    UNKNOWN(ASSUMED, "kept|dropped|refused", "unknown fields in a body"),
    NULLS(ASSUMED, "kept|dropped|shown", "null values: as sent, omitted, or also shown for absent fields"),
    COLORS(ASSUMED, "kept|upper|lower", "letter case of colours in responses"),
    SHORT_COLORS(VENDORS_CODE, "accepted|refused", "colours of three digits as primaryColor"),
    LABELS(ASSUMED, "kept|reordered", "order of languages and labels in responses"),
    NOTIFICATION_LABELS(
            VENDORS_CODE,
            "required|optional",
            "the two push labels when notifications are on: missing ones are refused, or not"),
    DOMAINS(ASSUMED, "any|bare", "allowed domains with a scheme or port: accepted, or refused"),
    STATUS_OMITTED(ASSUMED, "active|kept", "a deployment PUT without status: Active, or as it was"),
    DRAFT_DEPLOYMENT(ASSUMED, "accepted|refused", "a deployment that points at DRAFT"),
    REFERENCES(VENDORS_CODE, "any|strict", "flows and content profiles: any ID, or only those of the seed"),
    MISSING_FEATURES(VENDORS_CODE, NAMES, "top-level settings rejected as not implemented, comma-separated"),
    MAX_CONFIGURATIONS(VENDORS_CODE, COUNT, "maximum number of configurations; 0: no limit"),
    MAX_DEPLOYMENTS(VENDORS_CODE, COUNT, "maximum number of deployments; 0: no limit"),
    PAGE_SIZE(VENDORS_CODE, COUNT, "300", "default page size"),
    MAX_PAGE_SIZE(ASSUMED, COUNT, "500", "maximum page size"),
    PAGE_SIZE_OVER(ASSUMED, "clamped|refused", "a pageSize beyond the maximum"),
    NEXT_URI(ASSUMED, "relative|absolute", "form of nextUri and previousUri"),
    TOTAL(ASSUMED, "shown|absent", "the field total of a list"),
    EMPTY_LISTS(ASSUMED, "array|null|absent", "the field entities of an empty list"),
    LIST_ORDER(ASSUMED, "created|reversed|name|mixed", "order of the lists"),
    VERSIONS_ORDER(VENDORS_CODE, "descending|ascending|mixed", "order of the versions of a configuration"),
    PUBLISHED_LIST(ASSUMED, "newest|draft", "the body that showOnlyPublished returns"),
    EXPAND(ASSUMED, "honored|ignored", "the query parameter expand"),
    RETRY_AFTER(
            OBSERVED,
            "seconds|fraction|zero|date|reset|absent",
            "form of the header Retry-After; reset: inin-ratelimit-reset instead");

    private final Evidence evidence;
    private final ValueKind kind;
    private final String usual;
    private final String allowed;
    private final String description;

    /** A choice; the first value is the default. */
    Behavior(Evidence evidence, String choices, String description) {
        this(evidence, ValueKind.CHOICE, choices.split("\\|", -1)[0], choices, description);
    }

    Behavior(Evidence evidence, ValueKind kind, String description) {
        this(evidence, kind, kind == ValueKind.NAMES ? "" : "0", description);
    }

    Behavior(Evidence evidence, ValueKind kind, String usual, String description) {
        this(evidence, kind, usual, kind.allowed, description);
    }

    Behavior(Evidence evidence, ValueKind kind, String usual, String allowed, String description) {
        this.evidence = evidence;
        this.kind = kind;
        this.usual = usual;
        this.allowed = allowed;
        this.description = description;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String usual() {
        return usual;
    }

    /** Returns the possible values, {@code seconds|date|absent} or {@code READS|500ms|2s}. */
    public String allowed() {
        return allowed;
    }

    Evidence evidence() {
        return evidence;
    }

    /** Returns the line for the help page. */
    String line() {
        return key() + "=" + allowed + "  " + description + " (" + (usual.isEmpty() ? "" : "default " + usual + ", ")
                + evidence + ")";
    }

    String checked(String value) {
        boolean fine = switch (kind) {
            case CHOICE -> List.of(allowed.split("\\|", -1)).contains(value);
            case COUNT ->
                FaultOption.isNumber(value, this == PAGE_SIZE || this == MAX_PAGE_SIZE ? 1 : 0, Integer.MAX_VALUE);
            case DELAY -> PendingDelay.isDelay(value);
            case NAMES -> true;
        };
        if (!fine) {
            throw new IllegalArgumentException(
                    "the switch `" + key() + "` takes " + allowed + ", found `" + value + "`");
        }
        return value;
    }

    enum ValueKind {
        CHOICE(""),
        DELAY("READS|500ms|2s"),
        COUNT("NUMBER"),
        NAMES("NAME,NAME");

        private final String allowed;

        ValueKind(String allowed) {
            this.allowed = allowed;
        }
    }
    /** How a behaviour is known. */
    enum Evidence {
        /** Captured from a live service. */
        OBSERVED("observed"),
        /** Handled by the vendor's Terraform provider or browser script, or declared by its SDKs. */
        VENDORS_CODE("vendor's code"),
        /** No public source; real orgs may differ. */
        ASSUMED("assumed");

        private final String word;

        Evidence(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }
}
