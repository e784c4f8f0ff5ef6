package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The orders in which a list can stand; the contract promises none. */
final class ListOrder {
    private ListOrder() {}

    /** Sorts a list that stands in the order of creation. */
    static void sort(List<ObjectNode> entities, String order) {
        switch (order) {
            case "reversed" -> Collections.reverse(entities);
            case "name" -> entities.sort(Comparator.comparing((ObjectNode node) -> Json.text(node, "name")));
            case "mixed" ->
                entities.sort(Comparator.comparing((ObjectNode node) ->
                        new StringBuilder(Json.text(node, "id")).reverse().toString()));
            default -> {}
        }
    }
}
