package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sorts a list and splits it into pages that are linked by cursors. */
record Listing(Behaviors switches, String baseUrl) {
    /** Returns the requested page; the field {@code key} identifies an entity. */
    Response page(Request request, List<ObjectNode> entities, String key) {
        int size = size(request);
        Optional<String> after = request.parameter("after");
        Optional<String> before = request.parameter("before");
        int start = 0;
        if (after.isPresent()) {
            start = position("after", after.get(), entities, key) + 1;
        } else if (before.isPresent()) {
            int end = position("before", before.get(), entities, key);
            start = Math.max(0, end - size);
            size = Math.min(size, end);
        }
        start = Math.min(start, entities.size());
        int end = Math.min(start + size, entities.size());

        ObjectNode page = Json.object();
        if (start < end || switches.is(Behavior.EMPTY_LISTS, "array")) {
            ArrayNode shown = page.putArray("entities");
            entities.subList(start, end).forEach(shown::add);
        } else if (switches.is(Behavior.EMPTY_LISTS, "null")) {
            page.putNull("entities");
        }
        if (end < entities.size() && end > 0) {
            page.put("nextUri", link(request, "after", cursor(end - 1, entities, key)));
        }
        if (start > 0 && start < entities.size()) {
            page.put("previousUri", link(request, "before", cursor(start, entities, key)));
        }
        page.put("selfUri", request.target());
        if (switches.is(Behavior.TOTAL, "shown")) {
            page.put("total", entities.size());
        }
        return Response.json(200, page);
    }

    /** Sorts a list as the switch selects: the contract promises no order. */
    void sort(List<ObjectNode> entities) {
        switch (switches.value(Behavior.LIST_ORDER)) {
            case "reversed" -> Collections.reverse(entities);
            case "name" -> entities.sort(Comparator.comparing((ObjectNode node) -> Json.text(node, "name")));
            case "mixed" ->
                entities.sort(Comparator.comparing((ObjectNode node) ->
                        new StringBuilder(Json.text(node, "id")).reverse().toString()));
            default -> {}
        }
    }

    private int size(Request request) {
        int most = switches.count(Behavior.MAX_PAGE_SIZE);
        Optional<String> asked = request.parameter("pageSize");
        if (asked.isEmpty()) {
            return Math.min(switches.count(Behavior.PAGE_SIZE), most);
        }
        int size;
        try {
            size = Integer.parseInt(asked.get());
        } catch (NumberFormatException e) {
            throw ApiError.query("pageSize", asked.get());
        }
        if (size < 1 || (size > most && switches.is(Behavior.PAGE_SIZE_OVER, "refused"))) {
            throw ApiError.query("pageSize", asked.get());
        }
        return Math.min(size, most);
    }

    private String link(Request request, String name, String cursor) {
        List<String> query = new ArrayList<>();
        request.parameters().forEach((parameter, values) -> {
            if (!parameter.equals("after") && !parameter.equals("before")) {
                values.forEach(value -> query.add(parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
            }
        });
        query.add(name + "=" + cursor);
        String uri = request.path() + "?" + String.join("&", query);
        return switches.is(Behavior.NEXT_URI, "absolute") ? baseUrl + uri : uri;
    }

    private static String cursor(int index, List<ObjectNode> entities, String key) {
        String text = index + ":" + Json.text(entities.get(index), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the index of the entity that a cursor refers to; if it is gone, where it was. */
    private static int position(String name, String cursor, List<ObjectNode> entities, String key) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            for (int i = 0; i < entities.size(); i++) {
                if (Json.text(entities.get(i), key).equals(text.substring(colon + 1))) {
                    return i;
                }
            }
            int index = Integer.parseInt(text.substring(0, Math.max(0, colon)));
            return name.equals("after") ? index - 1 : index;
        } catch (IllegalArgumentException e) {
            throw ApiError.query(name, cursor);
        }
    }
}
