package io.wmconfig.report;

import static io.wmconfig.document.WritableFields.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.doctor.Check;
import io.wmconfig.doctor.Diagnosis;
import io.wmconfig.execute.Outcome;
import io.wmconfig.fleet.FleetResult;
import io.wmconfig.fleet.PromoteResult;
import io.wmconfig.livecheck.LiveCheckResult;
import io.wmconfig.look.Legibility;
import io.wmconfig.lookfile.LookDocument;
import io.wmconfig.lookfile.LookSchema;
import io.wmconfig.plan.Change;
import io.wmconfig.plan.LiveLook;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.Problem;
import io.wmconfig.resolve.Located;
import io.wmconfig.resolve.Observed.Existing;
import io.wmconfig.terminal.Ansi;
import io.wmconfig.walk.ApplyResult;
import io.wmconfig.walk.CompareResult;
import io.wmconfig.walk.DeleteResult;
import io.wmconfig.walk.ExportResult;
import io.wmconfig.walk.GetResult;
import io.wmconfig.walk.HistoryResult;
import io.wmconfig.walk.ListResult;
import io.wmconfig.walk.PreviewResult;
import io.wmconfig.walk.SnippetResult;
import io.wmconfig.walk.VerifyResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says things to people; readable without colour. */
public final class TextRenderer implements Renderer {
    private final boolean colored;
    private final boolean coloredAsides;
    private final boolean fullColor;
    /** What a person has read before anything was written, by deployment. */
    private final Map<String, List<Warning>> read = new HashMap<>();

    /**
     * Renders text.
     *
     * @param colored whether the result gets colours
     * @param coloredAsides whether warnings and errors get colours
     */
    public TextRenderer(boolean colored, boolean coloredAsides) {
        this(colored, coloredAsides, false);
    }

    /**
     * Renders text.
     *
     * @param colored whether the result gets colours
     * @param coloredAsides whether warnings and errors get colours
     * @param fullColor whether the terminal shows every colour
     */
    public TextRenderer(boolean colored, boolean coloredAsides, boolean fullColor) {
        this.colored = colored;
        this.fullColor = fullColor;
        this.coloredAsides = coloredAsides;
    }

    @Override
    public Rendering apply(String command, ApplyResult result, Cost cost) {
        TextLines lines = new TextLines(colored, fullColor);
        applied(lines, command, result, " " + TextLines.cost(cost));
        List<String> asides = warnings(unread(result.plan()), coloredAsides);
        return result.dryRun() ? new Rendering(lines.text(), asides) : Rendering.isConfirmation(lines.text(), asides);
    }

    @Override
    public Rendering fleet(String command, FleetResult result, Cost cost) {
        return new FleetReport(command, result, cost).text(colored, coloredAsides, this::unread);
    }

    static void applied(TextLines lines, String command, ApplyResult result, String cost) {
        Plan plan = result.plan();
        String action = switch (plan.action()) {
            case CREATE -> "create";
            case UPDATE -> "update";
            case NONE -> "unchanged";
        };
        lines.plan(plan, action);
        if (result.outcome() == null && result.legibility() != null) {
            lines.add("  " + LegibilityReport.line(result.legibility()));
        }
        lines.add(closing(command, result) + cost);
    }

    @Override
    public List<String> warnings(Plan plan) {
        read.put(plan.name(), plan.warnings());
        return warnings(plan.warnings(), coloredAsides);
    }

    @Override
    public List<String> preview(Plan plan) {
        read.put(plan.name(), plan.warnings());
        return preview(plan, coloredAsides);
    }

    /** Returns the plan and its warnings, as they stand above a question. */
    static List<String> preview(Plan plan, boolean colored) {
        TextLines lines = new TextLines(colored);
        lines.plan(plan, plan.action() == Plan.PlanAction.CREATE ? "create" : "update");
        return Stream.concat(lines.all().stream(), warnings(plan.warnings(), colored).stream())
                .toList();
    }

    /** Returns the warnings of a plan that nobody has read yet. */
    private List<Warning> unread(Plan plan) {
        List<Warning> before = read.getOrDefault(plan.name(), List.of());
        return plan.warnings().stream().filter(one -> !before.contains(one)).toList();
    }

    private static String closing(String command, ApplyResult result) {
        Plan plan = result.plan();
        Outcome outcome = result.outcome();
        if (outcome != null) {
            String state = text(outcome.deployment(), "status").toLowerCase(Locale.ROOT);
            String version = "version " + outcome.version() + ", " + state + ".";
            boolean live = outcome.settled() && state.equals("active");
            return (live ? "Live: " : outcome.settled() ? "Not live: " : "Sent, not waited for: ") + version;
        }
        if (plan instanceof Plan.None none) {
            String state = text(none.existing().deployment(), "status").toLowerCase(Locale.ROOT);
            return (state.equals("active") ? "Live: " : "Not live: ") + "version "
                    + none.existing().live() + ", " + state + ".";
        }
        int count = plan.changes().size();
        return (command.equals("plan") ? "Plan: " : "Dry run: ") + count + (count == 1 ? " change" : " changes")
                + ", nothing was written.";
    }

    static List<String> warnings(List<Warning> warnings, boolean colored) {
        return warnings.stream()
                .map(one -> Ansi.WARNING.on("warning: ", colored) + Ansi.sanitize(one.message()))
                .toList();
    }

    @Override
    public Rendering get(GetResult result, Cost cost) {
        Existing existing = result.existing();
        TextLines lines = new TextLines(colored, fullColor);
        String status = text(existing.deployment(), "status").toLowerCase(Locale.ROOT);
        lines.add(Ansi.NAME.on(Ansi.sanitize(existing.name()), colored) + " (" + status + ")");
        List<Change> members = new ArrayList<>();
        LiveLook.of(existing)
                .properties()
                .forEach(member -> members.add(new Change(member.getKey(), null, member.getValue())));
        lines.changes(members);
        lines.add("Deployment " + existing.id());
        lines.add("Configuration " + existing.configuration() + ", version " + existing.live()
                + (result.latest().equals(existing.live()) ? "" : ", newest " + result.latest())
                + (result.draftDiffers() ? ", the draft differs" : ""));
        if (!existing.neighbours().isEmpty()) {
            lines.add("Also used by " + TextLines.words(existing.neighbours()));
        }
        return new Rendering(lines.text(), List.of());
    }

    @Override
    public Rendering list(ListResult result, Cost cost) {
        List<ObjectNode> deployments = result.deployments();
        TextLines lines = new TextLines(colored);
        int width = deployments.stream()
                .mapToInt(one -> Ansi.sanitize(text(one, "name")).length())
                .max()
                .orElse(0);
        for (ObjectNode one : deployments) {
            String name = Ansi.sanitize(text(one, "name"));
            lines.add(Ansi.NAME.on(name, colored) + " ".repeat(width - name.length() + 2)
                    + String.format("%-8s  ", text(one, "status").toLowerCase(Locale.ROOT))
                    + text(one, "id") + "  version " + text(one.path("configuration"), "version"));
        }
        return new Rendering(
                lines.text(), deployments.isEmpty() ? List.of("the org has no deployments yet") : List.of());
    }

    @Override
    public Rendering verify(VerifyResult result, Cost cost) {
        Existing existing = result.existing();
        TextLines lines = new TextLines(colored);
        lines.add(Ansi.NAME.on(Ansi.sanitize(existing.name()), colored) + " (as live)");
        lines.add("Visitors get version " + existing.live() + ", "
                + text(existing.deployment(), "status").toLowerCase(Locale.ROOT) + ". " + TextLines.cost(cost));
        return new Rendering(lines.text(), List.of());
    }

    @Override
    public Rendering compare(CompareResult result, Cost cost) {
        return new Rendering(new CompareReport(result).text(cost, colored), List.of());
    }

    @Override
    public Rendering promote(PromoteResult result, Cost cost) {
        return new PromoteReport(result).text(cost, colored, coloredAsides, this::unread);
    }

    @Override
    public Rendering history(HistoryResult result, Cost cost) {
        return new Rendering(new HistoryReport(result).lines(colored), List.of());
    }

    @Override
    public List<String> preview(Located located, boolean withConfiguration) {
        return DeleteReport.preview(located, withConfiguration, coloredAsides);
    }

    @Override
    public Rendering delete(DeleteResult result, Cost cost) {
        return Rendering.isConfirmation(
                new DeleteReport(result).lines(cost, colored), warnings(result.warnings(), coloredAsides));
    }

    @Override
    public Rendering export(ExportResult result, Map<String, String> files, Cost cost) {
        return FileReport.exported(result, files, warnings(result.warnings(), coloredAsides));
    }

    @Override
    public Rendering validate(List<LookDocument> documents) {
        return FileReport.validated(documents, colored, coloredAsides);
    }

    @Override
    public Rendering schema() {
        return new Rendering(JsonRenderer.pretty(LookSchema.document()), List.of());
    }

    @Override
    public Rendering completion(String shell, String script) {
        return new Rendering(script, List.of());
    }

    @Override
    public Rendering doctor(Diagnosis diagnosis) {
        if (diagnosis.problems().isEmpty()) {
            return new Rendering(new DoctorReport(colored).text(diagnosis), List.of());
        }
        // A failure leaves stdout empty, whatever there is to say about it.
        List<String> asides =
                new ArrayList<>(new DoctorReport(coloredAsides).lines(diagnosis).all());
        asides.addAll(ProblemText.lines(diagnosis.problems().subList(0, 1), coloredAsides));
        return new Rendering("", asides, diagnosis.exitCode());
    }

    @Override
    public Rendering liveCheck(Diagnosis diagnosis, LiveCheckResult result, Cost cost) {
        boolean failed = !result.problems().isEmpty();
        boolean color = failed ? coloredAsides : colored;
        // What cannot be checked without writing is checked now.
        Diagnosis read = new Diagnosis(diagnosis.checks().stream()
                .filter(check -> check.status() != Check.Status.SKIPPED)
                .toList());
        List<String> lines =
                new ArrayList<>(new DoctorReport(color).checks(read).all());
        lines.addAll(new LiveCheckReport(result).lines(cost, color).all());
        if (failed) {
            lines.addAll(ProblemText.lines(result.problems(), color));
            return new Rendering("", lines, result.exitCode());
        }
        return new Rendering(String.join("\n", lines) + "\n", List.of());
    }

    @Override
    public Rendering sandbox(Map<String, String> variables) {
        TextLines lines = new TextLines(colored);
        variables.forEach((name, value) -> lines.add("export " + name + "=" + value));
        if (!variables.containsKey("GENESYS_CLOUD_CLIENT_SECRET")) {
            lines.add("# and GENESYS_CLOUD_CLIENT_SECRET as it was given to --client");
        }
        return new Rendering(lines.text(), List.of());
    }

    @Override
    public Rendering snippet(SnippetResult result, SnippetForm form, Cost cost) {
        String text = switch (form) {
            case HTML -> result.code().html();
            case JAVASCRIPT -> result.code().javascript();
            case POLICY -> String.join("\n", result.code().policy()) + "\n";
        };
        return new Rendering(text, warnings(result.warnings(), coloredAsides));
    }

    @Override
    public Rendering preview(PreviewResult result, PreviewPlaces places, @Nullable Cost cost) {
        return new Rendering(new PreviewReport(result, places).text(), warnings(result.warnings(), coloredAsides));
    }

    @Override
    public Rendering contrast(Legibility legibility) {
        return new Rendering(LegibilityReport.report(legibility, colored), List.of());
    }

    @Override
    public Rendering failure(String command, List<Problem> problems, @Nullable Cost cost) {
        return new Rendering("", ProblemText.lines(problems, coloredAsides));
    }
}
