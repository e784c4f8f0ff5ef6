package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a document against its schema and the contract's other rules, with the API's error messages. */
record Validator(Behaviors switches) {
    private static final Pattern COLOR = Pattern.compile("#([0-9a-fA-F]{3}){1,2}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    void check(JsonNode document, DocumentSchema shape) {
        object(document, shape, "");
    }

    /** Checks the rules that involve more than one setting. */
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

    /** Checks everything except whether the version exists, which depends on delays. */
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

    private void object(JsonNode node, DocumentSchema shape, String path) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String at = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            DocumentSchema known = shape.members().get(member.getKey());
            if (known == null) {
                refuse(Behavior.UNKNOWN, at, "not known");
            } else if (known.is("read-only")) {
                refuse(Behavior.READ_ONLY, at, "read only");
            } else if (!member.getValue().isNull()) {
                value(member.getValue(), known, at, member.getKey());
            }
        }
        // Real versions contain `authenticationSettings: {"enabled": false}`: a disabled block needs nothing else.
        boolean off = node.path("enabled").isBoolean() && !node.path("enabled").asBoolean();
        shape.members().forEach((name, known) -> {
            JsonNode value = node.path(name);
            if (!off && known.is("required") && (value.isMissingNode() || value.isNull())) {
                throw ApiError.constraint(path.isEmpty() ? name : path + "." + name, "must not be null");
            }
        });
    }

    private void refuse(Behavior which, String at, String what) {
        if (switches.is(which, "refused")) {
            throw ApiError.of(ErrorCode.INVALID_PROPERTY, "Property [" + at + "] is " + what)
                    .detail(ErrorCode.INVALID_PROPERTY.code(), at);
        }
    }

    private void value(JsonNode value, DocumentSchema shape, String at, String name) {
        switch (shape.kind()) {
            case OBJECT -> {
                expect(value.isObject(), at, "an object");
                object(value, shape, at);
            }
            case LIST -> list(value, shape, at, name);
            case TEXT -> {
                expect(value.isTextual(), at, "a string");
                text(value.asText(), shape, at, name);
            }
            case FLAG -> expect(value.isBoolean(), at, "a boolean");
            case WHOLE -> whole(value, shape, at);
            case ANY -> {}
        }
    }

    private void list(JsonNode value, DocumentSchema shape, String at, String name) {
        expect(value.isArray(), at, "an array");
        if (shape.is("size") && value.size() > Integer.parseInt(shape.rule("size"))) {
            throw ApiError.constraint(at, "must have at most " + shape.rule("size") + " elements");
        }
        DocumentSchema element = shape.element();
        for (int i = 0; element != null && i < value.size(); i++) {
            value(value.path(i), element, at + "[" + i + "]", name);
        }
    }

    private void text(String text, DocumentSchema shape, String at, String name) {
        // Admin tools store `auto`, and it works.
        if (shape.is("one-of") && shape.choices().stream().noneMatch(text::equalsIgnoreCase)) {
            throw ApiError.enumValue(name, text, shape.choices());
        }
        if (shape.is("color") && !isColor(text, at)) {
            throw ApiError.constraint(at, "must be a hexadecimal colour such as #0B5FFF");
        }
        if (shape.is("uuid") && !UUID.matcher(text).matches()) {
            throw ApiError.constraint(at, "must be a UUID in lower case");
        }
        if (shape.is("version") && !Configuration.isDraft(text) && Configuration.number(text) == 0) {
            throw ApiError.constraint(at, "must be DRAFT or a number");
        }
        if (shape.is("length")) {
            long[] range = range(shape.rule("length"));
            if (text.length() < range[0] || text.length() > range[1]) {
                throw ApiError.constraint(at, "must have " + range[0] + " to " + range[1] + " characters");
            }
        }
    }

    private static void whole(JsonNode value, DocumentSchema shape, String at) {
        expect(value.isNumber(), at, "a number");
        BigDecimal number = value.decimalValue();
        // Checked before it is expanded: 1e999999999 has a billion digits.
        expect(number.signum() == 0 || number.precision() - number.scale() > 0, at, "a whole number");
        long[] range = range(shape.rule("range"));
        if (number.compareTo(BigDecimal.valueOf(range[0])) < 0 || number.compareTo(BigDecimal.valueOf(range[1])) > 0) {
            throw ApiError.constraint(at, "must be between " + range[0] + " and " + range[1]);
        }
        expect(number.stripTrailingZeros().scale() <= 0, at, "a whole number");
    }

    private static void expect(boolean fine, String at, String what) {
        if (!fine) {
            throw ApiError.of(ErrorCode.BAD_REQUEST, at + ": must be " + what).detail(ErrorCode.BAD_REQUEST.code(), at);
        }
    }

    private static long[] range(String rule) {
        int dots = rule.indexOf("..");
        return new long[] {Long.parseLong(rule.substring(0, dots)), Long.parseLong(rule.substring(dots + 2))};
    }

    private boolean isColor(String text, String at) {
        boolean refused =
                text.length() == 4 && at.startsWith("messenger.") && switches.is(Behavior.SHORT_COLORS, "refused");
        return !refused && COLOR.matcher(text).matches();
    }
}
