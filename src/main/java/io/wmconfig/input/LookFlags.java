package io.wmconfig.input;

import io.wmconfig.genesys.MemberPath;
import io.wmconfig.look.DomainPolicy;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.look.PathSetting;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Combines look flags, or the keys of one look file, into a look. */
public final class LookFlags {
    private static final List<Set<LookSetting>> EXCLUSIVE = List.of(
            Set.of(LookSetting.ACTIVE, LookSetting.INACTIVE),
            Set.of(LookSetting.ALLOW_DOMAIN, LookSetting.ALLOW_ALL_DOMAINS));

    private final List<FlagValue> before = new ArrayList<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Map<LookSetting, Object> values = new EnumMap<>(LookSetting.class);
    private final Map<LanguageTag, Map<LookSetting, String>> labels = new LinkedHashMap<>();
    private final Set<String> hosts = new LinkedHashSet<>();
    private final List<PathSetting> settings = new ArrayList<>();

    private LookFlags() {}

    /**
     * Returns the look of the flags or keys.
     *
     * @throws ProblemException with all errors, in the order written
     */
    public static Look read(List<FlagValue> values) {
        LookFlags flags = new LookFlags();
        LookLayers.settled(values).forEach(flags::add);
        if (!flags.problems.isEmpty()) {
            throw new ProblemException(List.copyOf(flags.problems));
        }
        return flags.look();
    }

    private void add(FlagValue now) {
        problems.addAll(now.problems());
        if (now.meaning() != null) {
            put(now.setting(), now.language(), now.meaning());
        }
        for (FlagValue earlier : before) {
            clash(earlier, now).ifPresent(problems::add);
        }
        before.add(now);
    }

    private void put(LookSetting setting, @Nullable LanguageTag language, Object meaning) {
        if (language != null) {
            labels.computeIfAbsent(language, one -> new EnumMap<>(LookSetting.class))
                    .put(setting, (String) meaning);
            return;
        }
        switch (setting) {
            case ACTIVE, INACTIVE -> values.put(LookSetting.ACTIVE, setting == LookSetting.ACTIVE);
            case ALLOW_DOMAIN -> hosts.add((String) meaning);
            case ALLOW_ALL_DOMAINS -> values.put(LookSetting.ALLOW_DOMAIN, DomainPolicy.ALL);
            case SET -> settings.add((PathSetting) meaning);
            default -> values.put(setting, meaning);
        }
    }

    private Look look() {
        if (!hosts.isEmpty()) {
            values.put(LookSetting.ALLOW_DOMAIN, DomainPolicy.only(List.copyOf(hosts)));
        }
        if (!settings.isEmpty()) {
            values.put(LookSetting.SET, List.copyOf(settings));
        }
        // Move texts of the requested default language to those without a language, so that equal looks are equal.
        Object standard = values.get(LookSetting.DEFAULT_LANGUAGE);
        if (standard instanceof LanguageTag tag && labels.containsKey(tag)) {
            labels.remove(tag).forEach(values::putIfAbsent);
        }
        return new Look(values, labels);
    }

    private static Optional<Problem> clash(FlagValue earlier, FlagValue now) {
        MemberPath one = earlier.path();
        MemberPath other = now.path();
        if (one != null && other != null) {
            return one.overlaps(other) ? Optional.of(twoSettings(one, other, now)) : Optional.empty();
        }
        if (other != null) {
            return settingAgainstFlag(other, now, earlier, now);
        }
        if (one != null) {
            return settingAgainstFlag(one, earlier, now, now);
        }
        if (earlier.setting() == now.setting()) {
            return twice(earlier, now);
        }
        return exclusive(earlier.setting(), now.setting())
                ? Optional.of(refused(now, "`" + earlier.name() + "` and `" + now.name() + "` can't be used together")
                        .hint("remove one of them"))
                : Optional.empty();
    }

    static boolean exclusive(LookSetting one, LookSetting other) {
        return one != other && EXCLUSIVE.stream().anyMatch(pair -> pair.contains(one) && pair.contains(other));
    }

    /** Returns the setting of the configuration that both a flag and a setting by path would set. */
    static Optional<String> overlap(MemberPath path, LookSetting flag) {
        return flag.paths().stream()
                .filter(one -> path.overlaps(MemberPath.of(one)))
                .findFirst();
    }

    private static Problem twoSettings(MemberPath earlier, MemberPath path, FlagValue now) {
        String set = "`" + now.name() + "`";
        return earlier.equals(path)
                ? refused(now, set + " is given twice for " + QuotedInput.text(path.toString()))
                        .hint("remove one of them")
                : refused(
                                now,
                                set + " is given for " + QuotedInput.text(earlier.toString()) + " and for "
                                        + QuotedInput.text(path.toString()))
                        .because("one contains the other, so the result would depend on their order")
                        .hint("combine both into one value, or remove one of them");
    }

    private static Optional<Problem> settingAgainstFlag(
            MemberPath path, FlagValue setting, FlagValue flag, FlagValue now) {
        return overlap(path, flag.setting())
                .map(member -> refused(
                                now,
                                "`" + setting.name() + "` for " + QuotedInput.text(path.toString()) + " and `"
                                        + flag.name() + "` can't be used together")
                        .because("`" + flag.name() + "` sets `" + member + "`")
                        .hint("remove one of them"));
    }

    private static Optional<Problem> twice(FlagValue earlier, FlagValue now) {
        if (now.setting().repeatable()
                || !Objects.equals(earlier.language(), now.language())
                || earlier.meaning() == null
                || now.meaning() == null
                || earlier.meaning().equals(now.meaning())) {
            return Optional.empty();
        }
        String values = QuotedInput.text(earlier.value()) + " and " + QuotedInput.text(now.value());
        if (earlier.name().equals(now.name())) {
            return Optional.of(refused(now, "`" + now.name() + "` is given twice, with " + values)
                    .hint("remove one of them"));
        }
        String why = now.setting() == LookSetting.DEFAULT_LANGUAGE
                ? "without a text, `--language` sets the default language"
                : now.isKey() ? "both mean the same" : "both are names of the same flag";
        return Optional.of(refused(now, "`" + earlier.name() + "` and `" + now.name() + "` are given, with " + values)
                .because(why)
                .hint("remove one of them"));
    }

    private static Problem refused(FlagValue now, String summary) {
        return Problem.of(ProblemKind.INVALID_INPUT, summary).at(now.place());
    }
}
