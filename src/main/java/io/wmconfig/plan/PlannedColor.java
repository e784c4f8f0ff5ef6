package io.wmconfig.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.LookSetting;
import java.util.Optional;

/**
 * The primary colour after a plan is applied.
 *
 * @param color the colour that Messenger will use
 * @param isNew whether the plan sets it
 */
public record PlannedColor(HexColor color, boolean isNew) {
    /** The colour that Messenger uses if none is set. */
    public static final HexColor STANDARD =
            HexColor.tryParse(LookSetting.PRIMARY.standard()).orElseThrow();

    /** Returns the colour; Messenger's default if none is set or the value is not a colour. */
    public static PlannedColor of(Plan plan) {
        String path = LookSetting.PRIMARY.path();
        Optional<Change> change =
                plan.changes().stream().filter(one -> one.path().equals(path)).findFirst();
        if (change.isPresent()) {
            JsonNode to = change.get().to();
            return new PlannedColor(color(to == null ? "" : to.asText("")), true);
        }
        return new PlannedColor(
                plan.existing() == null
                        ? STANDARD
                        : color(MemberPath.of(path)
                                .in(plan.existing().liveDocument())
                                .asText("")),
                false);
    }

    private static HexColor color(String text) {
        return HexColor.tryParse(text).orElse(STANDARD);
    }
}
