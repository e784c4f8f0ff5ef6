package io.wmconfig.cli;

import io.wmconfig.app.Apply.ApplyRequest;
import io.wmconfig.app.FleetRequest;
import io.wmconfig.app.FleetRequest.FleetOptions;
import io.wmconfig.app.FleetRequest.RequestedDeployment;
import io.wmconfig.app.PlanFile;
import io.wmconfig.input.FlagValue;
import io.wmconfig.input.LookDocument;
import io.wmconfig.look.Look;
import io.wmconfig.plan.Target;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine.Model.OptionSpec;

/** Reads what to apply to many deployments (look files with overriding options, or a saved plan) and how to run it. */
final class FleetArguments {
    private static final String CONCURRENCY = "--concurrency";
    private static final String RATE = "--rate";
    private static final String FAIL_FAST = "--fail-fast";
    /** More workers would only wait for each other at Genesys Cloud. */
    private static final int MOST_WORKERS = 64;

    private static final int HIGHEST_RATE = 100_000;

    /** Options that cannot be used with {@code --plan}; the saved plan already decides most of them. */
    private static final List<String> ASKED = List.of(
            "--file",
            "--name",
            "--id",
            "--create",
            "--no-create",
            "--discard-draft",
            "--include-draft",
            "--page",
            "--min-contrast",
            "--dry-run",
            "--verify");

    private FleetArguments() {}

    static OptionSpec concurrency() {
        return Options.value(
                CONCURRENCY, "N", "With -f: deployments to apply in parallel (default 4). --timeout applies to each");
    }

    static OptionSpec rate() {
        return Options.value(
                RATE, "N", "With -f: maximum requests per minute, or off (default 300; off with --sandbox)");
    }

    static OptionSpec failFast() {
        return Options.on("With -f: stop after the first failure", FAIL_FAST);
    }

    /** Returns how to run many documents; records every error. */
    static FleetOptions options(Arguments arguments) {
        FleetOptions usual = FleetOptions.USUAL;
        int usualRate = arguments.has("--sandbox") ? 0 : usual.rate();
        boolean off = arguments.valueOr(RATE, "").equalsIgnoreCase("off");
        return new FleetOptions(
                arguments.number(CONCURRENCY, usual.concurrency(), 1, MOST_WORKERS, "", "write `--concurrency 4`"),
                arguments.has(FAIL_FAST),
                off ? 0 : arguments.number(RATE, usualRate, 1, HIGHEST_RATE, ", or `off`", "write `--rate 300`"));
    }

    /** Records an error for each of these options given without look files. */
    static void refuse(Arguments arguments) {
        for (String flag : List.of(CONCURRENCY, RATE, FAIL_FAST)) {
            if (arguments.has(flag)) {
                arguments.wrong(Problem.of(ProblemKind.USAGE, "`" + flag + "` needs `-f`")
                        .because("it has no effect on a single deployment")
                        .hint("remove it, or pass look files with `-f`"));
            }
        }
    }

    /** Returns the request that options make without a look file. */
    static RequestedDeployment ofFlags(Arguments arguments, BiFunction<Target, Look, ApplyRequest> requests) {
        Target target = arguments.target();
        String name = target.name() == null ? String.valueOf(target.id()) : target.name();
        return new RequestedDeployment(name, requests.apply(target, arguments.look()), SourceLocation.COMMAND_LINE);
    }

    /** Returns a request for each document; records every error in options and files. */
    static List<RequestedDeployment> ofFiles(Arguments arguments, BiFunction<Target, Look, ApplyRequest> requests) {
        boolean named = arguments.namesDeployment();
        List<FlagValue> flags = arguments.lookFlags();
        int before = arguments.problems().size();
        arguments.look(); // Records its errors together with those in the files.
        List<LookDocument> documents = arguments.documents(named);
        if (named && documents.size() > 1) {
            arguments.wrong(Problem.of(
                            ProblemKind.USAGE,
                            (arguments.has("--id") ? "`--id`" : "a deployment name")
                                    + " needs a single document, found " + documents.size())
                    .hint("remove it: each document names its deployment"));
        }
        if (arguments.problems().size() > before) {
            return List.of();
        }
        List<RequestedDeployment> items = new ArrayList<>();
        for (LookDocument document : documents) {
            Target target = named ? arguments.target() : Target.named(document.deployment());
            String name = target.name() == null ? document.deployment() : target.name();
            try {
                ApplyRequest request = requests.apply(target, document.look(flags))
                        .creating(document.create())
                        .withMinContrast(document.minContrast());
                items.add(new RequestedDeployment(name, request, document.place()));
            } catch (ProblemException wrong) {
                wrong.problems().forEach(arguments::wrong);
            }
        }
        return items;
    }

    /** Returns the plan in the {@code --plan} file; records every error. */
    static PlanFile saved(Arguments arguments) {
        ASKED.forEach(flag -> arguments.exclusive("--plan", flag));
        if (arguments.argument() != null) {
            arguments.wrong(Problem.of(ProblemKind.USAGE, "a name and `--plan` can't be used together")
                    .hint("remove one of them"));
        }
        if (!arguments.lookFlags().isEmpty()) {
            arguments.wrong(Problem.of(ProblemKind.USAGE, "`--plan` and look options can't be used together")
                    .because("a saved plan is applied as it is")
                    .hint("make a new plan with those options"));
        }
        String path = arguments.valueOr("--plan", "");
        try {
            return PlanFile.read(path, arguments.text(path), !arguments.has("--no-wait"));
        } catch (ProblemException e) {
            e.problems().forEach(arguments::wrong);
            return new PlanFile("", new FleetRequest(List.of(), false));
        }
    }
}
