package io.wmconfig.plan;

import static io.wmconfig.document.WritableFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.document.Difference;
import io.wmconfig.document.DocumentDiff;
import io.wmconfig.document.ExactJson;
import io.wmconfig.document.Labels;
import io.wmconfig.document.MemberPath;
import io.wmconfig.document.WritableFields;
import io.wmconfig.look.Availability;
import io.wmconfig.look.DomainPolicy;
import io.wmconfig.look.FlowId;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.HostName;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.LauncherPosition;
import io.wmconfig.look.LauncherStyle;
import io.wmconfig.look.LauncherVisibility;
import io.wmconfig.look.Look;
import io.wmconfig.look.MemberSetting;
import io.wmconfig.look.Palette;
import io.wmconfig.look.Pixels;
import io.wmconfig.look.PlainText;
import io.wmconfig.look.Texts;
import io.wmconfig.look.WebAddress;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.WarningKind;
import io.wmconfig.resolve.Observed.Existing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The look that asks for what is live.
 *
 * <p>The rule: applied to the deployment that it comes from it changes nothing. A plain one leaves out what holds anyway and
 * every id; a full one holds every other member of the configuration by its path, so that a new deployment gets the same.
 */
public final class ExportedLook {
    private static final String LANGUAGES = "languages";

    private final Existing existing;
    private final ObjectNode document;
    private final boolean full;
    private final ExportedLeaves leaves;
    private final Map<String, JsonNode> settings = new TreeMap<>();
    private final List<Warning> warnings = new ArrayList<>();

    private ExportedLook(Existing existing, boolean full) {
        this.existing = existing;
        this.full = full;
        this.document = WritableFields.configuration(existing.liveDocument());
        this.leaves = new ExportedLeaves(document);
    }

    /**
     * A look and what it could not say.
     *
     * @param look that asks for what is live
     * @param warnings what is live and cannot be asked for
     */
    public record Exported(Look look, List<Warning> warnings) {
        /** Copies the list. */
        public Exported {
            warnings = List.copyOf(warnings);
        }
    }

    /** Returns the look of a deployment. */
    public static Exported of(Existing existing, boolean full) {
        return new ExportedLook(existing, full).export();
    }

    /**
     * Returns the look of a deployment as flags can say it: texts of one language alone, or all labels as they are.
     */
    public static Exported forFlags(Existing existing) {
        Exported plain = of(existing, false);
        Look look = plain.look();
        ObjectNode document = existing.liveDocument();
        Map<LanguageTag, Texts> labels = new ExportedLabels(document).unchanged();
        String language = text(document, Member.LANGUAGE.path().toString());
        List<MemberSetting> settings = new ArrayList<>(look.settings());
        boolean whole = settings.stream().anyMatch(one -> one.path().equals(Labels.MEMBER));
        boolean one =
                whole || labels.keySet().stream().allMatch(tag -> tag.tag().equalsIgnoreCase(language));
        Texts own =
                one && !whole && !labels.isEmpty() ? labels.values().iterator().next() : Texts.NONE;
        if (!one) {
            settings.add(new MemberSetting(
                    Labels.MEMBER, document.path(Labels.MEMBER).toString()));
        }
        return new Exported(with(look, own, Map.of(), settings), plain.warnings());
    }

    /** Returns what a deployment has and would not get back from that look, in groups of settings. */
    public static SortedSet<String> leftOut(Existing existing, Look look) {
        SortedSet<String> groups = new TreeSet<>();
        ObjectNode fresh = new CreatePlanner(look).fresh(existing.name());
        for (Difference difference : DocumentDiff.configurationDifferences(fresh, existing.liveDocument())) {
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
        HexColor primary = value(
                Member.PRIMARY, color -> HexColor.tryParse(color.textValue()).orElse(null));
        LauncherPosition position =
                value(Member.POSITION, word -> constant(LauncherPosition.values(), LauncherPosition::alignment, word));
        Integer side = value(Member.SIDE_SPACE, ExportedLook::pixels);
        Integer bottom = value(Member.BOTTOM_SPACE, ExportedLook::pixels);
        LauncherVisibility launcher = value(
                Member.LAUNCHER, word -> constant(LauncherVisibility.values(), LauncherVisibility::visibility, word));
        LauncherStyle style = value(
                Member.LAUNCHER_STYLE, word -> constant(LauncherStyle.values(), LauncherStyle::displayType, word));
        WebAddress icon = value(Member.LAUNCHER_ICON, ExportedLook::address);
        WebAddress logo = value(Member.LOGO, ExportedLook::address);
        LanguageTag language = language();
        Map<LanguageTag, Texts> labels = labels();
        if (full) {
            leaves.all().forEach(settings::putIfAbsent);
        }
        Texts own = language == null ? Texts.NONE : labels.getOrDefault(language, Texts.NONE);
        if (language != null) {
            labels.remove(language);
        }
        Look look = new Look(
                primary,
                Palette.NONE,
                position,
                side,
                bottom,
                launcher,
                style,
                icon,
                logo,
                language,
                null,
                own,
                labels,
                availability(),
                domains(),
                full ? flow() : null,
                description(),
                List.of());
        leaves.unsayable().forEach(path -> warn("`" + path + "`"));
        return new Exported(full ? withoutMore(with(look)) : with(look), warnings);
    }

    private <T> @Nullable T value(Member member, Function<JsonNode, @Nullable T> read) {
        String path = member.path().toString();
        JsonNode node = member.path().in(document);
        if (isNothing(node) || (full && node.isContainerNode()) || leaves.isWithin(path)) {
            return null;
        }
        if (!full && ServerDefaults.isUsual(path, node)) {
            return null;
        }
        T value = node.isTextual() || node.isNumber() ? read.apply(node) : null;
        if (value == null) {
            underSet(path, node);
        } else {
            leaves.take(path);
        }
        return value;
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || (node.isContainerNode() ? node.isEmpty() : node.asText().isEmpty());
    }

    /** In a full one everything else stands there as well, and nothing is worth a warning. */
    private void underSet(String path, JsonNode node) {
        settings.put(path, node);
        if (!full) {
            warnings.add(new Warning(
                    WarningKind.EXPORTED_UNDER_SET,
                    "`" + path + "` of `" + existing.name() + "` is exported under `set`: no key takes its value"));
        }
    }

    private static <E> @Nullable E constant(E[] constants, Function<E, String> word, JsonNode node) {
        return Arrays.stream(constants)
                .filter(one -> node.isTextual() && word.apply(one).equals(node.textValue()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer pixels(JsonNode node) {
        boolean whole = node.isNumber() && node.toString().matches("[0-9]{1,4}");
        return whole && node.intValue() <= Pixels.MOST ? Integer.valueOf(node.intValue()) : null;
    }

    private static @Nullable WebAddress address(JsonNode node) {
        try {
            WebAddress address = node.isTextual() ? WebAddress.parse(node.textValue()) : null;
            return address != null && address.url().equals(node.textValue()) ? address : null;
        } catch (ProblemException e) {
            return null;
        }
    }

    /** A full one says the language by itself only where that says everything about languages. */
    private @Nullable LanguageTag language() {
        JsonNode languages = document.path(LANGUAGES);
        String named = text(document, Member.LANGUAGE.path().toString());
        LanguageTag tag = ExportedLabels.tag(named).orElse(null);
        boolean alone = languages.size() == 1 && languages.path(0).asText("").equals(named);
        if (full) {
            if (tag == null || !alone || !tag.tag().equals(named)) {
                return null;
            }
            leaves.take(LANGUAGES);
            leaves.take(Member.LANGUAGE.path().toString());
            return tag;
        }
        boolean offered = false;
        for (JsonNode one : languages) {
            offered |= languages.isArray() && one.asText("").equalsIgnoreCase(named);
        }
        if (!named.isEmpty() && (tag == null || !offered)) {
            underSet(Member.LANGUAGE.path().toString(), ExactJson.text(named));
            return null;
        }
        return tag != null && !tag.tag().equals("en-us") ? tag : null;
    }

    private Map<LanguageTag, Texts> labels() {
        ExportedLabels labels = new ExportedLabels(document);
        boolean whole = full && !labels.areAll();
        if (full && !whole) {
            leaves.take(Labels.MEMBER);
        }
        if (!full && labels.misses()) {
            whole = true;
            underSet(Labels.MEMBER, document.path(Labels.MEMBER));
        }
        return whole ? new TreeMap<>(Comparator.comparing(LanguageTag::tag)) : labels.unchanged();
    }

    private @Nullable Availability availability() {
        if (WritableFields.is(existing.deployment(), "status", "Inactive")) {
            return Availability.INACTIVE;
        }
        return full && WritableFields.is(existing.deployment(), "status", "Active") ? Availability.ACTIVE : null;
    }

    private @Nullable DomainPolicy domains() {
        ObjectNode deployment = existing.deployment();
        if (deployment.path("allowAllDomains").asBoolean(false)) {
            return full ? DomainPolicy.ALL : null;
        }
        TreeSet<String> hosts = new TreeSet<>();
        for (JsonNode host : deployment.path("allowedDomains")) {
            try {
                String parsed = HostName.parse(host.asText(""));
                if (!parsed.equalsIgnoreCase(host.asText(""))) {
                    throw new IllegalArgumentException("another spelling");
                }
                hosts.add(parsed);
            } catch (ProblemException | IllegalArgumentException e) {
                warn("`deployment.allowedDomains`");
                return null;
            }
        }
        return hosts.isEmpty() ? null : DomainPolicy.only(List.copyOf(hosts));
    }

    private @Nullable String flow() {
        String id = text(existing.deployment().path("flow"), "id");
        try {
            return id.isEmpty() ? null : FlowId.parse(id);
        } catch (ProblemException e) {
            warn("`deployment.flow.id`");
            return null;
        }
    }

    private @Nullable String description() {
        String description = text(existing.deployment(), "description");
        try {
            return description.isEmpty() ? null : PlainText.parse(description);
        } catch (ProblemException e) {
            warn("`deployment.description`");
            return null;
        }
    }

    /** A new configuration begins with members of its own; what is not live has to go. */
    private Look withoutMore(Look look) {
        ObjectNode fresh = new CreatePlanner(look).fresh(existing.name());
        for (Difference difference : DocumentDiff.configurationDifferences(fresh, document)) {
            if (difference.to() == null) {
                settings.putIfAbsent(difference.path(), ExactJson.object().nullNode());
            }
        }
        return with(look);
    }

    private Look with(Look look) {
        return with(
                look,
                look.texts(),
                look.labels(),
                settings.entrySet().stream()
                        .map(one ->
                                new MemberSetting(one.getKey(), one.getValue().toString()))
                        .toList());
    }

    private static Look with(Look look, Texts texts, Map<LanguageTag, Texts> labels, List<MemberSetting> settings) {
        return new Look(
                look.primary(),
                look.palette(),
                look.position(),
                look.sideSpace(),
                look.bottomSpace(),
                look.launcher(),
                look.launcherStyle(),
                look.launcherIcon(),
                look.logo(),
                look.defaultLanguage(),
                look.language(),
                texts,
                labels,
                look.availability(),
                look.domains(),
                look.flowId(),
                look.description(),
                settings);
    }

    private void warn(String what) {
        warnings.add(new Warning(
                WarningKind.NOT_EXPORTED, what + " of `" + existing.name() + "` cannot be said in a look file"));
    }

    static JsonNode node(String text) {
        return ExactJson.text(text);
    }
}
