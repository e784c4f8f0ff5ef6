package io.wmconfig.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.sandbox.OrgSnapshot;
import io.wmconfig.sandbox.TestSandbox;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever stands in a document or on a command line, it ends with one of the documented codes and no half work. */
class BadBytesTest {
    private static final Set<Integer> CODES = Set.of(0, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 64, 65);
    private static final String[] APPLY = {"apply", "--name", "Support", "--primary", "0056b3", "--max-retries", "1"};
    private static final List<String> READS =
            List.of("GET */deployments", "GET */versions/1", "GET */versions/draft", "GET */deployments/*");
    private static final List<String> WRITES = List.of("PUT */versions/draft", "POST */publish", "PUT */deployments/*");

    private static List<String> bodies() {
        List<String> bodies = new ArrayList<>(List.of(
                "null",
                "[]",
                "true",
                "1",
                "\"text\"",
                "{",
                "{}{}",
                "{\"a\":1,\"a\":2}",
                "{\"entities\":null,\"total\":1}",
                "{\"entities\":[null]}",
                "{\"entities\":[{\"id\":{}}]}",
                "{\"entities\":[{\"id\":\"x\"}],\"total\":2}",
                "{\"entities\":[],\"total\":1e999999999}",
                "{\"entities\":[],\"nextUri\":\"?after=%zz\"}",
                "{\"version\":1e999999999,\"name\":[]}",
                "{\"messenger\":[],\"position\":\"x\"}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{'a':1}",
                "\uFEFF{\"a\":1}",
                "{\"a\":\"\u0007\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"status\":{},\"configuration\":[],\"id\":null}",
                "{\"a\":" + "9".repeat(20_000) + "}"));
        bodies.add("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));
        bodies.add("[".repeat(100_000));
        bodies.add("{\"a\":\"" + "x".repeat(5_000_000) + "\"}");
        return bodies;
    }

    @Test
    void anAnswerThatCannotBeMeantEndsTheCommand() {
        badReads(false);
    }

    @Tag("long")
    @Test
    void everyAnswerThatCannotBeMeantEndsTheCommand() {
        badReads(true);
    }

    /** The next of the requests for the next of the bodies, or each for each. */
    private static List<String> some(List<String> requests, int number, boolean all) {
        return all ? requests : List.of(requests.get(number % requests.size()));
    }

    private static void badReads(boolean all) {
        int number = 0;
        for (String body : bodies()) {
            for (String read : some(READS, number++, all)) {
                try (ProvingGround ground = ProvingGround.open()) {
                    OrgSnapshot before = ground.now();
                    ground.sandbox.addFault(TestSandbox.fault(read + " times=always work=none", body));
                    Run run = ground.run(APPLY);
                    String what = read + " " + body.substring(0, Math.min(80, body.length()));
                    requireOrderly(what, run);
                    assertThat(run.exit()).as(what).isNotZero();
                    if (!read.equals("GET */deployments/*")) {
                        assertThat(ground.now()).as(what).isEqualTo(before);
                    }
                }
            }
        }
    }

    @Test
    void aWriteAnsweredWithNonsenseIsFinishedByTheNextRun() {
        badWrites(false);
    }

    @Tag("long")
    @Test
    void everyWriteAnsweredWithNonsenseIsFinishedByTheNextRun() {
        badWrites(true);
    }

    private static void badWrites(boolean all) {
        int number = 0;
        for (String body : bodies()) {
            for (String write : some(WRITES, number++, all)) {
                try (ProvingGround ground = ProvingGround.open()) {
                    ground.sandbox.addFault(TestSandbox.fault(write + " times=always work=after", body));
                    Run run = ground.run(APPLY);
                    String what = write + " " + body.substring(0, Math.min(80, body.length()));
                    requireOrderly(what, run);
                    ground.sandbox.clearFaults();
                    Run again = ground.run(APPLY);
                    assertThat(again.exit()).as(what + run.err() + again.err()).isZero();
                    assertThat(ProvingGround.live(ground.now(), "Support").toString())
                            .as(what)
                            .isEqualTo(ProvingGround.wanted("#0056b3", "Auto").toString());
                }
            }
        }
    }

    @Test
    void aStrangeDocumentThatCanBeMeantSurvivesToTheDigit() {
        for (ObjectNode strange : strange()) {
            try (ProvingGround ground = ProvingGround.open()) {
                ground.sandbox.edit(org -> {
                    org.putVersion(ProvingGround.SHARED, 1, strange);
                    org.putDraft(ProvingGround.SHARED, strange.deepCopy());
                });
                Run run = ground.run(APPLY);
                requireOrderly("a strange document", run);
                assertThat(run.exit()).as(run.err()).isZero();
                ObjectNode expected = strange.deepCopy();
                ((ObjectNode) expected.path("messenger").path("styles")).put("primaryColor", "#0056b3");
                assertThat(ProvingGround.live(ground.now(), "Support").toString())
                        .isEqualTo(expected.toString());
            }
        }
    }

    private static List<ObjectNode> strange() {
        ObjectNode wide = ProvingGround.wanted("#0165A7", "Auto");
        for (int i = 0; i < 20_000; i++) {
            wide.put("x" + i, i);
        }
        ObjectNode deep = ProvingGround.wanted("#0165A7", "Auto");
        ObjectNode at = deep.putObject("x-deep");
        for (int i = 0; i < 80; i++) {
            at = at.putObject("d");
        }
        at.put("end", "here");
        ObjectNode large = ProvingGround.wanted("#0165A7", "Auto").put("x-large", "y".repeat(5_000_000));
        ObjectNode letters = ProvingGround.wanted("#0165A7", "Auto")
                .put("x\u0000\u001b[31m\u202e", "\u0007\uD83D\uDE00\u2028 \u001b]0;title\u0007")
                .put("x.with.dots", "a\"b\\c")
                .put("", "no name");
        ObjectNode numbers = ProvingGround.wanted("#0165A7", "Auto")
                .put("x-tiny", new BigDecimal("1E-400"))
                .put("x-huge", new BigDecimal("1E+400"))
                .put("x-digits", new BigDecimal("9".repeat(900) + ".10"));
        return List.of(wide, deep, large, letters, numbers);
    }

    @Test
    void noNameIsTooHostile() {
        for (String name : List.of(
                "../../etc",
                "a/b?c#d%2e",
                "\u001b[31mred",
                "Sup\u202eport",
                "'; drop",
                "x".repeat(100),
                "\uD83D\uDE00",
                "%s%n",
                "@file",
                "$(id)")) {
            try (ProvingGround ground = ProvingGround.open()) {
                Run run = ground.run("apply", "--name", name, "--create", "--primary", "0056b3");
                requireOrderly(name, run);
                assertThat(run.exit()).as(run.err()).isIn(0, 64);
                assertThat(run.out() + run.err()).doesNotContain("\u001b").doesNotContain("\u202e");
                if (run.exit() == 0) {
                    assertThat(ground.now().deployment(name).path("name").asText())
                            .isEqualTo(name);
                }
            }
        }
    }

    @Test
    void threeHundredCommandLines() {
        commandLines(new Random().nextLong(), 300);
    }

    @Tag("long")
    @Test
    void tenThousandCommandLines() {
        commandLines(new Random().nextLong(), 10_000);
    }

    private static void commandLines(long seed, int count) {
        Random random = new Random(seed);
        try (ProvingGround ground = ProvingGround.open()) {
            for (int i = 0; i < count; i++) {
                String[] args = CommandLines.next(random);
                OrgSnapshot before = ground.now();
                Run run = ground.run(args);
                String what = "seed " + seed + ", line " + i + ": " + String.join(" | ", args);
                requireOrderly(what, run);
                if (run.exit() != 0) {
                    assertThat(ground.now()).as(what + run.err()).isEqualTo(before);
                }
            }
        }
    }

    private static void requireOrderly(String what, Run run) {
        assertThat(run.exit()).as(what + "\n" + run.err()).isIn(CODES);
        assertThat(run.err() + run.out()).as(what).doesNotContain("\tat ").doesNotContain("Exception");
    }
}
