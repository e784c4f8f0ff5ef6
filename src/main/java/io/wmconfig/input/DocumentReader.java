package io.wmconfig.input;

import io.wmconfig.input.YamlValue.MapEntry;
import io.wmconfig.input.YamlValue.Mapping;
import io.wmconfig.input.YamlValue.Meaning;
import io.wmconfig.input.YamlValue.Scalar;
import io.wmconfig.input.YamlValue.Sequence;
import io.wmconfig.look.Contrast;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the keys of one document as look flags, which validate the values. */
final class DocumentReader {
    private static final String DEPLOYMENT = "deployment";
    private static final String EXTENDS = "extends";
    /** Creates the deployment even if its name resembles another one. */
    static final String CREATE = "create";
    /** Requirements that the look must meet. */
    static final String POLICY = "policy";

    static final String MIN_CONTRAST = "minContrast";
    /** The settings of the launcher, or only its visibility. */
    static final String LAUNCHER = "launcher";

    static final String PALETTE = "palette";
    /** Texts by language. */
    static final String LABELS = "labels";

    /** Names the schema in JSON, which has no comments. */
    private static final String SCHEMA = "$schema";

    private final InputText input;
    private final List<Problem> problems;
    private final List<FlagValue> values = new ArrayList<>();
    private @Nullable Scalar deployment;
    private @Nullable Scalar base;
    private @Nullable Boolean create;
    private double minContrast;

    /** Creates a reader of one document, which adds its errors to the problems. */
    DocumentReader(InputText input, List<Problem> problems) {
        this.input = input;
        this.problems = problems;
    }

    static List<String> keys() {
        return Stream.concat(
                        Stream.of(DEPLOYMENT, EXTENDS, CREATE, LAUNCHER, PALETTE, LABELS, POLICY),
                        LookSetting.steps("").stream())
                .toList();
    }

    WrittenDocument read(Mapping document) {
        document.entries().forEach(this::outermost);
        try {
            LookFlags.read(values);
        } catch (ProblemException wrong) {
            problems.addAll(wrong.problems());
        }
        return new WrittenDocument(document.place(), deployment, base, create, values, minContrast);
    }

    private void outermost(MapEntry entry) {
        switch (entry.key()) {
            case DEPLOYMENT -> deployment = name(entry).orElse(new Scalar("", Meaning.TEXT, true, entry.place()));
            case EXTENDS -> base = name(entry).orElse(null);
            case CREATE -> create = onOff(CREATE, entry).orElse(null);
            case POLICY -> policy(entry);
            case SCHEMA -> {}
            case LAUNCHER -> launcher(entry);
            case PALETTE -> palette(entry);
            case LABELS -> labels(entry);
            default -> {
                Optional<LookSetting> key = LookSetting.ofKey(entry.key());
                if (key.isPresent() && !entry.key().contains(".")) {
                    bind(key.get(), entry);
                } else {
                    problems.add(KeyProblem.unknown("", entry, keys()));
                }
            }
        }
    }

    private void bind(LookSetting setting, MapEntry entry) {
        switch (setting) {
            case ACTIVE, PORTAL ->
                onOff(setting.key(), entry)
                        .filter(on -> on || setting == LookSetting.ACTIVE)
                        .ifPresent(on -> add(
                                on ? setting : LookSetting.INACTIVE,
                                setting.key(),
                                "",
                                entry.value().place()));
            case ALLOW_DOMAIN -> domains(entry);
            case SET -> settings(entry);
            default -> value(setting, setting.key(), entry, null);
        }
    }

    /** Returns the key of a text under its language. */
    static String textName(LookSetting text) {
        return text.key().split("\\.", 2)[0];
    }

    static List<String> textNames() {
        return LookSetting.TEXTS.stream().map(DocumentReader::textName).toList();
    }

    private Optional<Scalar> name(MapEntry entry) {
        Optional<Scalar> scalar = scalar(entry.key(), "a deployment name", entry);
        if (scalar.isPresent() && scalar.get().text().isBlank()) {
            problems.add(KeyProblem.refused("`" + entry.key() + "` is empty", entry.place())
                    .hint("write the deployment name"));
            return Optional.empty();
        }
        return scalar;
    }

    private void launcher(MapEntry entry) {
        if (!(entry.value() instanceof Mapping mapping)) {
            value(LookSetting.LAUNCHER, LAUNCHER, entry, null);
            return;
        }
        below(LAUNCHER + ".", mapping);
    }

    private void palette(MapEntry entry) {
        if (entry.value() instanceof Mapping mapping) {
            below(PALETTE + ".", mapping);
        } else {
            wrongShape(PALETTE, "colours by name", entry);
        }
    }

    private void below(String level, Mapping mapping) {
        for (MapEntry own : mapping.entries()) {
            LookSetting.ofKey(level + own.key())
                    .ifPresentOrElse(
                            key -> bind(key, own),
                            () -> problems.add(KeyProblem.unknown(level, own, LookSetting.steps(level))));
        }
    }

    private void policy(MapEntry entry) {
        if (!(entry.value() instanceof Mapping mapping)) {
            wrongShape(POLICY, "requirements", entry);
            return;
        }
        String path = POLICY + "." + MIN_CONTRAST;
        for (MapEntry own : mapping.entries()) {
            if (own.key().equals(MIN_CONTRAST)) {
                scalar(path, "a ratio", own).ifPresent(scalar -> {
                    minContrast = Contrast.parse(scalar.text()).orElse(0);
                    if (minContrast == 0) {
                        problems.add(KeyProblem.refused(
                                        "`" + path + "` must be a ratio from 1 to 21 such as `4.5`, found "
                                                + QuotedInput.text(scalar.text()),
                                        scalar.place())
                                .hint("write `policy: { minContrast: 4.5 }`"));
                    }
                });
            } else {
                problems.add(KeyProblem.unknown(POLICY + ".", own, List.of(MIN_CONTRAST)));
            }
        }
    }

    private void labels(MapEntry entry) {
        if (!(entry.value() instanceof Mapping languages)) {
            wrongShape(LABELS, "texts by language", entry);
            return;
        }
        for (MapEntry language : languages.entries()) {
            String path = LABELS + "." + QuotedInput.visible(language.key());
            Optional<LanguageTag> tag = tag(language);
            if (!(language.value() instanceof Mapping texts)) {
                wrongShape(path, "texts", language);
                continue;
            }
            for (MapEntry text : texts.entries()) {
                int index = textNames().indexOf(text.key());
                if (index < 0) {
                    problems.add(KeyProblem.unknown(path + ".", text, textNames()));
                } else {
                    tag.ifPresent(of -> value(LookSetting.TEXTS.get(index), path + "." + text.key(), text, of));
                }
            }
        }
    }

    private Optional<LanguageTag> tag(MapEntry language) {
        try {
            return Optional.of(LanguageTag.parse(language.key()));
        } catch (ProblemException wrong) {
            Problem first = wrong.first();
            Problem reported = KeyProblem.refused("a key of `labels` " + first.summary(), language.place());
            problems.add(first.hint() == null ? reported : reported.hint("write `" + first.hint() + "`"));
            return Optional.empty();
        }
    }

    private Optional<Boolean> onOff(String path, MapEntry entry) {
        Optional<Scalar> scalar = scalar(path, "`true` or `false`", entry);
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        String word = scalar.get().text();
        boolean on = List.of("true", "on", "yes", "y", "active", "1").contains(word.toLowerCase(Locale.ROOT));
        if (scalar.get().meaning() != Meaning.SWITCH) {
            problems.add(KeyProblem.refused(
                            "`" + path + "` must be `true` or `false`, found " + QuotedInput.text(word),
                            entry.value().place())
                    .hint("write `" + entry.key() + ": " + on + "`"));
            return Optional.empty();
        }
        return Optional.of(on);
    }

    private void domains(MapEntry entry) {
        String path = LookSetting.ALLOW_DOMAIN.key();
        if (entry.value() instanceof Sequence sequence) {
            if (sequence.values().isEmpty()) {
                problems.add(KeyProblem.refused("`domains` is an empty list", sequence.place())
                        .hint("add a host, or write `domains: all`"));
            }
            for (YamlValue host : sequence.values()) {
                if (host instanceof Scalar scalar) {
                    add(LookSetting.ALLOW_DOMAIN, path, scalar.text(), scalar.place());
                } else {
                    problems.add(KeyProblem.shape(path, "hosts", host));
                }
            }
            return;
        }
        scalar(path, "a list of hosts, or `all`", entry).ifPresent(scalar -> {
            if (scalar.text().equalsIgnoreCase("all")) {
                add(LookSetting.ALLOW_ALL_DOMAINS, path, "", scalar.place());
            } else {
                add(LookSetting.ALLOW_DOMAIN, path, scalar.text(), scalar.place());
            }
        });
    }

    private void settings(MapEntry entry) {
        if (!(entry.value() instanceof Mapping mapping)) {
            wrongShape(LookSetting.SET.key(), "values by path", entry);
            return;
        }
        YamlToJson setting = new YamlToJson(input, problems);
        for (MapEntry own : mapping.entries()) {
            String value = own.key() + "=" + setting.json(own.key(), own);
            add(LookSetting.SET, LookSetting.SET.key(), value, own.place());
        }
    }

    private void value(LookSetting setting, String path, MapEntry entry, @Nullable LanguageTag language) {
        scalar(path, setting.shape().needs(), entry)
                .ifPresent(scalar -> values.add(FlagValue.of(setting, path, scalar.text(), scalar.place(), language)));
    }

    private void add(LookSetting setting, String path, String value, SourceLocation place) {
        values.add(FlagValue.of(setting, path, value, place, null));
    }

    private Optional<Scalar> scalar(String path, String needs, MapEntry entry) {
        if (entry.value() instanceof Scalar scalar && scalar.isGiven()) {
            return Optional.of(scalar);
        }
        wrongShape(path, needs, entry);
        return Optional.empty();
    }

    private void wrongShape(String path, String needs, MapEntry entry) {
        problems.add(
                entry.value().isAbsent()
                        ? KeyProblem.absent(input, path, entry)
                        : KeyProblem.shape(path, needs, entry));
    }
}
