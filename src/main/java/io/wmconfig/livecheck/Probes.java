package io.wmconfig.livecheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.ExactJson;
import io.wmconfig.document.MemberPath;
import io.wmconfig.document.Writable;
import io.wmconfig.execute.Progress;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.Version;
import java.util.function.Supplier;

/**
 * The few requests that no use case sends: each asks one question, and writes to nothing but the check's own deployment
 * and configuration. A refusal is an answer as well; {@link ProbedHabits} reads both from the traffic.
 */
final class Probes {
    static final String UNCHANGED = "probe unchanged publish";
    static final String VALUES = "probe values";
    static final String PENDING = "probe pending publish";
    static final String UNKNOWN = "probe unknown field";
    static final String READ_ONLY = "probe read-only fields";
    static final String SHORT_COLOR = "probe short colour";
    static final String DOMAIN = "probe domain with scheme";
    static final String DRAFT = "probe deployment of draft";
    static final String EXPAND = "probe expand";

    static final String UNKNOWN_FIELD = "wmconfigCheck";
    static final String MIXED_COLOR = "#AbCdEf";
    static final MemberPath COLOR = MemberPath.of("messenger.styles.primaryColor");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Org org;
    private final Recording recording;
    private final Progress progress;

    Probes(Org org, Recording recording, Progress progress) {
        this.org = org;
        this.recording = recording;
        this.progress = progress;
    }

    void run(ConfigurationId configuration, DeploymentId deployment) {
        ask(EXPAND, org::deploymentsWithVersions);
        ask(UNCHANGED, () -> org.publish(configuration));
        values(configuration);
        ask(UNKNOWN, () -> {
            ObjectNode document = draft(configuration);
            document.putObject(UNKNOWN_FIELD).put("kept", true);
            return org.replaceDraft(configuration, document);
        });
        ask(READ_ONLY, () -> org.replaceDraft(configuration, org.version(configuration, Version.DRAFT)));
        ask(SHORT_COLOR, () -> org.replaceDraft(configuration, colored(draft(configuration), "#abc")));
        ask(DOMAIN, () -> {
            ObjectNode document = Writable.deployment(org.deployment(deployment));
            document.putArray("allowedDomains").add("https://" + LiveCheck.DOMAIN);
            return org.replaceDeployment(deployment, document);
        });
        ask(DRAFT, () -> {
            ObjectNode document = Writable.deployment(org.deployment(deployment));
            document.putArray("allowedDomains").add(LiveCheck.DOMAIN);
            document.putObject("configuration").put("id", configuration.value()).put("version", "DRAFT");
            return org.replaceDeployment(deployment, document);
        });
    }

    private void values(ConfigurationId configuration) {
        JsonNode answer = ask(VALUES, () -> {
            ObjectNode document = colored(draft(configuration), MIXED_COLOR);
            document.set("description", NODES.nullNode());
            return org.replaceDraft(configuration, document);
        });
        if (answer.path("status").asText("").equals("Pending")) {
            ask(PENDING, () -> org.publish(configuration));
        }
    }

    private ObjectNode draft(ConfigurationId configuration) {
        return Writable.configuration(org.version(configuration, Version.DRAFT));
    }

    private static ObjectNode colored(ObjectNode document, String color) {
        COLOR.put(document, ExactJson.text(color));
        return document;
    }

    /** Asks one question; what the service refuses is recorded like all else, and the next question is asked. */
    private JsonNode ask(String step, Supplier<? extends Object> question) {
        if (progress.stopped()) {
            throw progress.interruption().toException();
        }
        recording.begin(step);
        try {
            return question.get() instanceof JsonNode answer ? answer : NODES.missingNode();
        } catch (OrgException e) {
            return NODES.missingNode();
        }
    }
}
