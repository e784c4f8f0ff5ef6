package io.wmconfig.report;

import io.wmconfig.lookfile.LookFiles;
import io.wmconfig.lookfile.LookTree;
import io.wmconfig.plan.ExportedLook;
import io.wmconfig.source.CommandText;
import io.wmconfig.walk.GetResult;

/** A deployment as the command that gives today's look. */
public final class FlagsReport {
    private FlagsReport() {}

    /** Returns the command. */
    public static Rendering of(GetResult result) {
        ExportedLook.Exported exported = ExportedLook.forFlags(result.existing());
        String document = LookTree.of("", exported.look()).toString();
        String name = result.existing().name();
        return new Rendering(
                CommandText.apply(name, LookFiles.values(name, document)),
                TextRenderer.warnings(exported.warnings(), false));
    }
}
