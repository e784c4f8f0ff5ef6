package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.plan.Observed.Existing;
import java.util.ArrayList;
import java.util.List;

/**
 * What a look would make of a deployment; nobody asked to write it.
 *
 * @param document the configuration as it would be
 * @param deployment as it would be, without its configuration
 * @param look the whole look that it would have, in the words of the look flags
 * @param warnings what was requested and would not be seen
 */
public record LookProjection(ObjectNode document, ObjectNode deployment, ObjectNode look, List<Warning> warnings) {
    public LookProjection {
        warnings = List.copyOf(warnings);
    }

    /** Returns what a look makes of a deployment that is there. */
    public static LookProjection over(Existing existing, Look look) {
        ObjectNode deployment = existing.deployment().deepCopy();
        deployment.setAll(DeploymentSettings.toSet(look, existing.deployment()));
        return of(look, existing.liveDocument(), deployment);
    }

    /** Returns what a look makes of a deployment that is created for it. */
    public static LookProjection created(Look look) {
        CreatePlanner planner = new CreatePlanner(look);
        return of(look.ofNewDeployment(), planner.skeleton(""), planner.deployment(""));
    }

    private static LookProjection of(Look look, ObjectNode base, ObjectNode deployment) {
        LookEditor editor = new LookEditor(look);
        ObjectNode document = editor.edit(WritableFields.configuration(base));
        List<Warning> warnings = new ArrayList<>(new VisibilityWarnings(look, editor).unseen(document));
        warnings.addAll(new UnsupportedColors(look).onPage());
        String language = look.language() == null
                ? WritableFields.text(document, LookSetting.LANGUAGE.path())
                : look.language().tag();
        return new LookProjection(document, deployment, LiveLook.of(document, deployment, language), warnings);
    }
}
