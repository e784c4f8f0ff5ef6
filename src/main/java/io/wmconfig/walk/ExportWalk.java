package io.wmconfig.walk;

import static io.wmconfig.document.WritableFields.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.WritableFields;
import io.wmconfig.genesys.Org;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.plan.ExportedLook;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.WarningKind;
import io.wmconfig.resolve.Observed.Existing;
import io.wmconfig.resolve.Resolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code export}: the list once, then one read for each deployment. */
public final class ExportWalk {
    private final Resolver resolver;

    /**
     * Reads from an org.
     *
     * @param org to read
     */
    public ExportWalk(Org org) {
        this.resolver = new Resolver(org);
    }

    /** Returns the looks of the deployments that are meant. */
    public ExportResult run(ExportRequest request) {
        List<ObjectNode> all = resolver.deployments();
        List<Warning> warnings = new ArrayList<>();
        List<ObjectNode> wanted = request.names().isEmpty()
                ? all.stream().filter(one -> canBeNamed(one, all, warnings)).toList()
                : Resolver.named(request.names().stream().distinct().toList(), all);
        List<ExportResult.ExportedDeployment> items = new ArrayList<>();
        SortedMap<String, Integer> leftOut = new TreeMap<>();
        for (ObjectNode deployment : wanted.stream()
                .sorted(Comparator.comparing(one -> text(one, "name")))
                .toList()) {
            Existing existing = resolver.read(deployment, all);
            ExportedLook.Exported exported = ExportedLook.of(existing, request.full());
            if (!request.full()) {
                ExportedLook.leftOut(existing, exported.look()).forEach(group -> leftOut.merge(group, 1, Integer::sum));
            }
            items.add(new ExportResult.ExportedDeployment(text(deployment, "name"), exported.look()));
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
                WarningKind.LEFT_OUT, "this export leaves out " + String.join(", ", parts) + "; `--full` includes them");
    }

    /** A look file names a deployment; one of several with that name, or one that goes, has no file. */
    private static boolean canBeNamed(ObjectNode deployment, List<ObjectNode> all, List<Warning> warnings) {
        String name = text(deployment, "name");
        boolean only =
                all.stream().filter(one -> text(one, "name").equals(name)).count() == 1;
        if (!only || WritableFields.is(deployment, "status", "Deleting")) {
            warnings.add(new Warning(
                    WarningKind.NOT_EXPORTED,
                    "deployment `" + text(deployment, "id") + "`, named `" + name + "`, is left out: "
                            + (only ? "it is being deleted" : "others have the same name")));
            return false;
        }
        return true;
    }
}
