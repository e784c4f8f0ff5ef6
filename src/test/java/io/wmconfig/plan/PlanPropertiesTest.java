package io.wmconfig.plan;

import static io.wmconfig.genesys.Documents.configuration;
import static io.wmconfig.genesys.Documents.fixture;
import static io.wmconfig.plan.Looks.draft;
import static io.wmconfig.plan.Looks.live;
import static io.wmconfig.plan.Looks.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.look.Look;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Plan.VersionSource;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every look and every document; a failure prints the seed. */
class PlanPropertiesTest {
    private static final int ROUNDS = 300;
    private static final List<String> FLAGS = List.of(
            "--primary=#0056b3",
            "--primary=#abc",
            "--position=left",
            "--side-space=24",
            "--bottom-space=0",
            "--launcher=off",
            "--launcher-style=text",
            "--launcher-icon=https://a.example/i.png",
            "--launcher-text=Chat",
            "--title=Hello",
            "--title=",
            "--welcome=text 1",
            "--logo=https://a.example/l.png",
            "--language=de",
            "--set=y.z=[1.10]",
            "--set=headlessMode.enabled=false",
            "--set=v=null");

    @Test
    void editingTwiceIsEditingOnce() {
        everyRound((look, document, seed) -> {
            LookEditor editor = new LookEditor(look);
            ObjectNode once = editor.edit(document);
            assertThat(editor.edit(once).toString()).as("seed %d", seed).isEqualTo(once.toString());
        });
    }

    @Test
    void onlyWhatIsAskedForChanges() {
        everyRound((look, document, seed) -> {
            LookEditor editor = new LookEditor(look);
            ObjectNode edited = editor.edit(document);
            List<String> asked = new ArrayList<>(editor.asked(edited));
            asked.add("languages");
            assertThat(DocumentDiff.differences(document, edited))
                    .as("seed %d", seed)
                    .allSatisfy(difference -> assertThat(asked.stream().anyMatch(path -> touches(difference, path)))
                            .as("%s among %s", difference.path(), asked)
                            .isTrue());
        });
    }

    @Test
    void everyMemberKeepsItsPlaceAndItsDigits() {
        everyRound((look, document, seed) -> {
            ObjectNode edited = new LookEditor(look).edit(document);
            List<String> before = names(document);
            assertThat(names(edited).subList(0, before.size()))
                    .as("seed %d", seed)
                    .isEqualTo(before);
            for (String untouched : List.of("x", "é", "a.b", "enabled", "selfUri", "id", "version")) {
                assertThat(String.valueOf(edited.get(untouched)))
                        .as("seed %d", seed)
                        .isEqualTo(String.valueOf(document.get(untouched)));
            }
        });
    }

    @Test
    void planningALookThatIsLiveIsPlanningNothing() {
        everyRound((look, document, seed) -> {
            ObjectNode edited = new LookEditor(look).edit(document);
            Existing existing = live(edited);
            Planner planner = new Planner(look, DraftPolicy.REFUSE, existing);
            assertThat(planner.needsDraft()).as("seed %d", seed).isFalse();
            assertThat(planner.plan()).as("seed %d", seed).isInstanceOf(Plan.None.class);
            assertThat(planner.plan(draft(edited)).changes())
                    .as("seed %d", seed)
                    .isEmpty();
        });
    }

    @Test
    void afterAnApplyThePlanIsEmpty() {
        everyRound((look, document, seed) -> {
            Existing existing = live(document);
            Planner planner = new Planner(look, DraftPolicy.REFUSE, existing);
            Plan plan = planner.plan(draft(document));
            if (plan instanceof Plan.Update update && update.source() instanceof VersionSource.ReplacedDraft replaced) {
                ObjectNode answer =
                        replaced.document().deepCopy().put("version", "8").put("status", "Active");
                Existing after = live(answer);
                assertThat(new Planner(look, DraftPolicy.REFUSE, after)
                                .plan(draft(answer))
                                .action())
                        .as("seed %d", seed)
                        .isEqualTo(Plan.PlanAction.NONE);
                assertThat(update.changes()).as("seed %d", seed).isNotEmpty();
            } else {
                assertThat(plan).as("seed %d", seed).isInstanceOf(Plan.None.class);
            }
        });
    }

    @Test
    void theLookOfEveryContractDocumentCanBeEdited() {
        Look look = look(FLAGS.stream()
                .filter(flag -> !flag.equals("--primary=#abc") && !flag.equals("--title="))
                .toArray(String[]::new));
        Stream.of(
                        "01-config-minimal.request",
                        "02-config-full-2026.request",
                        "03-config-headless.request",
                        "06-config-multilanguage.request",
                        "12-config-version-2.response")
                .forEach(name -> {
                    ObjectNode once = new LookEditor(look).edit(fixture(name));
                    assertThat(new LookEditor(look).edit(once)).as(name).isEqualTo(once);
                });
    }

    private static boolean touches(Change difference, String path) {
        return difference.touches(path) || difference.path().startsWith(path + "#");
    }

    private static List<String> names(ObjectNode document) {
        List<String> names = new ArrayList<>();
        document.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private interface Property {
        void holds(Look look, ObjectNode document, long seed);
    }

    private static void everyRound(Property property) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int checked = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Look look = randomLook(random);
            ObjectNode document = configuration(random);
            try {
                new LookEditor(look).edit(document);
            } catch (ProblemException e) {
                assertThat(e.first().kind())
                        .as("seed %d", seed)
                        .isIn(ProblemKind.UNTRUSTED_ANSWER, ProblemKind.INVALID_INPUT);
                continue;
            }
            property.holds(look, document, seed);
            checked++;
        }
        assertThat(checked).as("seed %d", seed).isGreaterThan(ROUNDS / 2);
    }

    private static Look randomLook(Random random) {
        List<String> flags = new ArrayList<>();
        for (String flag : FLAGS) {
            String name = flag.substring(0, flag.indexOf('='));
            boolean twice = !name.equals("--set") && flags.stream().anyMatch(other -> other.startsWith(name + "="));
            if (!twice && random.nextInt(4) == 0) {
                flags.add(flag);
            }
        }
        return look(flags.toArray(String[]::new));
    }
}
