package io.wmconfig.plan;

import static io.wmconfig.genesys.WritableFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DocumentDiff;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.Labels;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.look.DomainPolicy;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.PathSetting;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.WarningKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Exports what is live as a look.
 *
 * <p>Applied to the same deployment, the look changes nothing. A plain export omits defaults and IDs. A full export
 * also contains every other setting of the configuration by its path, so that a new deployment gets the same
 * configuration.
 */
public final class ExportedLook {
    private final Existing existing;
    private final ObjectNode document;
    private final boolean full;
    private final ExportedSettings leaves;
    private final ExportedLabels texts;
    private final Map<String, JsonNode> settings = new TreeMap<>();
    private final List<Warning> warnings = new ArrayList<>();

    private ExportedLook(Existing existing, boolean full) {
        this.existing = existing;
        this.full = full;
        this.document = WritableFields.configuration(existing.liveDocument());
        this.leaves = new ExportedSettings(document);
        this.texts = new ExportedLabels(document);
    }

    /** A look, with warnings about live settings that it expresses only under {@code set} or not at all. */
    public record Exported(Look look, List<Warning> warnings) {
        public Exported {
            warnings = List.copyOf(warnings);
        }
    }

    public static Exported of(Existing existing, boolean full) {
        return new ExportedLook(existing, full).export();
    }

    /** Returns the look as flags can express it: texts in one language, or else all labels as one setting. */
    public static Exported forFlags(Existing existing) {
        Exported plain = of(existing, false);
        Look look = plain.look();
        ObjectNode document = existing.liveDocument();
        Map<LanguageTag, Map<LookSetting, String>> labels = new ExportedLabels(document).unchanged();
        String language = text(document, LookSetting.DEFAULT_LANGUAGE.path());
        List<PathSetting> settings = new ArrayList<>(look.settings());
        boolean whole = settings.stream().anyMatch(one -> one.path().equals(Labels.MEMBER));
        boolean one =
                whole || labels.keySet().stream().allMatch(tag -> tag.tag().equalsIgnoreCase(language));
        Map<LookSetting, String> own =
                one && !whole && !labels.isEmpty() ? labels.values().iterator().next() : Map.of();
        if (!one) {
            settings.add(
                    new PathSetting(Labels.MEMBER, document.path(Labels.MEMBER).toString()));
        }
        Look flags = look.withSettings(settings);
        for (LookSetting text : LookSetting.TEXTS) {
            flags = flags.with(text, own.get(text));
        }
        return new Exported(new Look(flags.values(), Map.of()), plain.warnings());
    }

    /** Returns the groups of settings that the deployment has but a new deployment would not get from that look. */
    public static SortedSet<String> leftOut(Existing existing, Look look) {
        SortedSet<String> groups = new TreeSet<>();
        ObjectNode fresh = new CreatePlanner(look).fresh(existing.name());
        for (Change difference : DocumentDiff.configurationDifferences(fresh, existing.liveDocument())) {
            List<String> steps = MemberPath.of(difference.path()).steps();
            boolean says = difference.to() != null && !ServerDefaults.isUsual(difference.path(), difference.to());
            if (says && !steps.get(0).equals("name")) {
                boolean inner = steps.get(0).equals("messenger") && steps.size() > 1;
                groups.add(inner ? "messenger." + steps.get(1) : steps.get(0));
            }
        }
        for (String member : List.of("flow", "supportedContent", "pushIntegrations")) {
            JsonNode own = existing.deployment().path(member);
            if (own.isContainerNode() && !own.isEmpty()) {
                groups.add("deployment." + member);
            }
        }
        return groups;
    }

    private Exported export() {
        Map<LookSetting, @Nullable Object> values = new EnumMap<>(LookSetting.class);
        for (LookSetting setting : LookSetting.values()) {
            if (setting.place() == LookSetting.Place.CONFIGURATION) {
                values.put(setting, value(setting));
            }
        }
        LanguageTag language = language();
        Map<LanguageTag, Map<LookSetting, String>> labels = labels();
        if (full) {
            leaves.all().forEach(settings::putIfAbsent);
        }
        if (language != null) {
            values.put(LookSetting.DEFAULT_LANGUAGE, language);
            Map<LookSetting, String> own = labels.remove(language);
            values.putAll(own == null ? Map.of() : own);
        }
        values.put(LookSetting.ACTIVE, active());
        values.put(LookSetting.ALLOW_DOMAIN, domains());
        values.put(LookSetting.FLOW_ID, full ? inDeployment(LookSetting.FLOW_ID) : null);
        values.put(LookSetting.DESCRIPTION, inDeployment(LookSetting.DESCRIPTION));
        values.values().removeIf(Objects::isNull);
        Look look = new Look(values, labels);
        leaves.unsayable().forEach(path -> warn("`" + path + "`"));
        return new Exported(full ? withoutMore(with(look)) : with(look), warnings);
    }

    private @Nullable Object value(LookSetting setting) {
        String path = setting.path();
        JsonNode node = MemberPath.of(path).in(document);
        if (LiveLook.isEmpty(node) || (full && node.isContainerNode()) || leaves.isWithin(path)) {
            return null;
        }
        if (!full && ServerDefaults.isUsual(path, node)) {
            return null;
        }
        boolean number = setting.shape().isNumber();
        boolean fits = number ? node.isNumber() : node.isTextual();
        Object value = fits ? setting.shape().ofApi(number ? node.toString() : node.textValue()) : null;
        if (value == null) {
            underSet(path, node);
        } else {
            leaves.take(path);
        }
        return value;
    }

    /** A full export puts every other setting there too, so it needs no warning. */
    private void underSet(String path, JsonNode node) {
        settings.put(path, node);
        if (!full) {
            warnings.add(new Warning(
                    WarningKind.EXPORTED_UNDER_SET,
                    "`" + path + "` of `" + existing.name() + "` is exported under `set`, because no key"
                            + " accepts its value"));
        }
    }

    /** A full export uses the language key only if that alone reproduces the languages of the configuration. */
    private @Nullable LanguageTag language() {
        JsonNode languages = document.path(LookSetting.LANGUAGES);
        String named = text(document, LookSetting.DEFAULT_LANGUAGE.path());
        LanguageTag tag = ExportedLabels.tag(named).orElse(null);
        boolean alone = languages.size() == 1 && languages.path(0).asText("").equals(named);
        if (full) {
            if (tag == null || !alone || !tag.tag().equals(named)) {
                return null;
            }
            leaves.take(LookSetting.LANGUAGES);
            leaves.take(LookSetting.DEFAULT_LANGUAGE.path());
            return tag;
        }
        if (!named.isEmpty() && (tag == null || !texts.isOffered(named))) {
            underSet(LookSetting.DEFAULT_LANGUAGE.path(), ExactJson.text(named));
            return null;
        }
        return tag != null && !tag.tag().equals(LookSetting.DEFAULT_LANGUAGE.standard()) ? tag : null;
    }

    private Map<LanguageTag, Map<LookSetting, String>> labels() {
        boolean whole = full ? !texts.areAll() : texts.misses();
        if (full && !whole) {
            leaves.take(Labels.MEMBER);
        }
        if (!full && whole) {
            underSet(Labels.MEMBER, document.path(Labels.MEMBER));
        }
        return whole ? new HashMap<>() : texts.unchanged();
    }

    private @Nullable Boolean active() {
        if (WritableFields.is(existing.deployment(), "status", "Inactive")) {
            return false;
        }
        boolean active = full && WritableFields.is(existing.deployment(), "status", "Active");
        return active ? true : null;
    }

    private @Nullable DomainPolicy domains() {
        ObjectNode deployment = existing.deployment();
        if (deployment.path("allowAllDomains").asBoolean(false)) {
            return full ? DomainPolicy.ALL : null;
        }
        Set<String> hosts = WritableFields.domains(deployment);
        try {
            return hosts.isEmpty() ? null : DomainPolicy.only(List.copyOf(hosts));
        } catch (IllegalArgumentException notBareHosts) {
            warn("`deployment.allowedDomains`");
            return null;
        }
    }

    private @Nullable Object inDeployment(LookSetting setting) {
        String text = MemberPath.of(setting.path()).in(existing.deployment()).asText("");
        try {
            return text.isEmpty() ? null : setting.shape().parse(text);
        } catch (ProblemException e) {
            warn("`deployment." + setting.path() + "`");
            return null;
        }
    }

    /** Removes settings that a new configuration starts with and the live one does not have. */
    private Look withoutMore(Look look) {
        ObjectNode fresh = new CreatePlanner(look).fresh(existing.name());
        for (Change difference : DocumentDiff.configurationDifferences(fresh, document)) {
            if (difference.to() == null) {
                settings.putIfAbsent(difference.path(), ExactJson.object().nullNode());
            }
        }
        return with(look);
    }

    private Look with(Look look) {
        return look.withSettings(settings.entrySet().stream()
                .map(one -> new PathSetting(one.getKey(), one.getValue().toString()))
                .toList());
    }

    private void warn(String what) {
        warnings.add(new Warning(WarningKind.NOT_EXPORTED, what + " of `" + existing.name() + "` cannot be exported"));
    }
}
