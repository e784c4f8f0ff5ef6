package io.wmconfig.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.look.ApiWord;
import io.wmconfig.look.DomainPolicy;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.LookSetting.Place;
import io.wmconfig.look.PathSetting;
import java.util.Map;

/** Writes a look as a look file. */
public final class LookTree {
    private final ObjectNode document = ExactJson.object();
    private final Look look;

    private LookTree(Look look) {
        this.look = look;
    }

    /**
     * Returns the document with its keys in a readable order.
     *
     * @param deployment empty for none
     */
    public static ObjectNode of(String deployment, Look look) {
        LookTree tree = new LookTree(look);
        if (!deployment.isEmpty()) {
            tree.document.put("deployment", deployment);
        }
        tree.fill();
        return tree.document;
    }

    private void fill() {
        put(LookSetting.DESCRIPTION);
        put(LookSetting.ACTIVE);
        for (LookSetting setting : LookSetting.values()) {
            boolean elsewhere = setting.isText() || setting.place() == Place.DEPLOYMENT || setting == LookSetting.SET;
            if (!elsewhere && !setting.key().isEmpty()) {
                put(setting);
            }
        }
        texts();
        domains();
        put(LookSetting.FLOW_ID);
        settings();
    }

    private void put(LookSetting setting) {
        Object value = look.values().get(setting);
        if (value == null) {
            return;
        }
        int dot = setting.key().indexOf('.');
        ObjectNode holder =
                dot < 0 ? document : document.withObjectProperty(setting.key().substring(0, dot));
        String name = setting.key().substring(dot + 1);
        if (value instanceof Integer number) {
            holder.put(name, number);
        } else if (value instanceof Boolean on) {
            holder.put(name, on);
        } else {
            holder.put(name, value instanceof ApiWord word ? word.word() : value.toString());
        }
    }

    /** Writes texts under {@code labels} if their language is known, otherwise at the top level. */
    private void texts() {
        LanguageTag language = look.defaultLanguage();
        if (language == null) {
            LookSetting.TEXTS.forEach(this::put);
        } else {
            label(language, look.texts());
        }
        look.labels().forEach(this::label);
    }

    private void label(LanguageTag language, Map<LookSetting, String> texts) {
        for (LookSetting one : LookSetting.TEXTS) {
            if (texts.containsKey(one)) {
                document.withObjectProperty(DocumentReader.LABELS)
                        .withObjectProperty(language.tag())
                        .put(DocumentReader.textName(one), texts.get(one));
            }
        }
    }

    private void domains() {
        DomainPolicy domains = look.domains();
        if (domains == null) {
            return;
        }
        String key = LookSetting.ALLOW_DOMAIN.key();
        if (domains.all()) {
            document.put(key, "all");
        } else {
            ArrayNode hosts = document.putArray(key);
            domains.hosts().forEach(hosts::add);
        }
    }

    private void settings() {
        for (PathSetting setting : look.settings()) {
            JsonNode value = ExactJson.readChecked(setting.json());
            document.withObjectProperty(LookSetting.SET.key()).set(setting.path(), value);
        }
    }
}
