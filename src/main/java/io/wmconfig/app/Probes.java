package io.wmconfig.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.execute.Progress;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.Version;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.look.LookSetting;
import java.util.function.Supplier;

/**
 * Sends the few requests that no use case sends. Each one answers one question, and writes only to the check's own
 * deployment and configuration. A refusal is an answer as well; {@link ProbedHabits} reads both from the traffic.
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
    static final MemberPath COLOR = MemberPath.of(LookSetting.PRIMARY.path());

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
        ObjectNode draft = org.version(configuration, Version.DRAFT);
        ObjectNode values = colored(WritableFields.configuration(draft), MIXED_COLOR);
        values.set("description", NODES.nullNode());
        draft = write(VALUES, configuration, values, draft);
        if (draft.path("status").asText("").equalsIgnoreCase("Pending")) {
            ask(PENDING, () -> org.publish(configuration));
        }
        ObjectNode unknown = WritableFields.configuration(draft);
        unknown.putObject(UNKNOWN_FIELD).put("kept", true);
        draft = write(UNKNOWN, configuration, unknown, draft);
        draft = write(READ_ONLY, configuration, draft, draft);
        write(SHORT_COLOR, configuration, colored(WritableFields.configuration(draft), "#abc"), draft);
        ask(DOMAIN, () -> {
            ObjectNode document = WritableFields.deployment(org.deployment(deployment));
            document.putArray("allowedDomains").add("https://" + LiveCheck.DOMAIN);
            return org.replaceDeployment(deployment, document);
        });
        ask(DRAFT, () -> {
            ObjectNode document = WritableFields.deployment(org.deployment(deployment));
            document.putArray("allowedDomains").add(LiveCheck.DOMAIN);
            document.putObject("configuration").put("id", configuration.value()).put("version", "DRAFT");
            return org.replaceDeployment(deployment, document);
        });
    }

    /** Writes a draft and returns it as read afterwards, or {@code before} if the service refuses either request. */
    private ObjectNode write(String step, ConfigurationId configuration, ObjectNode document, ObjectNode before) {
        JsonNode read = ask(step, () -> {
            org.replaceDraft(configuration, document);
            return org.version(configuration, Version.DRAFT);
        });
        return read instanceof ObjectNode draft ? draft : before;
    }

    private static ObjectNode colored(ObjectNode document, String color) {
        COLOR.put(document, ExactJson.text(color));
        return document;
    }

    /** Sends one probe; a refusal is recorded like any other response, and the next probe follows. */
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
