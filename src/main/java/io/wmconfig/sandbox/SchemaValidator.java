package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;

/** Holds a document against its shape, and refuses it in the words of the API. */
final class SchemaValidator {
    private final Behaviors switches;

    SchemaValidator(Behaviors switches) {
        this.switches = switches;
    }

    void check(JsonNode document, DocumentSchema shape) {
        object(document, shape, "");
    }

    private void object(JsonNode node, DocumentSchema shape, String path) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String at = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            DocumentSchema known = shape.members().get(member.getKey());
            if (known == null) {
                unknown(at);
            } else if (known.is("read-only")) {
                readOnly(at);
            } else if (!member.getValue().isNull()) {
                value(member.getValue(), known, at, member.getKey());
            }
        }
        // Versions with `authenticationSettings: {"enabled": false}` exist: what is off needs no more than that.
        boolean off = node.path("enabled").isBoolean() && !node.path("enabled").asBoolean();
        shape.members().forEach((name, known) -> {
            JsonNode value = node.path(name);
            if (!off && known.is("required") && (value.isMissingNode() || value.isNull())) {
                throw ApiError.constraint(path.isEmpty() ? name : path + "." + name, "must not be null");
            }
        });
    }

    private void unknown(String at) {
        if (switches.is(Behavior.UNKNOWN, "refused")) {
            throw ApiError.of(ErrorCode.INVALID_PROPERTY, "Property [" + at + "] is not known")
                    .detail(ErrorCode.INVALID_PROPERTY.code(), at);
        }
    }

    private void readOnly(String at) {
        if (switches.is(Behavior.READ_ONLY, "refused")) {
            throw ApiError.of(ErrorCode.INVALID_PROPERTY, "Property [" + at + "] is read only")
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
        if (shape.is("uuid") && !isUuid(text)) {
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
        // A huge exponent must not be written out digit by digit just to be refused.
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
        boolean isShort = text.length() == 4;
        if (isShort && at.startsWith("messenger.") && switches.is(Behavior.SHORT_COLORS, "refused")) {
            return false;
        }
        return (isShort || text.length() == 7) && text.charAt(0) == '#' && areHex(text, 1);
    }

    private static boolean areHex(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLowerHex(c) && !(c >= 'A' && c <= 'F')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLowerHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    private static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !isLowerHex(c)) {
                return false;
            }
        }
        return true;
    }
}
