package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.Difference;
import io.wmconfig.document.Sameness;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Members that only say what Messenger does anyway.
 *
 * <p>The rule: a service may fill them in by itself when a draft is written (contract §12.1). One that is absent in one
 * document and there in the other changes nothing for a visitor, so it is nobody's work. Only values that are documented
 * count (contract §5, §9); any other value, and any other member, is somebody's.
 */
final class UsualMembers {
    private static final Map<String, String> VALUES = Map.of(
            "description", "",
            "headlessMode.enabled", "false",
            "position.alignment", "auto",
            "position.sideSpace", "20",
            "position.bottomSpace", "12",
            "messenger.styles.primaryColor", "#0165a7",
            "messenger.launcherButton.visibility", "on",
            "messenger.homeScreen.enabled", "false");

    private UsualMembers() {}

    /** Returns whether the second document says nothing but what the first does, apart from usual members. */
    static boolean adds(ObjectNode document, ObjectNode filledIn) {
        return without(Sameness.configurationDifferences(document, filledIn)).isEmpty();
    }

    /** Returns the differences that are not merely filled in. */
    static List<Difference> without(List<Difference> differences) {
        return differences.stream().filter(one -> !isUsual(one)).toList();
    }

    private static boolean isUsual(Difference difference) {
        return difference.from() == null
                && difference.to() != null
                && difference.to().asText("").toLowerCase(Locale.ROOT).equals(VALUES.get(difference.path()));
    }
}
