package io.wmconfig.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.wmconfig.app.Cost;
import io.wmconfig.app.OrgName;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.look.HexColor;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Neighbour;
import io.wmconfig.plan.Plan;
import io.wmconfig.plan.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds text output, and the parts that many reports share; line ends are the same on every system. */
public final class TextLines {
    /** More of them would distract from the changes. */
    private static final int NEIGHBOURS = 5;

    private final boolean colored;
    private final boolean fullColor;
    private final List<String> lines = new ArrayList<>();

    TextLines(boolean colored) {
        this(colored, false);
    }

    /**
     * Creates a text without lines.
     *
     * @param fullColor whether swatches can use 24-bit colour
     */
    TextLines(boolean colored, boolean fullColor) {
        this.colored = colored;
        this.fullColor = fullColor;
    }

    void add(String line) {
        lines.add(line);
    }

    /**
     * Adds a heading, such as {@code Support in eu-central-1 (profile prod): update}.
     *
     * @param org of the deployment; null if another line names it
     */
    void heading(String name, @Nullable OrgName org, String word) {
        add(name(name, colored) + (org == null ? "" : " in " + org.stated()) + ": " + word);
    }

    void heading(Existing existing, OrgName org) {
        heading(existing.name(), org, status(existing.deployment()));
    }

    /** Returns a deployment's status in lower case, as in sentences. */
    static String status(JsonNode deployment) {
        return WritableFields.text(deployment, "status").toLowerCase(Locale.ROOT);
    }

    static String name(String name, boolean colored) {
        return Ansi.NAME.on(Ansi.sanitize(name), colored);
    }

    public static List<String> warnings(List<Warning> warnings, boolean colored) {
        return warnings.stream()
                .map(one -> Ansi.WARNING.on("warning: ", colored) + Ansi.sanitize(one.message()))
                .toList();
    }

    /** Returns a plan and its warnings, as shown before a confirmation prompt. */
    public static List<String> preview(Plan plan, boolean colored) {
        TextLines lines = new TextLines(colored);
        lines.plan(plan, null, plan.action() == Plan.PlanAction.CREATE ? "create" : "update");
        lines.lines.addAll(warnings(plan.warnings(), colored));
        return lines.all();
    }

    /** Adds a plan: its name and action, the changes, and the deployments that share its configuration. */
    void plan(Plan plan, @Nullable OrgName org, String action) {
        heading(plan.name(), org, action);
        changes(plan.changes());
        if (plan instanceof Plan.Update update
                && !update.existing().neighbours().isEmpty()) {
            add("  shares this configuration, not changed: "
                    + words(update.existing().neighbours()));
        }
    }

    void changes(List<Change> changes) {
        int width = width(changes, Change::path);
        for (Change change : changes) {
            String path = Ansi.sanitize(change.path());
            String to = swatch(change.to()) + Ansi.NEW.on(value(change.to()), colored);
            String from = change.from() == null
                    ? ""
                    : swatch(change.from()) + Ansi.OLD.on(value(change.from()), colored) + " → ";
            add("  " + path + " ".repeat(width - change.path().length() + 3) + from + to);
        }
    }

    /** Returns the width of a column: the length of its longest text. */
    static <T> int width(List<T> rows, Function<T, String> column) {
        int width = 0;
        for (T row : rows) {
            width = Math.max(width, column.apply(row).length());
        }
        return width;
    }

    /** Adds differences in columns, with both values of each. */
    void differences(List<Change> differences) {
        int width = width(differences, Change::path);
        for (Change one : differences) {
            add("  " + Ansi.sanitize(one.path()) + " ".repeat(width - one.path().length() + 3)
                    + Ansi.OLD.on(value(one.from()), colored) + " → " + Ansi.NEW.on(value(one.to()), colored));
        }
    }

    /** Returns a swatch to print before a colour's digits; empty for other values, or without colours. */
    private String swatch(@Nullable JsonNode value) {
        return colored && value != null && value.isTextual()
                ? HexColor.tryParse(value.textValue())
                        .map(color -> Ansi.swatch(Integer.parseInt(color.digits(), 16), fullColor) + " ")
                        .orElse("")
                : "";
    }

    /** Returns a value for people: strings without quotes, unless they are blank or have outer white space. */
    static String value(@Nullable JsonNode value) {
        if (value == null) {
            return "(none)";
        }
        boolean plain = value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().equals(value.textValue().strip());
        return Ansi.sanitize(plain ? value.textValue() : value.toString());
    }

    /** Returns the names of deployments, with the versions that they serve. */
    static String words(List<Neighbour> neighbours) {
        int more = neighbours.size() - NEIGHBOURS;
        String some = Ansi.sanitize(String.join(
                ", ",
                neighbours.stream()
                        .limit(NEIGHBOURS)
                        .map(one -> one.name() + " (version " + one.version() + ")")
                        .toList()));
        return more > 0 ? some + " and " + more + " more" : some;
    }

    static String cost(Cost cost) {
        int requests = cost.traffic().requests();
        int retries = cost.traffic().retries();
        return requests
                + (requests == 1 ? " request" : " requests")
                + (retries == 0 ? "" : " (" + retries + (retries == 1 ? " retry)" : " retries)"))
                + " in " + seconds(cost) + " s";
    }

    static String seconds(Cost cost) {
        return String.format(Locale.ROOT, "%.1f", cost.elapsed().toMillis() / 1000.0);
    }

    List<String> all() {
        return List.copyOf(lines);
    }

    String text() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
