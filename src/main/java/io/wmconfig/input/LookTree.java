package io.wmconfig.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.ExactJson;
import io.wmconfig.look.Availability;
import io.wmconfig.look.DomainPolicy;
import io.wmconfig.look.Look;
import io.wmconfig.look.MemberSetting;
import io.wmconfig.look.Palette;
import io.wmconfig.look.Texts;
import org.jspecify.annotations.Nullable;

/** A look as the document of a look file that asks for it: what is not asked for is not in it. */
public final class LookTree {
    private LookTree() {}

    /**
     * Returns the document, its keys in the order in which people read them.
     *
     * @param deployment whose look it is; empty for nobody's
     */
    public static ObjectNode of(String deployment, Look look) {
        ObjectNode document = ExactJson.object();
        if (!deployment.isEmpty()) {
            document.put("deployment", deployment);
        }
        put(document, LookKey.DESCRIPTION, look.description());
        if (look.availability() != null) {
            document.put(LookKey.ACTIVE.path(), look.availability() == Availability.ACTIVE);
        }
        put(document, LookKey.PRIMARY, look.primary());
        palette(document, look.palette());
        put(
                document,
                LookKey.POSITION,
                look.position() == null ? null : look.position().word());
        put(document, LookKey.SIDE_SPACE, look.sideSpace());
        put(document, LookKey.BOTTOM_SPACE, look.bottomSpace());
        put(
                document,
                LookKey.LAUNCHER_VISIBILITY,
                look.launcher() == null ? null : look.launcher().word());
        put(
                document,
                LookKey.LAUNCHER_STYLE,
                look.launcherStyle() == null ? null : look.launcherStyle().word());
        put(document, LookKey.LAUNCHER_ICON, look.launcherIcon());
        put(document, LookKey.LOGO, look.logo());
        put(document, LookKey.LANGUAGE, look.defaultLanguage());
        texts(document, look);
        domains(document, look.domains());
        put(document, LookKey.FLOW_ID, look.flowId());
        settings(document, look);
        return document;
    }

    private static void put(ObjectNode document, LookKey key, @Nullable Object value) {
        if (value == null) {
            return;
        }
        int dot = key.path().indexOf('.');
        ObjectNode holder =
                dot < 0 ? document : document.withObjectProperty(key.path().substring(0, dot));
        String name = key.path().substring(dot + 1);
        if (value instanceof Integer number) {
            holder.put(name, number);
        } else {
            holder.put(name, value.toString());
        }
    }

    private static void palette(ObjectNode document, Palette palette) {
        for (LookKey key : LookKey.values()) {
            palette.colors().forEach((color, value) -> {
                if (key.flag().names().contains(color.flag())) {
                    put(document, key, value);
                }
            });
        }
        if (palette.portal()) {
            document.withObjectProperty(LookKey.PALETTE).put("portal", true);
        }
    }

    /** The texts of a language that is named stand among all others; those of none by themselves. */
    private static void texts(ObjectNode document, Look look) {
        Texts own = look.texts();
        if (look.defaultLanguage() == null) {
            put(document, LookKey.TITLE, own.title());
            put(document, LookKey.WELCOME, own.welcome());
            put(document, LookKey.LAUNCHER_TEXT, own.launcher());
        } else {
            label(document, look.defaultLanguage().tag(), own);
        }
        look.labels().forEach((language, texts) -> label(document, language.tag(), texts));
    }

    private static void label(ObjectNode document, String language, Texts texts) {
        if (texts.equals(Texts.NONE)) {
            return;
        }
        ObjectNode label = document.withObjectProperty(LookKey.LABELS).putObject(language);
        if (texts.title() != null) {
            label.put("title", texts.title());
        }
        if (texts.welcome() != null) {
            label.put("welcome", texts.welcome());
        }
        if (texts.launcher() != null) {
            label.put("launcher", texts.launcher());
        }
    }

    private static void domains(ObjectNode document, @Nullable DomainPolicy domains) {
        if (domains == null) {
            return;
        }
        if (domains.all()) {
            document.put(LookKey.DOMAINS.path(), "all");
        } else {
            ArrayNode hosts = document.putArray(LookKey.DOMAINS.path());
            domains.hosts().forEach(hosts::add);
        }
    }

    private static void settings(ObjectNode document, Look look) {
        for (MemberSetting setting : look.settings()) {
            try {
                document.withObjectProperty(LookKey.SET.path()).set(setting.path(), ExactJson.read(setting.json()));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("a setting holds checked JSON", e);
            }
        }
    }
}
