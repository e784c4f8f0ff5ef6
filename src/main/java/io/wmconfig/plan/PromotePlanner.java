package io.wmconfig.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.look.DomainPolicy;
import io.wmconfig.look.HostName;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.WarningKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans how to copy the look of a deployment to another org; all rules of updates and creations apply.
 *
 * <p>An existing deployment keeps its domains, status and description; a new one takes those of the source.
 */
public final class PromotePlanner {
    private final Existing source;
    private final Look own;
    private final PromotedLook editor;
    private final DraftPolicy draftPolicy;

    /**
     * Plans for a deployment of the source org.
     *
     * @param source the deployment whose look is copied
     * @param draftPolicy what to do with unpublished changes of somebody else in the target org
     * @param apply the command that changes a deployment of the target org, for warnings
     */
    public PromotePlanner(Existing source, DraftPolicy draftPolicy, String apply) {
        this.source = source;
        this.own = own(source);
        this.editor = new PromotedLook(source.liveDocument(), apply);
        this.draftPolicy = draftPolicy;
    }

    /** Returns the planner for an existing target. */
    public Planner update(Existing target) {
        return new Planner(Look.NOTHING, draftPolicy, target, editor);
    }

    /** Returns the planner for a new target. */
    public CreatePlanner create() {
        return new CreatePlanner(own, editor);
    }

    /** Returns the plan with warnings about what is not copied, and about domains copied to a new deployment. */
    public Plan withWarnings(Plan plan) {
        ObjectNode target =
                plan.existing() == null ? ExactJson.object() : plan.existing().deployment();
        List<String> leftOut = new ArrayList<>(editor.leftOut());
        for (String member : List.of("flow", "supportedContent", "pushIntegrations")) {
            if (!DocumentDiff.isNothing(source.deployment().path(member))
                    && DocumentDiff.isNothing(target.path(member))) {
                leftOut.add("deployment." + member);
            }
        }
        List<Warning> warnings = new ArrayList<>();
        plan.warnings().stream()
                .filter(one -> one.kind() != WarningKind.NOTHING_ASKED)
                .filter(one -> !(one.kind() == WarningKind.NO_FLOW && leftOut.contains("deployment.flow")))
                .forEach(warnings::add);
        leftOut.forEach(path -> warnings.add(notCopied(path)));
        if (plan instanceof Plan.Create create) {
            warnings.addAll(taken(create));
        } else {
            warnings.addAll(kept(target));
        }
        return plan.withWarnings(warnings);
    }

    private Warning notCopied(String path) {
        String flow = path.equals("deployment.flow")
                ? ", so nobody will answer; use `" + editor.command() + "--flow-id ID` to set one"
                : "";
        return new Warning(
                WarningKind.ID_NOT_COPIED,
                "`" + path
                        + "` is not copied: it refers to the source org, and the target org has no"
                        + " equivalent" + flow);
    }

    /** Warns about domains that a new deployment takes from the source, because the target org has not set any yet. */
    private List<Warning> taken(Plan.Create plan) {
        JsonNode hosts = plan.deployment().path("allowedDomains");
        if (hosts.isEmpty()) {
            return List.of();
        }
        return List.of(new Warning(
                WarningKind.DOMAINS_COPIED,
                "the new deployment allows the domains of the source org, `" + words(hosts) + "`; `" + editor.command()
                        + "--allow-domain HOST` sets others"));
    }

    /** Warns about different domains and status, which are kept because each org has its own pages. */
    private List<Warning> kept(ObjectNode target) {
        List<Warning> kept = new ArrayList<>();
        for (Change difference : DeploymentSettings.differences(target, DeploymentSettings.toSet(own, target))) {
            if (!difference.path().equals("description")) {
                kept.add(new Warning(
                        WarningKind.OWN_KEPT,
                        "`deployment." + difference.path() + "` stays `" + words(difference.from())
                                + "`, which is set per org; in the source org it is `"
                                + words(difference.to()) + "`"));
            }
        }
        return kept;
    }

    private static String words(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "(none)";
        }
        List<String> words = new ArrayList<>();
        value.forEach(one -> words.add(QuotedInput.visible(one.asText(""))));
        return value.isContainerNode() ? String.join(", ", words) : QuotedInput.visible(value.asText(""));
    }

    private static Look own(Existing source) {
        JsonNode deployment = source.deployment();
        return Look.NOTHING
                .with(LookSetting.ACTIVE, !WritableFields.is(deployment, "status", "Inactive"))
                .with(LookSetting.ALLOW_DOMAIN, domains(deployment))
                .with(LookSetting.DESCRIPTION, deployment.path("description").asText(""));
    }

    /** Returns the allowed domains; null, which sets nothing, if the list is empty or contains an invalid host. */
    private static @Nullable DomainPolicy domains(JsonNode deployment) {
        if (deployment.path("allowAllDomains").asBoolean(false)) {
            return DomainPolicy.ALL;
        }
        List<String> hosts = new ArrayList<>();
        try {
            deployment.path("allowedDomains").forEach(host -> hosts.add(HostName.parse(host.asText(""))));
        } catch (ProblemException e) {
            return null;
        }
        return hosts.isEmpty() ? null : DomainPolicy.only(hosts);
    }
}
