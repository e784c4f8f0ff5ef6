package io.wmconfig.app;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.look.Look;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.plan.ExportedLook;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Resolver;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.WarningKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs {@code export}: reads the list once, then each deployment once. */
public final class Export {
    private Export() {}

    /**
     * Deployments to export as look files.
     *
     * @param names of the deployments; empty for all of them
     * @param full whether to include every other setting of the configurations
     */
    public record ExportRequest(List<String> names, boolean full) {}

    /**
     * The exported looks.
     *
     * @param items in alphabetical order of their names
     * @param deployments names of all deployments of the org
     */
    public record ExportResult(List<ExportedDeployment> items, List<String> deployments, List<Warning> warnings) {
        public ExportResult with(Warning warning) {
            List<Warning> more = new ArrayList<>(warnings);
            more.add(warning);
            return new ExportResult(items, deployments, more);
        }
    }

    /** The live look of one deployment. */
    public record ExportedDeployment(String name, Look look) {}

    public static ExportResult run(Org org, ExportRequest request) {
        Resolver resolver = new Resolver(org);
        List<ObjectNode> all = resolver.deployments();
        List<Warning> warnings = new ArrayList<>();
        List<ObjectNode> wanted = request.names().isEmpty()
                ? all.stream().filter(one -> canBeExported(one, all, warnings)).toList()
                : resolver.named(request.names().stream().distinct().toList(), all);
        List<ExportedDeployment> items = new ArrayList<>();
        SortedMap<String, Integer> leftOut = new TreeMap<>();
        for (ObjectNode deployment : wanted.stream()
                .sorted(Comparator.comparing(one -> text(one, "name")))
                .toList()) {
            Existing existing = resolver.read(deployment, all);
            ExportedLook.Exported exported = ExportedLook.of(existing, request.full());
            if (!request.full()) {
                ExportedLook.leftOut(existing, exported.look()).forEach(group -> leftOut.merge(group, 1, Integer::sum));
            }
            items.add(new ExportedDeployment(text(deployment, "name"), exported.look()));
            warnings.addAll(exported.warnings());
        }
        if (!leftOut.isEmpty()) {
            warnings.add(leftOut(leftOut, items.size()));
        }
        return new ExportResult(
                items, all.stream().map(one -> text(one, "name")).toList(), warnings);
    }

    private static Warning leftOut(SortedMap<String, Integer> groups, int deployments) {
        List<String> parts = new ArrayList<>();
        groups.forEach((group, count) -> parts.add("`" + QuotedInput.visible(group) + "`"
                + (count == deployments ? "" : " (" + count + " of " + deployments + " deployments)")));
        return new Warning(
                WarningKind.LEFT_OUT,
                "this export leaves out " + String.join(", ", parts) + "; `--full` includes them");
    }

    /** Look files identify deployments by name, and a look needs a version. Returns null if there are both. */
    private static @Nullable String obstacle(ObjectNode deployment, List<ObjectNode> all) {
        String name = text(deployment, "name");
        if (name.isEmpty()) {
            return "it has no name";
        }
        if (all.stream().filter(one -> text(one, "name").equals(name)).count() > 1) {
            return "others have the same name";
        }
        if (text(deployment.path("configuration"), "id").isEmpty()) {
            return "it has no configuration";
        }
        return WritableFields.is(deployment, "status", "Deleting") ? "it is being deleted" : null;
    }

    private static boolean canBeExported(ObjectNode deployment, List<ObjectNode> all, List<Warning> warnings) {
        String obstacle = obstacle(deployment, all);
        if (obstacle != null) {
            String name = text(deployment, "name");
            warnings.add(new Warning(
                    WarningKind.NOT_EXPORTED,
                    "deployment `" + text(deployment, "id") + "`" + (name.isEmpty() ? "" : ", named `" + name + "`,")
                            + " is left out: " + obstacle));
        }
        return obstacle == null;
    }
}
