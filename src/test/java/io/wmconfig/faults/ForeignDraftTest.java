package io.wmconfig.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.sandbox.Fault;
import io.wmconfig.sandbox.OrgSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Somebody's draft is never published or overwritten; our own is never taken for somebody's. */
class ForeignDraftTest {
    private static final long SEED = 20260701;
    private static final List<String> NAMES = List.of("Support", "Shop 2", "Shop 3");
    private static final List<String> DEATHS = List.of(
            "PUT */versions/draft",
            "GET */versions/draft after=1",
            "POST */publish",
            "GET */deployments/*",
            "PUT */deployments/*");

    @Test
    void aHundredRunsOverOneConfigurationNeverMeetAForeignDraft() {
        Random random = new Random(SEED);
        try (ProvingGround ground = ProvingGround.open("defaults=added", "colors=upper", "labels=reordered")) {
            for (int i = 0; i < 100; i++) {
                String[] args = command(random);
                if (random.nextInt(3) == 0) {
                    die(ground, random, args);
                }
                Run run = ground.run(args);
                assertThat(run.exit())
                        .as("run %d of seed %d: %s%n%s", i, SEED, String.join(" ", args), run.err())
                        .isZero();
            }
        }
    }

    /** Lets a run end between two stages: one cut connection, and no second try. */
    private static void die(ProvingGround ground, Random random, String... args) {
        String cut = random.nextBoolean() ? " cut=before" : " cut=after";
        ground.sandbox.addFault(Fault.parse(DEATHS.get(random.nextInt(DEATHS.size())) + " times=always" + cut));
        List<String> dying = new ArrayList<>(List.of(args));
        dying.addAll(List.of("--max-retries", "0"));
        Run run = ground.run(dying.toArray(String[]::new));
        ground.sandbox.clearFaults();
        assertThat(run.exit()).as(run.err()).isIn(0, 14);
    }

    private static String[] command(Random random) {
        List<String> args = new ArrayList<>(List.of("apply", "--name", NAMES.get(random.nextInt(NAMES.size()))));
        switch (random.nextInt(6)) {
            case 0 -> args.add(random.nextBoolean() ? "--inactive" : "--active");
            case 1 -> args.addAll(List.of("--title", "Title " + random.nextInt(5), "--welcome", "Welcome"));
            case 2 -> args.addAll(List.of("--position", random.nextBoolean() ? "bottom-left" : "bottom-right"));
            case 3 -> args.addAll(List.of("--allow-domain", "shop" + random.nextInt(5) + ".example.com"));
            case 4 -> args.addAll(List.of("--launcher", random.nextBoolean() ? "on-demand" : "on", "--language", "de"));
            default -> args.add("--side-space=" + random.nextInt(50));
        }
        args.addAll(List.of("--primary", String.format("%06x", random.nextInt(0x1000000))));
        return args.toArray(String[]::new);
    }

    @Test
    void aRunThatDiedAfterItsPutOnDocumentsWithoutDefaultsGoesOn() {
        try (ProvingGround ground = ProvingGround.open("defaults=added", "colors=upper")) {
            ground.sandbox.edit(org -> {
                ObjectNode bare = ProvingGround.wanted("#0165A7", "Auto");
                bare.remove("position");
                ((ObjectNode) bare.path("messenger")).remove("launcherButton");
                org.putVersion(ProvingGround.SHARED, 1, bare);
                org.putDraft(ProvingGround.SHARED, bare.deepCopy());
            });
            for (String death : DEATHS) {
                ground.sandbox.addFault(Fault.parse(death + " times=always cut=after"));
                String color = "0056b" + DEATHS.indexOf(death);
                ground.run("apply", "--name", "Shop 2", "--primary", color, "--max-retries", "0");
                ground.sandbox.clearFaults();
                int versions = versions(ground);
                Run again = ground.run("apply", "--name", "Shop 2", "--primary", color);
                assertThat(again.exit()).as(death + again.err()).isZero();
                assertThat(versions(ground) - versions).as(death).isLessThanOrEqualTo(1);
            }
            assertThat(versions(ground)).isEqualTo(1 + DEATHS.size());
        }
    }

    @Test
    void somebodysDraftIsAConflictWhateverTheService() {
        for (String setting : List.of("defaults=absent", "defaults=added")) {
            try (ProvingGround ground = ProvingGround.open(setting)) {
                ground.sandbox.edit(org -> org.changeDraft(
                        ProvingGround.SHARED, draft -> ((ObjectNode) draft.path("position")).put("alignment", "Left")));
                OrgSnapshot before = ground.now();
                Run run = ground.run("apply", "--name", "Support", "--primary", "0056b3");
                assertThat(run.exit()).isEqualTo(7);
                assertThat(run.err()).contains("position.alignment", "--discard-draft", "--include-draft");
                assertThat(ground.now()).isEqualTo(before);
                assertThat(ground.run("plan", "--name", "Support", "--primary", "0056b3")
                                .exit())
                        .isEqualTo(7);
            }
        }
    }

    @Test
    void aMemberThatSomebodyAddedIsAConflictUnlessItOnlySaysWhatIsSoAnyway() {
        try (ProvingGround ground = ProvingGround.open()) {
            ground.sandbox.edit(org -> org.changeDraft(
                    ProvingGround.SHARED,
                    draft -> draft.putObject("headlessMode").put("enabled", true)));
            assertThat(ground.run("apply", "--name", "Support", "--primary", "0056b3")
                            .exit())
                    .isEqualTo(7);
            ground.sandbox.edit(org -> org.changeDraft(
                    ProvingGround.SHARED,
                    draft -> draft.putObject("headlessMode").put("enabled", false)));
            assertThat(ground.run("apply", "--name", "Support", "--primary", "0056b3")
                            .exit())
                    .isZero();
        }
    }

    @Test
    void aDraftThatDiffersOnlyWhereThisRunSetsIsOverwrittenAndReported() {
        try (ProvingGround ground = ProvingGround.open()) {
            ground.sandbox.edit(org -> org.changeDraft(
                    ProvingGround.SHARED,
                    draft -> ((ObjectNode) draft.path("messenger").path("styles")).put("primaryColor", "#ff0000")));
            Run run = ground.run("apply", "--name", "Support", "--primary", "0056b3");
            assertThat(run.exit()).isZero();
            assertThat(run.err()).contains("unpublished changes will be overwritten: messenger.styles.primaryColor");
        }
    }

    private static int versions(ProvingGround ground) {
        return ProvingGround.shared(ground.now()).versions().size();
    }
}
