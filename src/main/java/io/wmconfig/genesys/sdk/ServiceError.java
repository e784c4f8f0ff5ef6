package io.wmconfig.genesys.sdk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wmconfig.problem.HiddenCharacter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Error details from the JSON body of a failed response (contract §2, §6).
 *
 * @param codes the error's own code, then those of its details and nested errors
 * @param message for people; empty if there is none
 * @param fields settings that the details name
 * @param parameters values inserted into the message
 * @param correlationId for the service's support
 */
record ServiceError(
        List<String> codes,
        String message,
        List<String> fields,
        List<String> parameters,
        @Nullable String correlationId) {
    private static final int SHOWN = 300;
    private static final Pattern PERMISSION = Pattern.compile("\\b[A-Za-z]+:[A-Za-z]+:[A-Za-z]+\\b");
    private static final Pattern SCOPE = Pattern.compile("\\bscopes? \\[?([A-Za-z][A-Za-z:-]*)");
    private static final Pattern NAME = Pattern.compile("(?:^|[\\[`'\"])([A-Za-z][\\w.\\[\\]-]*)(?=[\\]`'\":])");
    static final ServiceError NONE = new ServiceError(List.of(), "", List.of(), List.of(), null);

    static ServiceError parse(ObjectMapper mapper, @Nullable String body) {
        if (body == null || body.isBlank()) {
            return NONE;
        }
        try {
            JsonNode tree = mapper.readTree(body);
            return tree.isObject() ? of(tree) : NONE;
        } catch (JsonProcessingException e) {
            // A page from a gateway: only its status can be reported.
            return NONE;
        }
    }

    private static ServiceError of(JsonNode tree) {
        List<String> codes = new ArrayList<>();
        addText(codes, tree.path("code"));
        addText(codes, tree.path("error"));
        List<String> fields = new ArrayList<>();
        for (JsonNode detail : tree.path("details")) {
            addText(codes, detail.path("errorCode"));
            addText(fields, detail.path("fieldName"));
        }
        tree.path("errors").forEach(inner -> addText(codes, inner.path("code")));
        List<String> parameters = new ArrayList<>();
        tree.path("messageParams").forEach(value -> addText(parameters, value));
        String message = firstText(tree, "message", "description", "error_description");
        String correlationId = firstText(tree, "contextId");
        return new ServiceError(codes, message, fields, parameters, correlationId.isEmpty() ? null : correlationId);
    }

    /** Returns a copy with the ID from the response header, which is sent even without a body. */
    ServiceError correlated(@Nullable String header) {
        return header == null ? this : new ServiceError(codes, message, fields, parameters, clean(header));
    }

    /** Returns a copy with every text that can be shown passed through a filter. */
    ServiceError filtered(UnaryOperator<String> filter) {
        return new ServiceError(
                codes,
                filter.apply(message),
                fields.stream().map(filter).toList(),
                parameters.stream().map(filter).toList(),
                correlationId == null ? null : filter.apply(correlationId));
    }

    private static void addText(List<String> texts, JsonNode node) {
        if (node.isTextual() && !node.textValue().isBlank()) {
            texts.add(clean(node.textValue()));
        }
    }

    private static String firstText(JsonNode tree, String... names) {
        for (String name : names) {
            if (tree.path(name).isTextual()) {
                return clean(tree.path(name).textValue());
            }
        }
        return "";
    }

    /** Returns a text that cannot move a terminal's cursor, change its text direction or fill its screen. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().map(c -> HiddenCharacter.is(c) ? ' ' : c).forEach(clean::appendCodePoint);
        String line = clean.toString().strip();
        if (line.length() <= SHOWN) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(SHOWN - 2)) ? SHOWN - 2 : SHOWN - 1;
        return line.substring(0, end) + "…";
    }

    /** Returns the settings named in the details, or else those that the message marks as names. */
    List<String> named() {
        return fields.isEmpty()
                ? NAME.matcher(message).results().map(hit -> hit.group(1)).toList()
                : fields;
    }

    boolean hasCode(String code) {
        return codes.contains(code);
    }

    boolean isNotImplemented() {
        return codes.stream()
                .anyMatch(code -> code.toLowerCase(Locale.ROOT).contains("feature is not yet implemented"));
    }

    /** Returns whether the draft is rejected because it equals the newest version; the punctuation varies. */
    boolean saysNothingNew() {
        return Stream.concat(codes.stream(), Stream.of(message))
                .map(text -> text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .anyMatch(text -> text.contains("nochangesfrompreviousversion"));
    }

    /** Returns whether this is the login host's form of a 429 (contract §2). */
    boolean isLoginThrottle() {
        return message.toLowerCase(Locale.ROOT).contains("rate limit exceeded");
    }

    /** Returns the permissions named anywhere; the name of the parameter is not documented. */
    Set<String> permissions() {
        Set<String> found = new LinkedHashSet<>();
        texts().forEach(text -> PERMISSION.matcher(text).results().forEach(hit -> found.add(hit.group())));
        return found;
    }

    @Nullable
    String scope() {
        for (String text : texts()) {
            Matcher hit = SCOPE.matcher(text);
            if (hit.find()) {
                return hit.group(1);
            }
        }
        return null;
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>(parameters);
        texts.add(message);
        return texts;
    }
}
