package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** While nobody else edits, our own runs never look to each other like somebody else. */
class MixedRunsTest extends CommandLineFixture {
    private static final long SEED = 20_260_817L;
    private static final int RUNS = 100;
    private static final List<String> NAMES = List.of("Support", "Sales", "Shop");

    @Test
    void aHundredMixedRunsOnOneConfigurationNeverConflict() throws IOException {
        start("defaults=added", "colors=upper", "labels=reordered");
        run("apply", "--name", "Support", "--primary", "0056b3", "--title", "Hello", "--welcome", "There")
                .endsWith(0);
        neighbour("Sales", "Support");
        neighbour("Shop", "Support");
        Random random = new Random(SEED);
        List<String> story = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            List<String> args = args(random);
            Run run = run(args.toArray(String[]::new));
            story.add(String.join(" ", args) + " -> " + run.code());
            boolean nothingBefore = run.code() == 5 && args.contains("rollback");
            assertThat(run.code() == 0 || nothingBefore)
                    .as("seed " + SEED + "\n" + String.join("\n", story) + "\n" + run.err())
                    .isTrue();
        }
        assertThat(story).anyMatch(line -> line.contains("--republish") && line.endsWith("0"));
    }

    private static List<String> args(Random random) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String color = String.format(Locale.ROOT, "%06x", random.nextInt(4) * 0x30a0c1);
        return switch (random.nextInt(7)) {
            case 0, 1 -> List.of("apply", "--name", name, "--primary", color);
            case 2 -> List.of("apply", "--name", name, "--title", "Title " + random.nextInt(3));
            case 3 -> List.of("apply", "--name", name, random.nextBoolean() ? "--inactive" : "--active");
            case 4 -> List.of("rollback", name, "--yes");
            case 5 -> List.of("rollback", name, "--republish", "--yes");
            default -> List.of("rollback", name, "--yes", "--to", "1", random.nextBoolean() ? "--pin" : "--republish");
        };
    }
}
