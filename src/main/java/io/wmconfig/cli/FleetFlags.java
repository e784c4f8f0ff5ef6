package io.wmconfig.cli;

import io.wmconfig.app.FleetRequest.FleetOptions;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** The flags for many documents in one run. */
final class FleetFlags {
    private static final String CONCURRENCY = "--concurrency";
    private static final String RATE = "--rate";
    private static final String FAIL_FAST = "--fail-fast";
    /** More would wait for each other at the service. */
    private static final int MOST_WORKERS = 64;

    private static final int HIGHEST_RATE = 100_000;

    private FleetFlags() {}

    static List<OptionSpec> options(boolean planOnly) {
        OptionSpec rate = Options.value(
                RATE, "N", "With -f: at most N requests a minute, or off (default 300; off with --sandbox).");
        return planOnly
                ? List.of(rate)
                : List.of(
                        Options.value(
                                CONCURRENCY,
                                "N",
                                "With -f: so many deployments at a time (default 4); --timeout is for each."),
                        rate,
                        Options.on("With -f: begin no other deployment after a failure.", FAIL_FAST));
    }

    /** Returns the options; every mistake is noted. */
    static FleetOptions read(Arguments arguments) {
        FleetOptions usual = FleetOptions.USUAL;
        int usualRate = arguments.has("--sandbox") ? 0 : usual.rate();
        boolean off = arguments.valueOr(RATE, "").equalsIgnoreCase("off");
        return new FleetOptions(
                arguments.number(
                        CONCURRENCY, usual.concurrency(), 1, MOST_WORKERS, "", "write `" + CONCURRENCY + " 4`"),
                arguments.has(FAIL_FAST),
                off ? 0 : arguments.number(RATE, usualRate, 1, HIGHEST_RATE, ", or `off`", "write `" + RATE + " 300`"));
    }

    /** Notes a mistake for each of the flags that is given without look files. */
    static void refuse(Arguments arguments) {
        for (String flag : List.of(CONCURRENCY, RATE, FAIL_FAST)) {
            if (arguments.has(flag)) {
                arguments.wrong(Problem.of(ProblemKind.USAGE, "`" + flag + "` is for look files")
                        .because("one deployment needs no pace")
                        .hint("leave it out, or name look files with `-f`"));
            }
        }
    }
}
