package io.wmconfig.plan;

import static io.wmconfig.genesys.Documents.configuration;
import static io.wmconfig.genesys.Documents.fixture;
import static io.wmconfig.genesys.Documents.json;
import static io.wmconfig.plan.Looks.existing;
import static io.wmconfig.plan.Looks.live;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.look.Look;
import io.wmconfig.look.PathSetting;
import io.wmconfig.plan.Observed.Existing;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportedLookTest {
    private static final int ROUNDS = 1500;

    @Test
    void aPlainOneLeavesOutWhatHoldsAnyway() {
        Existing existing = existing(
                json("{'name': 'Support', 'status': 'Active', 'allowAllDomains': true, 'flow': {'id': 'f'}}"),
                "1",
                json("{'name': 'x', 'languages': ['en-us'], 'defaultLanguage': 'en-us', 'messenger': {'enabled': true,"
                        + " 'styles': {'primaryColor': '#0165A7'}, 'launcherButton': {'visibility': 'On'}},"
                        + " 'position': {'alignment': 'Auto', 'sideSpace': 20, 'bottomSpace': 12}}"));

        assertThat(ExportedLook.of(existing, false).look()).isEqualTo(Look.NOTHING);
    }

    @Test
    void aPlainOneHoldsNoIdAndAnUnknownWordStaysAsItIs() {
        ObjectNode document = fixture("02-config-full-2026.request");
        ((ObjectNode) document.path("position")).put("alignment", "Middle");

        Look look = ExportedLook.of(live(document), false).look();

        assertThat(look.position()).isNull();
        assertThat(look.settings()).containsExactly(new PathSetting("position.alignment", "\"Middle\""));
        assertThat(look.flowId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void appliedToWhereItComesFromItChangesNothing(boolean full) {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Existing existing = live(configuration(new Random(seed)));

            Look look = ExportedLook.of(existing, full).look();

            assertThat(new Planner(look, DraftPolicy.REFUSE, existing).plan())
                    .as("seed %d, %s", seed, existing.liveDocument())
                    .isInstanceOf(Plan.None.class);
            assertThat(new Planner(look, DraftPolicy.REFUSE, existing).needsDraft())
                    .as("seed %d: %s %s", seed, existing.liveDocument(), look)
                    .isFalse();
        }
    }

    @Test
    void aNewConfigurationFromAFullOneIsTheSame() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            ObjectNode document = configuration(new Random(seed));
            Existing existing = live(document);

            ExportedLook.Exported exported = ExportedLook.of(existing, true);

            ObjectNode fresh = new CreatePlanner(exported.look()).fresh(existing.name());
            List<Change> differences =
                    DocumentDiff.configurationDifferences(fresh, WritableFields.configuration(document)).stream()
                            .filter(one ->
                                    !one.path().startsWith("é") && !one.path().startsWith("a.b"))
                            .toList();
            assertThat(differences).as("seed %d, %s", seed, document).isEmpty();
        }
    }

    @Test
    void theFullConfigurationOfTheContractComesBackWhole() {
        ObjectNode document = fixture("02-config-full-2026.request");

        ExportedLook.Exported exported = ExportedLook.of(live(document), true);

        assertThat(exported.warnings()).isEmpty();
        assertThat(DocumentDiff.configurationDifferences(new CreatePlanner(exported.look()).fresh("Shop"), document))
                .isEmpty();
        assertThat(exported.look().settings())
                .extracting(PathSetting::path)
                .isSorted()
                .doesNotContain("position.alignment");
    }
}
