package io.wmconfig.walk;

import static io.wmconfig.document.Writable.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Org;
import io.wmconfig.plan.ExportedLook;
import io.wmconfig.plan.Warning;
import io.wmconfig.resolve.Resolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        List<ExportResult.Item> items = new ArrayList<>();
        for (ObjectNode deployment : wanted.stream()
                .sorted(Comparator.comparing(one -> text(one, "name")))
                .toList()) {
            ExportedLook.Exported exported = ExportedLook.of(resolver.read(deployment, all), request.full());
            items.add(new ExportResult.Item(text(deployment, "name"), exported.look()));
            warnings.addAll(exported.warnings());
        }
        return new ExportResult(
                items, all.stream().map(one -> text(one, "name")).toList(), warnings);
    }

    /** A look file names a deployment; one of several with that name, or one that goes, has no file. */
    private static boolean canBeNamed(ObjectNode deployment, List<ObjectNode> all, List<Warning> warnings) {
        String name = text(deployment, "name");
        String status = text(deployment, "status");
        boolean only =
                all.stream().filter(one -> text(one, "name").equals(name)).count() == 1;
        if (!only || status.equals("Deleting")) {
            warnings.add(new Warning(
                    "not-exported",
                    "deployment `" + text(deployment, "id") + "`, named `" + name + "`, is left out: "
                            + (only ? "it is being deleted" : "others have the same name")));
            return false;
        }
        return true;
    }
}
