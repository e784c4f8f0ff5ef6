package io.wmconfig.golden;

import io.wmconfig.App;
import io.wmconfig.app.ProcessContext;
import io.wmconfig.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Runs command lines in this process, where a pause costs no time. */
final class InProcess {
    private static final int WIDTH = 80;
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration START = Duration.ofSeconds(20);

    private final Scene scene;
    private final FakeTime time;

    InProcess(Scene scene, FakeTime time) {
        this.scene = scene;
        this.time = time;
    }

    /** Runs a command line in an environment that nothing is changed in. */
    Transcript run(List<String> args, boolean untilInterrupted) throws InterruptedException {
        return run(new CommandLine(Set.of(), Map.of(), args), untilInterrupted);
    }

    /** Runs a command line. */
    Transcript run(CommandLine line, boolean untilInterrupted) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream words = stream(err);
        PrintStream usual = System.err;
        // The log of requests goes to the stream of the process.
        System.setErr(words);
        int exit;
        try {
            Terminal terminal =
                    new Terminal(InputStream.nullInputStream(), stream(out), words, false, false, false, WIDTH);
            exit = untilInterrupted ? interrupted(line, terminal, out) : launch(line, terminal);
        } finally {
            System.setErr(usual);
        }
        return new Transcript(text(out), text(err), exit, scene.requests());
    }

    private int launch(CommandLine line, Terminal terminal) {
        ProcessContext surroundings = new ProcessContext(scene.directory(), scene.directory(), time, ANSWER, false);
        return App.run(scene.args(line), scene.environment(line), terminal, surroundings);
    }

    private int interrupted(CommandLine line, Terminal terminal, ByteArrayOutputStream out)
            throws InterruptedException {
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        Thread worker = new Thread(() -> exit.complete(launch(line, terminal)), "interrupted run");
        worker.start();
        for (long waited = 0; out.size() == 0 && !exit.isDone() && waited < START.toMillis(); waited += 10) {
            Thread.sleep(10);
        }
        worker.interrupt();
        worker.join(START.toMillis());
        return exit.getNow(-1);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
