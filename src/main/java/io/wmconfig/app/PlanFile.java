package io.wmconfig.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Apply.ApplyRequest;
import io.wmconfig.app.FleetRequest.RequestedDeployment;
import io.wmconfig.app.FleetResult.FleetEntry;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.input.LookFiles;
import io.wmconfig.input.LookTree;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.plan.ContrastPolicy;
import io.wmconfig.plan.CreatePolicy;
import io.wmconfig.plan.DraftPolicy;
import io.wmconfig.plan.Target;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A saved plan: what was requested, in the format of a look file, and what was planned.
 *
 * @param request what to carry out, each item with its saved plan
 */
public record PlanFile(String host, FleetRequest request) {
    private static final String MARK = "wmconfigPlan";
    private static final int FORMAT = 1;

    /** The language that {@code --language} gives to texts; not a key of look files. */
    private static final String LANGUAGE = "language";

    public PlanFile with(FleetRequest.FleetOptions options) {
        return new PlanFile(host, request.with(options));
    }

    /** Returns the text of a plan file. */
    public static String text(String host, FleetResult result) {
        ObjectNode file = ExactJson.object().put(MARK, FORMAT).put("host", host);
        ArrayNode documents = file.putArray("documents");
        for (FleetEntry entry : result.entries()) {
            if (entry.result() != null) {
                one(
                        documents.addObject(),
                        entry.item(),
                        PlanTree.of(entry.result().plan()));
            }
        }
        return ExactJson.pretty(file);
    }

    private static void one(ObjectNode node, RequestedDeployment item, ObjectNode plan) {
        ApplyRequest request = item.request();
        DeploymentId id = request.target().id();
        node.put("name", item.name());
        if (id != null) {
            node.put("id", id.value());
        }
        node.put("create", request.createPolicy().name())
                .put("draft", request.draftPolicy().name())
                .put("minContrast", request.contrast().minimum());
        ArrayNode pages = node.putArray("pages");
        request.contrast().pages().forEach(page -> pages.add(page.digits()));
        if (request.look().language() != null) {
            node.put(LANGUAGE, request.look().language().tag());
        }
        node.set("look", LookTree.of("", request.look()));
        node.set("plan", plan);
    }

    /**
     * Reads a saved plan.
     *
     * @param name of the file, for messages
     * @throws ProblemException if it is not a saved plan, or one of another version of wmconfig
     */
    public static PlanFile read(String name, String text, boolean untilActive) {
        try {
            JsonNode file = ExactJson.read(text);
            if (file.path(MARK).asInt(0) != FORMAT) {
                throw noPlan(name);
            }
            List<RequestedDeployment> items = new ArrayList<>();
            Set<Target> targets = new HashSet<>();
            for (JsonNode document : file.path("documents")) {
                RequestedDeployment item = item(name, document, untilActive);
                if (!targets.add(item.request().target())) {
                    throw unusable(name, "contains `" + item.name() + "` twice");
                }
                items.add(item);
            }
            if (items.isEmpty()) {
                throw unusable(name, "contains no documents");
            }
            return new PlanFile(file.path("host").asText(""), new FleetRequest(items, false));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw noPlan(name);
        }
    }

    private static RequestedDeployment item(String file, JsonNode node, boolean untilActive) {
        String name = node.path("name").asText("");
        String id = node.path("id").asText("");
        List<HexColor> pages = new ArrayList<>();
        node.path("pages").forEach(page -> pages.add(new HexColor(page.asText(""))));
        if (!(node.get("plan") instanceof ObjectNode plan)) {
            throw noPlan(file);
        }
        ApplyRequest request = new ApplyRequest(
                id.isEmpty() ? Target.named(name) : Target.withId(id),
                LookFiles.parse(file, node.path("look").toString()).inLanguage(language(node)),
                CreatePolicy.valueOf(node.path("create").asText("")),
                DraftPolicy.valueOf(node.path("draft").asText("")),
                false,
                untilActive,
                new ContrastPolicy(node.path("minContrast").asDouble(ContrastPolicy.NO_MINIMUM), pages));
        return new RequestedDeployment(name, request, new SourceLocation(file, 0, 0), plan);
    }

    private static @Nullable LanguageTag language(JsonNode node) {
        return node.has(LANGUAGE) ? new LanguageTag(node.path(LANGUAGE).asText("")) : null;
    }

    private static ProblemException noPlan(String name) {
        return unusable(name, "is not a plan saved by this version of wmconfig");
    }

    private static ProblemException unusable(String name, String why) {
        return Problem.of(ProblemKind.INVALID_INPUT, "`" + name + "` " + why)
                .hint("create one with `wmconfig plan -f looks/ --out plan.json`")
                .at(new SourceLocation(name, 0, 0))
                .toException();
    }

    /**
     * Checks that the plan was made for this org.
     *
     * @throws ProblemException if the hosts differ
     */
    public void requireHost(String now) {
        if (!host.equals(now)) {
            throw Problem.of(
                            ProblemKind.INVALID_INPUT,
                            "the plan was made for `" + host + "`, but this org is `" + now + "`")
                    .hint("choose the org that the plan was made for, or run `wmconfig plan` again")
                    .toException();
        }
    }
}
