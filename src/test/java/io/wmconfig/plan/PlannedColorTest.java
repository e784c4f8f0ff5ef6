package io.wmconfig.plan;

import static io.wmconfig.genesys.Documents.json;
import static io.wmconfig.plan.Looks.draft;
import static io.wmconfig.plan.Looks.existing;
import static io.wmconfig.plan.Looks.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.Look;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannedColorTest {
    private static final ObjectNode BLUE = json("{'messenger': {'styles': {'primaryColor': '#0056B3'}}}");

    private static PlannedColor color(Look look, ObjectNode live) {
        Existing existing = existing(json("{'status': 'Active'}"), "1", live);
        Planner planner = new Planner(look, DraftPolicy.REFUSE, existing);
        return PlannedColor.of(planner.needsDraft() ? planner.plan(draft(live)) : planner.plan());
    }

    private static PlannedColor created(String... flags) {
        Missing missing = new Missing("Support", List.of(), List.of(), List.of(), List.of(), "wmconfig list");
        return PlannedColor.of(new CreatePlanner(look(flags)).plan(missing, List.of()));
    }

    @Test
    void theColourThatAPlanSetsIsNew() {
        assertThat(color(look("--primary=#ff0000"), BLUE)).isEqualTo(new PlannedColor(new HexColor("ff0000"), true));
        assertThat(created("--primary=#ff0000")).isEqualTo(new PlannedColor(new HexColor("ff0000"), true));
    }

    @Test
    void theColourThatIsThereIsNotNew() {
        PlannedColor blue = new PlannedColor(new HexColor("0056b3"), false);
        assertThat(color(look("--side-space=4"), BLUE)).isEqualTo(blue);
        assertThat(color(look("--primary=#0056b3"), BLUE)).isEqualTo(blue);
    }

    @Test
    void whereNoneIsSetMessengerDrawsWithItsOwn() {
        PlannedColor standard = new PlannedColor(new HexColor("0165a7"), false);
        assertThat(created("--side-space=4")).isEqualTo(standard);
        assertThat(color(look("--side-space=4"), json("{}"))).isEqualTo(standard);
        assertThat(color(look("--inactive"), json("{'messenger': {'styles': {'primaryColor': 'blue'}}}")))
                .isEqualTo(standard);
        assertThat(color(look("--set=messenger.styles.primaryColor=null"), BLUE))
                .isEqualTo(new PlannedColor(new HexColor("0165a7"), true));
    }
}
