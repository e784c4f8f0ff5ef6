package io.wmconfig.sandbox;

import static io.wmconfig.sandbox.Caller.CONFIGURATIONS;
import static io.wmconfig.sandbox.Caller.DEPLOYMENTS;

import io.wmconfig.sandbox.Caller.Reply;
import java.util.Map;
import java.util.Set;

/** Does what the request line of an error fixture says. */
final class Provocation {
    private Provocation() {}

    static TestSettings settings(String fixture) {
        return switch (fixture.substring(0, 2)) {
            case "42" -> Caller.settings("missing-features=video");
            case "43", "50" -> Caller.settings("references=strict");
            case "44" -> Caller.settings("max-configurations=100");
            case "47" -> AccessRules.permitting(Caller.settings(), Set.of("webDeployments:configuration:view"));
            default -> Caller.settings();
        };
    }

    static Reply of(String fixture, Caller caller, TestSandbox sandbox) {
        return switch (fixture.substring(0, 2)) {
            case "40" -> put(caller, "\"messenger\":{\"styles\":{\"primaryColor\":\"red\"}}");
            case "41" -> put(caller, "\"position\":{\"alignment\":\"Top\"}");
            case "42" -> caller.post(CONFIGURATIONS, "{\"name\":\"A\",\"video\":{\"enabled\":true}}");
            case "43" -> referring(caller, "flow");
            case "44" -> {
                for (int i = 0; i < 100; i++) {
                    sandbox.edit(editor -> editor.putConfiguration(Json.object().put("name", "A")));
                }
                yield caller.post(CONFIGURATIONS, Caller.configuration("A"));
            }
            case "45" -> caller.call("GET", DEPLOYMENTS, "", Map.of());
            case "46" -> caller.call("GET", DEPLOYMENTS, "", Map.of("Authorization", "Bearer wrong"));
            case "47" -> caller.post(CONFIGURATIONS, Caller.configuration("A"));
            case "49" -> caller.get(Caller.draft("unknown"));
            case "50" -> referring(caller, "supportedContent");
            case "51" -> {
                String id = caller.published("A");
                caller.post(DEPLOYMENTS, Caller.deployment("D", id, "1"));
                yield caller.delete(CONFIGURATIONS + "/" + id);
            }
            default -> throw new IllegalArgumentException(fixture);
        };
    }

    private static Reply put(Caller caller, String member) {
        String id = caller.published("A");
        return caller.put(Caller.draft(id), "{\"name\":\"A\"," + member + "}");
    }

    private static Reply referring(Caller caller, String member) {
        String deployment = Caller.deployment("D", caller.published("A"), "1");
        return caller.post(DEPLOYMENTS, deployment.replaceFirst("\\{", "{\"" + member + "\":{\"id\":\"unknown\"},"));
    }
}
