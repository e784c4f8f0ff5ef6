package io.wmconfig.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.look.LookSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The settings of a configuration by path: values, lists, and objects with names that a path cannot contain. */
final class ExportedSettings {
    private static final int DEEPEST = 40;
    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9_-]*[A-Za-z_-][A-Za-z0-9_-]*|0|[1-9][0-9]{0,3}");

    /** Paths where a new configuration starts with a plain value, so an object there can only be exported whole. */
    private static final Set<String> VALUES = Set.of(
            ConfigurationSwitch.MESSENGER.path(),
            LookSetting.LAUNCHER.path(),
            ConfigurationSwitch.HOME_SCREEN.path(),
            LookSetting.DEFAULT_LANGUAGE.path(),
            LookSetting.LANGUAGES,
            "name");

    private final Map<String, JsonNode> members = new TreeMap<>();
    private final List<String> unsayable = new ArrayList<>();

    ExportedSettings(ObjectNode document) {
        for (Map.Entry<String, JsonNode> member : document.properties()) {
            if (STEP.matcher(member.getKey()).matches()) {
                add(member.getKey(), member.getValue(), 1);
            } else if (!DocumentDiff.isNothing(member.getValue())) {
                unsayable.add(member.getKey());
            }
        }
    }

    private void add(String path, JsonNode value, int depth) {
        boolean divisible = value instanceof ObjectNode object
                && depth < DEEPEST
                && !VALUES.contains(path)
                && object.properties().stream()
                        .allMatch(member -> STEP.matcher(member.getKey()).matches());
        if (DocumentDiff.isNothing(value)) {
            return;
        }
        if (divisible) {
            value.properties().forEach(member -> add(path + "." + member.getKey(), member.getValue(), depth + 1));
        } else {
            members.put(path, value);
        }
    }

    /** Returns whether the path is within a setting that can only be exported whole, or contains other settings. */
    boolean isWithin(String path) {
        MemberPath wanted = MemberPath.of(path);
        return members.keySet().stream()
                .anyMatch(one -> !one.equals(path) && MemberPath.of(one).overlaps(wanted));
    }

    /** Removes a setting that the look expresses in another way. */
    void take(String path) {
        members.remove(path);
    }

    /** Returns the settings that remain, in alphabetical order. */
    Map<String, JsonNode> all() {
        return members;
    }

    /** Returns the top-level settings whose names cannot be a path. */
    List<String> unsayable() {
        return unsayable;
    }
}
