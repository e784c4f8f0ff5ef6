package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.plan.Observed.Existing;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of applying a look to a deployment, without writing it.
 *
 * @param document the resulting configuration
 * @param deployment the resulting deployment, without its configuration
 * @param look the complete resulting look, in the words of the look flags
 * @param warnings what was requested but would not be visible
 */
public record LookProjection(ObjectNode document, ObjectNode deployment, ObjectNode look, List<Warning> warnings) {
    public LookProjection {
        warnings = List.copyOf(warnings);
    }

    /** Returns the result for an existing deployment. */
    public static LookProjection over(Existing existing, Look look) {
        ObjectNode deployment = existing.deployment().deepCopy();
        deployment.setAll(DeploymentSettings.toSet(look, existing.deployment()));
        return of(look, existing.liveDocument(), deployment);
    }

    /** Returns the result for a new deployment. */
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
