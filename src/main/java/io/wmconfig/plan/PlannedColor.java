package io.wmconfig.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.LookSetting;
import io.wmconfig.plan.Observed.Existing;
import org.jspecify.annotations.Nullable;

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
        for (Change change : plan.changes()) {
            if (change.path().equals(path)) {
                return new PlannedColor(color(change.to()), true);
            }
        }
        Existing existing = plan.existing();
        return new PlannedColor(
                color(existing == null ? null : MemberPath.of(path).in(existing.liveDocument())), false);
    }

    private static HexColor color(@Nullable JsonNode value) {
        return HexColor.tryParse(value == null ? null : value.asText("")).orElse(STANDARD);
    }
}
