package io.wmconfig.cli;

import io.wmconfig.app.Apply.PlannedApply;
import io.wmconfig.app.FleetResult.FleetEntry;
import io.wmconfig.app.GlobalOptions;
import io.wmconfig.app.Interruption;
import io.wmconfig.app.OrgName;
import io.wmconfig.app.ProgressListener;
import io.wmconfig.app.Session;
import io.wmconfig.app.Signals;
import io.wmconfig.execute.Progress;
import io.wmconfig.output.Ansi;
import io.wmconfig.output.ApplyReport;
import io.wmconfig.output.DeleteReport;
import io.wmconfig.output.FleetReport;
import io.wmconfig.output.Report;
import io.wmconfig.output.Report.Rendering;
import io.wmconfig.output.Report.Style;
import io.wmconfig.output.StatusLine;
import io.wmconfig.output.Terminal;
import io.wmconfig.output.TextLines;
import io.wmconfig.plan.Located;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.ExitCode;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Prints messages, confirmation prompts and the report of one command, also when a signal ends it. */
final class Dialog implements ProgressListener {
    private final String command;
    private final GlobalOptions options;
    private final Terminal terminal;
    private final StatusLine status;
    private final Style style;
    /** Warnings that were printed before the write, by deployment name. */
    private final Map<String, List<Warning>> shown = new HashMap<>();

    private boolean planPrinted;
    private @Nullable OrgName target;
    private boolean printsPlans;
    private boolean mustConfirm;

    /** Thrown if the user declines or cancels; nothing has been written. */
    static final class DeclinedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DeclinedException() {
            super("declined", null, false, false);
        }
    }

    Dialog(String command, GlobalOptions options, Terminal terminal, StatusLine status, Style style) {
        this.command = command;
        this.options = options;
        this.terminal = terminal;
        this.status = status;
        this.style = style;
    }

    void say(String line) {
        status.say(line);
    }

    Terminal terminal() {
        return terminal;
    }

    Map<String, List<Warning>> shown() {
        return shown;
    }

    /** Returns whether the plan has been printed to stdout, so that the result need not repeat it. */
    boolean planPrinted() {
        return planPrinted;
    }

    /**
     * Prepares for plans that are about to be applied.
     *
     * @param asText whether the result is text
     * @param asks whether the user must confirm them
     */
    void applyTo(OrgName org, boolean asText, boolean asks) {
        target = org;
        printsPlans = asText && !options.json() && !options.quiet();
        mustConfirm = asks;
    }

    /** Prints a report and returns its exit code. */
    ExitCode end(Report report) {
        status.clear();
        Rendering rendering = options.json() ? report.json() : report.text(style);
        ExitCode code = rendering.exitCode();
        boolean quiet = options.quiet() && (code == ExitCode.DONE || code == ExitCode.DIFFERENCES);
        if (!quiet) {
            rendering.stderrLines().forEach(status::say);
        }
        if (!quiet || !rendering.isConfirmation()) {
            terminal.result(rendering.result());
        }
        return code;
    }

    /** Prints the warnings before a write; text does not repeat them at the end, JSON has them only there. */
    void warn(List<? extends Plan> plans) {
        for (Plan plan : plans) {
            warn(plan, plans.size() == 1 ? "" : " (" + Ansi.sanitize(plan.name()) + ")");
        }
    }

    private void warn(Plan plan, String whose) {
        if (!options.json() && !options.quiet()) {
            shown.put(plan.name(), plan.warnings());
            TextLines.warnings(plan.warnings(), style.coloredAsides()).forEach(line -> status.say(line + whose));
        }
    }

    /**
     * Shows what is about to be written, and asks for confirmation.
     *
     * @param confirmed whether the user has confirmed already, as with {@code --yes}
     * @throws io.wmconfig.problem.ProblemException if there is no terminal to ask on
     * @throws DeclinedException if the user declines
     */
    void confirm(List<? extends Plan> plans, boolean confirmed, String doing, String question) {
        if (confirmed) {
            warn(plans);
            return;
        }
        if (!terminal.canPrompt()) {
            throw Problem.of(ProblemKind.CONFIRMATION_NEEDED, doing + " needs confirmation; nothing was written")
                    .because("there is no terminal to ask on")
                    .hint("add `--yes`, or `--dry-run` to see what would change")
                    .toException();
        }
        for (Plan plan : planPrinted ? List.<Plan>of() : plans) {
            shown.put(plan.name(), plan.warnings());
            TextLines.preview(plan, style.coloredAsides()).forEach(status::say);
        }
        confirm(question);
    }

    void confirm(String question) {
        status.clear();
        if (!terminal.confirms(question)) {
            throw new DeclinedException();
        }
    }

    /** Shows a plan as the plan command does, and asks for confirmation if it is required. */
    void planned(PlannedApply planned) {
        if (planned.plan().action() == Plan.PlanAction.NONE) {
            return;
        }
        print(ApplyReport.plan(planned.unwritten(), Objects.requireNonNull(target), style));
        warn(List.of(planned.plan()));
        confirm(List.of(planned.plan()));
    }

    private void print(String plan) {
        if (!printsPlans) {
            return;
        }
        planPrinted = true;
        status.clear();
        try {
            terminal.result(plan);
        } catch (Terminal.OutputFailedException e) {
            throw Problem.of(ProblemKind.OUTPUT_FAILED, "the plan could not be printed, so it was not carried out")
                    .because(String.valueOf(e.getMessage()))
                    .hint("free some disk space, or run the command again with `--quiet`")
                    .toException();
        }
    }

    private void confirm(List<? extends Plan> plans) {
        if (mustConfirm && !plans.isEmpty()) {
            String where = Objects.requireNonNull(target).asked();
            confirm(plans, false, "applying to " + where, "Apply to " + where + "?");
        }
    }

    /** Shows what would be deleted and asks for the name again; null if there is no terminal to ask on. */
    @Nullable
    String repeatedName(Located located, OrgName org, boolean withConfiguration) {
        if (!terminal.canPrompt()) {
            return null;
        }
        DeleteReport.preview(located, org, withConfiguration, style.coloredAsides())
                .forEach(status::say);
        String typed =
                terminal.ask("Type the name of the deployment to delete it:").orElse("");
        if (typed.isEmpty()) {
            throw new DeclinedException();
        }
        return typed;
    }

    /** Does work that writes; after a signal, lets the current stage finish briefly and reports what was done. */
    <T> T interruptible(Session session, Supplier<T> work) {
        Progress progress = session.progress();
        return interruptible(
                session,
                work,
                () -> {
                    throw progress.interruption().toException();
                },
                problem -> new Report.Failed(command, List.of(problem), session.spent()));
    }

    /**
     * Does work that writes.
     *
     * @param stopped the result of work that a signal stopped
     * @param last the report if the current stage does not finish in time
     */
    <T> T interruptible(Session session, Supplier<T> work, Supplier<T> stopped, Function<Problem, Report> last) {
        Progress progress = session.progress();
        if (!session.context().ownsProcess()) {
            return progress.guard(work);
        }
        Interruption interruption = new Interruption(progress, problem -> halt(last.apply(problem), problem.kind()));
        Signals.install(interruption::onSignal);
        return interruption.guard(() -> progress.guard(work), stopped);
    }

    /** Prints a last report and ends the process. */
    void halt(Report report, ProblemKind kind) {
        try {
            status.close();
            end(report);
        } finally {
            Signals.halt(kind.exitCode().number());
        }
    }

    @Override
    public void planned(List<FleetEntry> entries) {
        List<Plan> changing = FleetReport.changing(entries);
        if (!changing.isEmpty()) {
            print(FleetReport.plan(entries, Objects.requireNonNull(target), style));
        }
        for (FleetEntry entry : entries) {
            if (entry.result() != null) {
                warn(entry.result().plan(), " (" + entry.item().place() + ")");
            }
        }
        confirm(changing);
        if (!options.quiet()) {
            status.show(FleetReport.bar(new Tally(0, 0, entries.size()), terminal.width() / 2));
        }
    }

    @Override
    public void ended(FleetEntry entry, Tally soFar) {
        if (options.quiet()) {
            return;
        }
        if (!status.isShown()) {
            status.say(FleetReport.line(entry, soFar));
        }
        status.show(FleetReport.bar(soFar, terminal.width() / 2));
        if (soFar.ended() == soFar.all()) {
            status.clear();
        }
    }
}
