package io.wmconfig.app;

import io.wmconfig.app.Apply.ApplyRequest;
import io.wmconfig.app.Apply.ApplyResult;
import io.wmconfig.app.Delete.DeleteRequest;
import io.wmconfig.app.Export.ExportRequest;
import io.wmconfig.app.LiveCheckResult.CheckStep;
import io.wmconfig.app.Rollback.RollbackRequest;
import io.wmconfig.execute.Progress;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.PublicCopies;
import io.wmconfig.input.FlagValue;
import io.wmconfig.input.LookFlags;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.plan.ContrastPolicy;
import io.wmconfig.plan.CreatePolicy;
import io.wmconfig.plan.DraftPolicy;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Resolver;
import io.wmconfig.plan.RollbackMode;
import io.wmconfig.plan.Target;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Runs the use cases on a deployment that it creates, and deletes it afterwards whatever happens.
 *
 * <p>It writes only to what it created itself, under a unique name; of everything else it only reads the lists. A use
 * case that fails ends the check only if the others need what it creates.
 */
public final class LiveCheck {
    static final String DOMAIN = "example.invalid";
    static final String TITLE = "Welcome";
    static final String OTHER_TITLE = "Hello";
    static final String WELCOME = "This is a check of wmconfig";

    private static final String PREFIX = "wmconfig-check-";
    private static final String INACTIVE = "the service shows nothing of the inactive deployment";

    private final Org org;
    private final PublicCopies copies;
    private final Recording recording;
    private final Progress progress;
    private final String name;
    private final Duration patience;
    private final List<CheckStep> steps = new ArrayList<>();

    /**
     * Prepares a check; nothing is sent yet.
     *
     * @param recording of the org's connection
     * @param unique part of the name that no other check has
     * @param patience how long to wait for the public copy
     */
    public LiveCheck(
            Org org, PublicCopies copies, Recording recording, Progress progress, String unique, Duration patience) {
        this.org = org;
        this.copies = copies;
        this.recording = recording;
        this.progress = progress;
        this.name = PREFIX + unique;
        this.patience = patience;
    }

    public String name() {
        return name;
    }

    /** Returns the command to run if the check cannot delete what it created. */
    public String deletion() {
        return Cleanup.command(org, name);
    }

    /** Runs the check and returns its result, even if it is interrupted. */
    public LiveCheckResult run() {
        try {
            useCases();
        } catch (ProblemException e) {
            steps.add(CheckStep.failed("interruption", e.problems().get(0)));
        } finally {
            recording.begin("clean-up");
            steps.add(new Cleanup(org, recording, name).run());
        }
        return new LiveCheckResult(name, steps, Findings.of(recording.calls()), null);
    }

    private void useCases() {
        boolean created = step("create", () -> words(apply(look("2D6CDF", TITLE), false)));
        if (!created) {
            List.of("unchanged", "update", "verify", "export", "rollback", "probes", "delete")
                    .forEach(one -> steps.add(CheckStep.skipped(one, "nothing was created")));
            return;
        }
        step("unchanged", () -> unchanged(look("2D6CDF", TITLE)));
        step("update", () -> words(apply(look("8A2BE2", OTHER_TITLE), false)));
        step("verify", this::verify);
        step("export", this::reapply);
        step("rollback", this::rollBack);
        step("probes", this::probe);
        step("delete", this::delete);
    }

    /** Runs one use case with a fresh deadline. */
    private boolean step(String step, Supplier<String> work) {
        if (progress.stopped()) {
            throw progress.interruption().toException();
        }
        recording.begin(step);
        Problem problem;
        try {
            steps.add(CheckStep.ok(step, org.withFreshDeadline(work)));
            return true;
        } catch (ProblemException e) {
            problem = e.first();
        }
        if (progress.stopped()) {
            throw problem.toException();
        }
        steps.add(CheckStep.failed(step, problem));
        return false;
    }

    private Target target() {
        return Target.named(name);
    }

    /** Varied on purpose: responses may change the case of its colours, its API words and the order of its labels. */
    private static Look look(String color, String title) {
        return LookFlags.read(List.of(
                flag(LookSetting.PRIMARY, color),
                flag(LookSetting.TITLE, title),
                flag(LookSetting.WELCOME, WELCOME),
                flag(LookSetting.POSITION, "right"),
                flag(LookSetting.SIDE_SPACE, "24"),
                flag(LookSetting.INACTIVE, ""),
                flag(LookSetting.ALLOW_DOMAIN, DOMAIN)));
    }

    private static FlagValue flag(LookSetting flag, String value) {
        return FlagValue.of(flag, flag.names().get(0), value);
    }

    private ApplyResult apply(Look look, boolean dryRun) {
        ApplyRequest request = new ApplyRequest(
                target(), look, CreatePolicy.ALWAYS, DraftPolicy.REFUSE, dryRun, true, ContrastPolicy.NONE);
        return new Apply(org, progress).run(request, plan -> {});
    }

    private static String words(ApplyResult result) {
        return "version " + Objects.requireNonNull(result.outcome()).version();
    }

    /** Only plans, which is enough: the plan shows whether the same look would be written again. */
    private String unchanged(Look look) {
        Plan plan = apply(look, true).plan();
        if (plan.action() != Plan.PlanAction.NONE) {
            String paths = String.join(
                    ", ", plan.changes().stream().map(one -> one.path()).toList());
            throw Problem.of(ProblemKind.UNTRUSTED_ANSWER, "the same look would be written again")
                    .because("differs in " + paths)
                    .toException();
        }
        return "no change";
    }

    private String verify() {
        try {
            return "version "
                    + new Verify(org, copies)
                            .run(target(), Look.NOTHING, patience, progress.done())
                            .live()
                    + " is served";
        } catch (ProblemException e) {
            Problem problem = e.problems().get(0);
            if (problem.kind() != ProblemKind.NOT_SERVED || progress.stopped()) {
                throw e;
            }
            // One of the questions is whether visitors can load an inactive deployment.
            return INACTIVE + ": " + problem.summary();
        }
    }

    private String reapply() {
        Look exported = Export.run(org, new ExportRequest(List.of(name), true))
                .items()
                .get(0)
                .look();
        return unchanged(exported);
    }

    private String rollBack() {
        RollbackRequest request =
                new RollbackRequest(target(), null, RollbackMode.PIN, DraftPolicy.REFUSE, false, true);
        return words(Rollback.run(org, progress, request, plan -> {}));
    }

    private String probe() {
        Existing existing = new Resolver(org).require(target());
        new Probes(org, recording, progress).run(existing.configuration(), existing.id());
        return "done";
    }

    private String delete() {
        DeleteRequest request = new DeleteRequest(target(), true, name);
        boolean both =
                Delete.run(org, progress, request, located -> null).deletion().configurationDeleted();
        return both ? "with its configuration" : "without its configuration";
    }
}
