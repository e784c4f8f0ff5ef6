package io.wmconfig.report;

import static io.wmconfig.document.Writable.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.execute.Outcome;
import io.wmconfig.look.Legibility;
import io.wmconfig.plan.Change;
import io.wmconfig.plan.LiveLook;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.Problem;
import io.wmconfig.resolve.Neighbour;
import io.wmconfig.resolve.Observed.Existing;
import io.wmconfig.terminal.Ink;
import io.wmconfig.walk.ApplyResult;
import io.wmconfig.walk.GetResult;
import io.wmconfig.walk.ListResult;
import io.wmconfig.walk.SnippetResult;
import io.wmconfig.walk.VerifyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says things to people; readable without colour. */
public final class TextRenderer implements Renderer {
    private final boolean colored;
    private final boolean coloredAsides;

    /**
     * Renders text.
     *
     * @param colored whether the result gets colours
     * @param coloredAsides whether warnings and errors get colours
     */
    public TextRenderer(boolean colored, boolean coloredAsides) {
        this.colored = colored;
        this.coloredAsides = coloredAsides;
    }

    @Override
    public Rendering apply(String command, ApplyResult result, Cost cost) {
        Plan plan = result.plan();
        String action = switch (plan.action()) {
            case CREATE -> "create";
            case UPDATE -> "update";
            case NONE -> "unchanged";
        };
        Lines lines = new Lines();
        lines.add(Ink.NAME.on(Ink.harmless(plan.name()), colored) + " (" + action + ")");
        changes(plan.changes(), lines);
        neighbours(plan, lines);
        if (result.outcome() == null && result.legibility() != null) {
            lines.add("  " + LegibilityText.line(result.legibility()));
        }
        lines.add(closing(command, result) + " " + cost(cost));
        return new Rendering(lines.text(), warnings(plan.warnings()));
    }

    private String closing(String command, ApplyResult result) {
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

    private void changes(List<Change> changes, Lines lines) {
        int width = changes.stream()
                .mapToInt(change -> change.path().length())
                .max()
                .orElse(0);
        for (Change change : changes) {
            String path = Ink.harmless(change.path());
            String to = Ink.NEW.on(value(change.to()), colored);
            String from = change.from() == null ? "" : Ink.OLD.on(value(change.from()), colored) + " → ";
            lines.add("  " + path + " ".repeat(width - change.path().length() + 3) + from + to);
        }
    }

    private static void neighbours(Plan plan, Lines lines) {
        if (plan instanceof Plan.Update update
                && !update.existing().neighbours().isEmpty()) {
            lines.add("  on the same configuration, not touched: "
                    + words(update.existing().neighbours()));
        }
    }

    private static String words(List<Neighbour> neighbours) {
        return Ink.harmless(String.join(
                ", ",
                neighbours.stream()
                        .map(one -> one.name() + " (version " + one.version() + ")")
                        .toList()));
    }

    private static String value(@Nullable JsonNode value) {
        if (value == null) {
            return "(none)";
        }
        boolean plain = value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().equals(value.textValue().strip());
        return Ink.harmless(plain ? value.textValue() : value.toString());
    }

    private List<String> warnings(List<Warning> warnings) {
        return warnings.stream()
                .map(one -> Ink.WARNING.on("warning: ", coloredAsides) + Ink.harmless(one.message()))
                .toList();
    }

    private static String cost(Cost cost) {
        int requests = cost.traffic().requests();
        int retries = cost.traffic().retries();
        return requests
                + (requests == 1 ? " request" : " requests")
                + (retries == 0 ? "" : " (" + retries + (retries == 1 ? " retry)" : " retries)"))
                + String.format(Locale.ROOT, " in %.1f s", cost.elapsed().toMillis() / 1000.0);
    }

    @Override
    public Rendering get(GetResult result, Cost cost) {
        Existing existing = result.existing();
        Lines lines = new Lines();
        String status = text(existing.deployment(), "status").toLowerCase(Locale.ROOT);
        lines.add(Ink.NAME.on(Ink.harmless(existing.name()), colored) + " (" + status + ")");
        List<Change> members = new ArrayList<>();
        LiveLook.of(existing)
                .properties()
                .forEach(member -> members.add(new Change(member.getKey(), null, member.getValue())));
        changes(members, lines);
        lines.add("Deployment " + existing.id());
        lines.add("Configuration " + existing.configuration() + ", version " + existing.live()
                + (result.latest().equals(existing.live()) ? "" : ", newest " + result.latest())
                + (result.draftDiffers() ? ", the draft differs" : ""));
        if (!existing.neighbours().isEmpty()) {
            lines.add("Also used by " + words(existing.neighbours()));
        }
        return new Rendering(lines.text(), List.of());
    }

    @Override
    public Rendering list(ListResult result, Cost cost) {
        List<ObjectNode> deployments = result.deployments();
        Lines lines = new Lines();
        int width = deployments.stream()
                .mapToInt(one -> Ink.harmless(text(one, "name")).length())
                .max()
                .orElse(0);
        for (ObjectNode one : deployments) {
            String name = Ink.harmless(text(one, "name"));
            lines.add(Ink.NAME.on(name, colored) + " ".repeat(width - name.length() + 2)
                    + String.format("%-8s  ", text(one, "status").toLowerCase(Locale.ROOT))
                    + text(one, "id") + "  version " + text(one.path("configuration"), "version"));
        }
        return new Rendering(
                lines.text(), deployments.isEmpty() ? List.of("the org has no deployments yet") : List.of());
    }

    @Override
    public Rendering verify(VerifyResult result, Cost cost) {
        Existing existing = result.existing();
        Lines lines = new Lines();
        lines.add(Ink.NAME.on(Ink.harmless(existing.name()), colored) + " (as live)");
        lines.add("Visitors get version " + existing.live() + ", "
                + text(existing.deployment(), "status").toLowerCase(Locale.ROOT) + ". " + cost(cost));
        return new Rendering(lines.text(), List.of());
    }

    @Override
    public Rendering snippet(SnippetResult result, SnippetForm form, Cost cost) {
        String text = switch (form) {
            case HTML -> result.code().html();
            case JAVASCRIPT -> result.code().javascript();
            case POLICY -> String.join("\n", result.code().policy()) + "\n";
        };
        return new Rendering(text, warnings(result.warnings()));
    }

    @Override
    public Rendering contrast(Legibility legibility) {
        return new Rendering(LegibilityText.report(legibility, colored), List.of());
    }

    @Override
    public Rendering failure(String command, List<Problem> problems) {
        return new Rendering("", ProblemText.lines(problems, coloredAsides));
    }

    /** Lines that end alike on every system. */
    private static final class Lines {
        private final StringBuilder text = new StringBuilder();

        void add(String line) {
            text.append(line).append('\n');
        }

        String text() {
            return text.toString();
        }
    }
}
