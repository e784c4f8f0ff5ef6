package io.wmconfig.input;

import io.wmconfig.genesys.ExactJson;
import io.wmconfig.input.YamlValue.MapEntry;
import io.wmconfig.input.YamlValue.Mapping;
import io.wmconfig.input.YamlValue.Scalar;
import io.wmconfig.input.YamlValue.Sequence;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Converts a value below {@code set} into JSON with exact numbers. */
final class YamlToJson {
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    /** Words that YAML 1.1 reads as a Boolean, and 1.2 as text. */
    private static final Set<String> SWITCHES = Set.of("y", "n", "yes", "no", "on", "off");

    private final InputText input;
    private final List<Problem> problems;

    YamlToJson(InputText input, List<Problem> problems) {
        this.input = input;
        this.problems = problems;
    }

    /** Returns JSON text; {@code null} for an invalid value, whose error is added to the problems. */
    String json(String path, MapEntry entry) {
        if (entry.value().isAbsent()) {
            problems.add(KeyProblem.absent(input, "set." + path, entry));
            return "null";
        }
        return json(path, entry.value());
    }

    private String json(String path, YamlValue value) {
        if (value instanceof Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> text(entry.key()) + ":" + json(path + "." + entry.key(), entry))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Sequence sequence) {
            List<String> elements = new ArrayList<>();
            for (YamlValue element : sequence.values()) {
                elements.add(json(path + "." + elements.size(), element));
            }
            return "[" + String.join(",", elements) + "]";
        }
        return scalar(path, (Scalar) value);
    }

    private String scalar(String path, Scalar scalar) {
        String shown = QuotedInput.visible(path);
        return switch (scalar.meaning()) {
            case ABSENT -> {
                problems.add(KeyProblem.refused("`set." + shown + "` has no value", scalar.place())
                        .hint("write \"\" for an empty text"));
                yield "null";
            }
            case NULL -> "null";
            case SWITCH -> scalar.text().toLowerCase(Locale.ROOT);
            case NUMBER -> {
                if (!JSON_NUMBER.matcher(scalar.text()).matches()) {
                    String number = "`" + scalar.text() + "`, which programs read as different numbers";
                    problems.add(KeyProblem.refused("`set` for `" + shown + "` holds " + number, scalar.place())
                            .hint("write a plain decimal number, or put the text in quotes"));
                    yield "null";
                }
                yield scalar.text();
            }
            case TEXT -> {
                String word = scalar.text().toLowerCase(Locale.ROOT);
                if (!scalar.quoted() && SWITCHES.contains(word)) {
                    boolean on = word.equals("on") || word.startsWith("y");
                    problems.add(KeyProblem.refused(
                                    "`set` for `" + shown + "` has the bare word `" + scalar.text() + "`",
                                    scalar.place())
                            .because("some programs read it as a boolean, others as text")
                            .hint("write `" + on + "` for a boolean, or put the text in quotes"));
                }
                yield text(scalar.text());
            }
        };
    }

    private static String text(String text) {
        return ExactJson.text(text).toString();
    }
}
