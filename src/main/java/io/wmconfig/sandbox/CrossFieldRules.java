package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules of the contract that look at more than one member. */
final class CrossFieldRules {
    private final Behaviors switches;

    CrossFieldRules(Behaviors switches) {
        this.switches = switches;
    }

    void configuration(ObjectNode draft) {
        features(draft);
        if (draft.path("messenger").path("enabled").asBoolean()) {
            languages(draft);
        }
        if (draft.at("/messenger/apps/conversations/notifications/enabled").asBoolean()
                && switches.is(Behavior.NOTIFICATION_LABELS, "required")) {
            notificationLabels(draft);
        }
    }

    /** All but whether the version exists, which is a question of time as well. */
    void deployment(ObjectNode deployment, OrgState org) {
        features(deployment);
        domains(deployment);
        references(deployment, org);
        JsonNode reference = deployment.path("configuration");
        String version = Json.text(reference, "version");
        if (Configuration.isDraft(version) && switches.is(Behavior.DRAFT_DEPLOYMENT, "refused")) {
            throw ApiError.constraint("configuration.version", "must be a published version");
        }
    }

    private void features(ObjectNode document) {
        for (String name : switches.names(Behavior.MISSING_FEATURES)) {
            if (document.has(name)) {
                throw ApiError.of(ErrorCode.BAD_REQUEST).detail("feature is not yet implemented", name);
            }
        }
    }

    private static void languages(ObjectNode draft) {
        JsonNode languages = draft.path("languages");
        if (languages.isEmpty()) {
            throw ApiError.constraint("languages", "must not be empty when the messenger is enabled");
        }
        String usual = Json.text(draft, "defaultLanguage");
        if (usual.isEmpty() || draft.path("defaultLanguage").isNull()) {
            throw ApiError.constraint("defaultLanguage", "must not be empty when the messenger is enabled");
        }
        for (JsonNode language : languages) {
            if (language.asText().equalsIgnoreCase(usual)) {
                return;
            }
        }
        throw ApiError.constraint("defaultLanguage", "must be one of languages");
    }

    private static void notificationLabels(ObjectNode draft) {
        Set<String> keys = new HashSet<>();
        for (JsonNode labels : draft.path("customI18nLabels")) {
            labels.path("localizedLabels").forEach(label -> keys.add(Json.text(label, "key")));
        }
        for (String needed : List.of("PushNotificationTitle", "PushNotificationBody")) {
            if (!keys.contains(needed)) {
                throw ApiError.constraint(
                        "customI18nLabels", "must hold " + needed + " when notifications are enabled");
            }
        }
    }

    private void domains(ObjectNode deployment) {
        JsonNode domains = deployment.path("allowedDomains");
        boolean all = deployment.path("allowAllDomains").asBoolean();
        if (all && !domains.isEmpty()) {
            throw ApiError.constraint("allowedDomains", "must be empty when all domains are allowed");
        }
        if (!all && domains.isEmpty()) {
            throw ApiError.constraint("allowedDomains", "must not be empty unless all domains are allowed");
        }
        for (JsonNode domain : domains) {
            String text = domain.asText().toLowerCase(Locale.ROOT);
            boolean bare = !text.isEmpty() && text.indexOf(':') < 0 && text.indexOf('/') < 0;
            if (!bare && switches.is(Behavior.DOMAINS, "bare")) {
                throw ApiError.constraint("allowedDomains", "must hold bare host names");
            }
        }
    }

    private void references(ObjectNode deployment, OrgState org) {
        if (switches.is(Behavior.REFERENCES, "any")) {
            return;
        }
        JsonNode flow = deployment.path("flow");
        if (flow.isObject() && !org.flows().containsKey(Json.text(flow, "id"))) {
            throw ApiError.of(ErrorCode.BAD_FLOW);
        }
        JsonNode content = deployment.path("supportedContent");
        if (content.isObject() && !org.contents().containsKey(Json.text(content, "id"))) {
            throw ApiError.of(ErrorCode.NO_SUPPORTED_CONTENT);
        }
    }
}
