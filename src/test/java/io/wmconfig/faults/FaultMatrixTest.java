package io.wmconfig.faults;

import static io.wmconfig.faults.Ask.CREATE;
import static io.wmconfig.faults.Ask.DRAFT;
import static io.wmconfig.faults.Ask.FRESH;
import static io.wmconfig.faults.Ask.LIST;
import static io.wmconfig.faults.Ask.POINT;
import static io.wmconfig.faults.Ask.PUBLISH;
import static io.wmconfig.faults.Ask.READ;
import static io.wmconfig.faults.Ask.RELIST;
import static io.wmconfig.faults.Ask.TOKEN;
import static io.wmconfig.faults.Ask.WATCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.sandbox.RecordedRequest;
import io.wmconfig.sandbox.TlsFront;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every trouble at every request of {@code apply}, once and for ever.
 *
 * <p>The rule that tells the exit code stands in {@link Trouble#expected}; what must hold of the org whatever the exit
 * code stands in {@link MatrixCell}.
 */
class FaultMatrixTest {
    @TempDir
    Path folder;

    /**
     * A command.
     *
     * @param args its command line
     * @param asks what each of its requests is for when nothing goes wrong
     */
    record Course(List<String> args, List<Ask> asks) {
        static final Course CREATE_IT = new Course(
                List.of("apply", "--name", "Fresh", "--primary", "0056b3", "--position", "bottom-right"),
                List.of(TOKEN, LIST, LIST, CREATE, WATCH, PUBLISH, LIST, CREATE, RELIST, WATCH));
        static final Course UPDATE_IT = new Course(
                List.of("apply", "--name", "Support", "--primary", "0056b3", "--position", "bottom-right"),
                List.of(TOKEN, LIST, READ, READ, DRAFT, WATCH, PUBLISH, FRESH, POINT, WATCH));
        static final Course LEAVE_IT =
                new Course(List.of("apply", "--name", "Support", "--primary", "#0165A7"), List.of(TOKEN, LIST, READ));

        static List<Course> all() {
            return List.of(CREATE_IT, UPDATE_IT, LEAVE_IT);
        }

        @Override
        public String toString() {
            return String.join(" ", args);
        }
    }

    @Test
    void everyTroubleAtEveryRequestEndsAsTheRuleSays() throws Exception {
        assertThat(complaints(all(cells(false, null)))).isEmpty();
    }

    /** Over TLS the connections to both hosts are opened early, while the command prepares; the rules are the same. */
    @Test
    @Tag("long")
    void alsoOverTls() throws Exception {
        TlsFront.Chain chain = TlsFront.Chain.create(folder);
        assertThat(complaints(all(cells(false, chain)))).isEmpty();
        assertThat(complaints(all(cells(true, chain)))).isEmpty();
    }

    /** The whole matrix, and its table for {@code docs/reliability.md}. */
    @Test
    @Tag("long")
    void alsoWhenItStays() throws Exception {
        List<MatrixCell> cells = new ArrayList<>();
        // Beside each other, as the table shows them.
        List<MatrixCell> once = cells(false, null);
        List<MatrixCell> always = cells(true, null);
        for (int i = 0; i < once.size(); i++) {
            cells.add(once.get(i));
            cells.add(always.get(i));
        }
        List<MatrixCell.Verdict> verdicts = all(cells);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "fault-matrix.md"), table(verdicts));
        assertThat(complaints(verdicts)).isEmpty();
    }

    private static List<MatrixCell> cells(boolean always, TlsFront.@Nullable Chain chain) {
        List<MatrixCell> cells = new ArrayList<>();
        for (Course course : Course.all()) {
            List<RecordedRequest> clean = clean(course, chain);
            assertThat(clean).as("requests of " + course).hasSameSizeAs(course.asks());
            for (Trouble trouble : Trouble.values()) {
                for (int i = 0; i < clean.size(); i++) {
                    cells.add(new MatrixCell(course, trouble, i, always, clean, chain));
                }
            }
        }
        return cells;
    }

    private static List<String> complaints(List<MatrixCell.Verdict> verdicts) {
        return verdicts.stream()
                .map(MatrixCell.Verdict::complaint)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static List<RecordedRequest> clean(Course course, TlsFront.@Nullable Chain chain) {
        try (ProvingGround ground = ProvingGround.open().behind(chain)) {
            assertThat(ground.run(course.args().toArray(String[]::new)).exit()).isZero();
            return ground.requestsFrom(0);
        }
    }

    /** More threads than processors: the cells that hang only wait. */
    private static List<MatrixCell.Verdict> all(List<MatrixCell> cells)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<MatrixCell.Verdict>> futures = new ArrayList<>();
            cells.forEach(cell -> futures.add(threads.submit(cell::judge)));
            List<MatrixCell.Verdict> verdicts = new ArrayList<>();
            for (Future<MatrixCell.Verdict> future : futures) {
                verdicts.add(future.get());
            }
            return verdicts;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String table(List<MatrixCell.Verdict> verdicts) {
        Map<Integer, Integer> byExit = new TreeMap<>();
        verdicts.forEach(one -> byExit.merge(one.exit(), 1, Integer::sum));
        StringBuilder text = new StringBuilder("# Every trouble at every request of apply\n\n");
        text.append(verdicts.size())
                .append(" cells; cells by exit code: ")
                .append(byExit)
                .append("\n");
        for (Course course : Course.all()) {
            text.append("\n## ").append(course).append("\n\nonce / always\n\n| trouble |");
            for (Ask ask : course.asks()) {
                text.append(' ').append(ask.name().toLowerCase(Locale.ROOT)).append(" |");
            }
            text.append("\n|---|").append("---|".repeat(course.asks().size()));
            for (Trouble trouble : Trouble.values()) {
                text.append("\n| ").append(trouble.title).append(" |");
                verdicts.stream()
                        .filter(one ->
                                one.cell().course().equals(course) && one.cell().trouble() == trouble)
                        .forEach(one -> text.append(one.cell().always() ? " / " : " ")
                                .append(one.exit())
                                .append(one.complaint().isEmpty() ? "" : " BAD")
                                .append(one.cell().always() ? " |" : ""));
            }
            text.append("\n");
        }
        return text.toString();
    }
}
