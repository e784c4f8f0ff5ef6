package io.wmconfig.golden;

import io.wmconfig.Launcher;
import io.wmconfig.Surroundings;
import io.wmconfig.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    /** Runs a command line of the case. */
    Transcript run(String run, boolean untilInterrupted, String... more) throws InterruptedException {
        List<String> args = new ArrayList<>(scene.args(run));
        args.addAll(List.of(more));
        return run(args, untilInterrupted);
    }

    /** Runs any command line. */
    Transcript run(List<String> args, boolean untilInterrupted) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream words = stream(err);
        PrintStream usual = System.err;
        // The log of requests goes to the stream of the process.
        System.setErr(words);
        int exit;
        try {
            Terminal terminal = new Terminal(stream(out), words, false, false, false, WIDTH);
            exit = untilInterrupted ? interrupted(args, terminal, out) : launch(args, terminal);
        } finally {
            System.setErr(usual);
        }
        return new Transcript(text(out), text(err), exit, scene.requests());
    }

    private int launch(List<String> args, Terminal terminal) {
        Surroundings surroundings = new Surroundings(scene.directory(), scene.directory(), time, ANSWER, false);
        return Launcher.run(args, scene.environment(), terminal, surroundings);
    }

    private int interrupted(List<String> args, Terminal terminal, ByteArrayOutputStream out)
            throws InterruptedException {
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        Thread worker = new Thread(() -> exit.complete(launch(args, terminal)), "interrupted run");
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
