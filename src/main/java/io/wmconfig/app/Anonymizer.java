package io.wmconfig.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Replaces everything that could identify an org with placeholders; equal values get the same placeholder.
 *
 * <p>It works from an allow list: numbers, booleans, dates, the API's own words and what the check itself sent are
 * kept. Any other text becomes {@code text-1} and so on, an ID {@code id-1}, a host {@code host-1.example}. Of
 * documents that the check did not create, only IDs, versions and the status are kept.
 */
final class Anonymizer {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern ID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern PLAIN = Pattern.compile(
            "(-?\\d{1,9}(\\.\\d{1,9})?|#[0-9A-Fa-f]{3,8}|" + "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-][0-9:]+))?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,60}");
    private static final Pattern CODE = Pattern.compile("[a-z]+([._ -][a-z]+)*");
    private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+]*://\\S+");

    private static final Set<String> API_WORDS = Set.of(
            ("Active Inactive Pending Error Deleting DRAFT draft Auto Left Right On Off OnDemand Icon Text IconAndText"
                            + " active inactive auto left right bearer Bearer en-us MessengerHomeHeaderTitle"
                            + " MessengerHomeHeaderSubTitle MessengerLauncherButtonText Configuration GET PUT POST"
                            + " DELETE JSON")
                    .split(" "));
    private static final Set<String> OWN_TEXTS = Set.of(
            LiveCheck.DOMAIN, "https://" + LiveCheck.DOMAIN, LiveCheck.TITLE, LiveCheck.OTHER_TITLE, LiveCheck.WELCOME);
    private static final Set<String> PATH_WORDS =
            Set.of(("api v2 v1 webdeployments deployments configurations versions draft publish oauth token config.json"
                            + " domains.json users DRAFT")
                    .split(" "));
    /** Fields that contain one of the API's codes; in other fields such a word may be a host. */
    private static final Set<String> CODES = Set.of("code", "errorCode", "error", "token_type");
    /** Fields of an error response that contain a message of the service, which is worth reading. */
    private static final Set<String> SENTENCES = Set.of("message", "messageWithParams", "description", "fieldName");

    private static final Set<String> HEADERS = Set.of(
            "retry-after",
            "inin-ratelimit-count",
            "inin-ratelimit-allowed",
            "inin-ratelimit-reset",
            "content-type",
            "content-encoding",
            "cache-control",
            "age");
    private static final Set<String> OF_OTHERS = Set.of("id", "version", "status");

    /** Documents of others kept per list: enough to show their form, because every use case reads the whole list. */
    private static final int MOST_OTHERS = 3;

    private final Set<String> own = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, String> replaced = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Sentences sentences;

    /**
     * Collects everything that must not appear in the output, before anything is written.
     *
     * @param calls all traffic
     * @param name of the configuration and the deployment that the check created
     * @param secrets credentials
     */
    Anonymizer(List<ObservedCall> calls, String name, Collection<String> secrets) {
        own.add(name);
        Set<String> known = new HashSet<>(secrets);
        known.add(name);
        for (ObservedCall call : calls) {
            if (!call.id().isEmpty()) {
                own.add(call.id());
            }
            if (call.done()
                    && call.is(ObservedCall.CallTarget.MAKE_CONFIGURATION, ObservedCall.CallTarget.MAKE_DEPLOYMENT)) {
                own.add(call.text("id"));
            }
            known.add(Objects.requireNonNullElse(call.raw().target().getHost(), ""));
            learn("", call.sent(), false, known);
            learn("", call.answer(), call.raw().status() >= 400, known);
        }
        calls.forEach(call -> {
            learnKeys(call.sent());
            learnKeys(call.answer());
        });
        keys.removeAll(known);
        this.sentences = new Sentences(known, keys, API_WORDS);
    }

    private static void learn(String key, JsonNode node, boolean refusal, Set<String> known) {
        if (node.isTextual() && !stays(node.textValue()) && !isSaid(key, node.textValue(), refusal)) {
            known.add(node.textValue());
        }
        node.properties().forEach(member -> learn(member.getKey(), member.getValue(), refusal, known));
        if (node.isArray()) {
            node.forEach(child -> learn(key, child, refusal, known));
        }
    }

    /** Returns whether a text comes from the service itself: a code, or a message in an error response. */
    private static boolean isSaid(String key, String text, boolean refusal) {
        return (CODES.contains(key) && CODE.matcher(text).matches()) || (refusal && SENTENCES.contains(key));
    }

    /** Collects field names from the check's own documents; other documents may contain any field name. */
    private void learnKeys(JsonNode node) {
        if (node.path("entities").isArray()) {
            node.path("entities").forEach(entity -> {
                if (isOwn(entity)) {
                    learnKeys(entity);
                }
            });
        }
        node.properties().forEach(member -> {
            if (KEY.matcher(member.getKey()).matches()) {
                keys.add(member.getKey());
            }
            if (!member.getKey().equals("entities")) {
                learnKeys(member.getValue());
            }
        });
        if (node.isArray()) {
            node.forEach(this::learnKeys);
        }
    }

    private boolean isOwn(JsonNode entity) {
        return own.contains(entity.path("id").asText(""))
                || own.contains(entity.path("name").asText(""));
    }

    private static boolean stays(String text) {
        return API_WORDS.contains(text)
                || OWN_TEXTS.contains(text)
                || PLAIN.matcher(text).matches();
    }

    /** Returns a sentence of wmconfig or of the service without anything that could identify the org. */
    String sentence(String text) {
        return sentences.clean(text);
    }

    String url(URI target) {
        return url(target.toString());
    }

    /** Returns only the headers that say something about the API. */
    ObjectNode headers(Map<String, String> headers) {
        ObjectNode kept = NODES.objectNode();
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (HEADERS.contains(lower)) {
                kept.put(lower, sentence(value));
            }
        });
        return kept;
    }

    /** Returns a cleaned body, or only its length if it is not JSON. */
    JsonNode body(String raw, JsonNode tree, boolean refusal) {
        if (raw.isEmpty()) {
            return NODES.nullNode();
        }
        return tree.isMissingNode()
                ? NODES.textNode(raw.length() + " characters that are no JSON")
                : clean("", tree, refusal);
    }

    private JsonNode clean(String key, JsonNode node, boolean refusal) {
        if (node.isTextual()) {
            return NODES.textNode(text(key, node.textValue(), refusal));
        }
        if (node.isArray()) {
            return list(key, node, refusal);
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = NODES.objectNode();
        node.properties()
                .forEach(member -> object.set(
                        keys.contains(member.getKey()) ? member.getKey() : word("field", member.getKey()),
                        clean(member.getKey(), member.getValue(), refusal)));
        return object;
    }

    private ArrayNode list(String key, JsonNode node, boolean refusal) {
        ArrayNode list = NODES.arrayNode();
        int others = 0;
        for (JsonNode child : node) {
            if (!key.equals("entities") || isOwn(child)) {
                list.add(clean(key, child, refusal));
            } else if (++others <= MOST_OTHERS) {
                list.add(other(child));
            }
        }
        if (others > MOST_OTHERS) {
            list.addObject().put("othersLeftOut", others - MOST_OTHERS);
        }
        return list;
    }

    /** Returns what is kept of a document that the check did not create. */
    private ObjectNode other(JsonNode entity) {
        ObjectNode rest = NODES.objectNode();
        entity.properties().forEach(member -> {
            if (OF_OTHERS.contains(member.getKey())) {
                String text = member.getValue().asText("");
                rest.put(member.getKey(), member.getKey().equals("id") ? word("id", text) : text("", text, false));
            }
        });
        return rest.put("leftOut", entity.size() - rest.size());
    }

    private String text(String key, String text, boolean refusal) {
        if (stays(text)) {
            return text;
        }
        if (isSaid(key, text, refusal)) {
            return CODES.contains(key) && !sentences.names(text) ? text : sentence(text);
        }
        if (ID.matcher(text).matches() || key.equals("id")) {
            return word("id", text.toLowerCase(Locale.ROOT));
        }
        boolean relative = text.startsWith("/") && text.indexOf(' ') < 0;
        return relative || URL.matcher(text).matches() ? url(text) : word("text", text);
    }

    /** Returns a URL of the same form: relative or absolute, with the same number of path segments and parameters. */
    private String url(String address) {
        StringBuilder clean = new StringBuilder();
        String rest = address;
        int scheme = rest.indexOf("://");
        if (scheme >= 0) {
            int end = scheme + 3;
            while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
                end++;
            }
            clean.append(rest, 0, scheme + 3)
                    .append(word("host", rest.substring(scheme + 3, end)))
                    .append(".example");
            rest = rest.substring(end);
        }
        int query = rest.indexOf('?');
        List<String> steps = new ArrayList<>();
        for (String step : (query < 0 ? rest : rest.substring(0, query)).split("/", -1)) {
            boolean plain = step.isEmpty()
                    || PATH_WORDS.contains(step)
                    || PLAIN.matcher(step).matches();
            steps.add(plain ? step : word(ID.matcher(step).matches() || own.contains(step) ? "id" : "part", step));
        }
        clean.append(String.join("/", steps));
        if (query >= 0) {
            List<String> parameters = new ArrayList<>();
            for (String parameter : rest.substring(query + 1).split("&", -1)) {
                int equals = parameter.indexOf('=');
                String name = equals < 0 ? parameter : parameter.substring(0, equals);
                String value = equals < 0 ? "" : parameter.substring(equals + 1);
                boolean known = Set.of("after", "before", "expand", "pageSize").contains(name);
                parameters.add((known ? name : word("parameter", name)) + "="
                        + (stays(value) ? value : word("cursor", value)));
            }
            clean.append('?').append(String.join("&", parameters));
        }
        return clean.toString();
    }

    private String word(String kind, String original) {
        String word = replaced.get(kind + ' ' + original);
        if (word == null) {
            word = kind + "-" + counts.merge(kind, 1, Integer::sum);
            replaced.put(kind + ' ' + original, word);
        }
        return word;
    }
}
