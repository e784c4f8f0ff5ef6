package io.wmconfig.cli;

import io.wmconfig.look.LookSetting;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Creates options for picocli. Every value is plain text, so that all errors can be reported together. */
final class Options {
    private Options() {}

    static OptionSpec value(String name, String label, String help) {
        return value(List.of(name), label, help);
    }

    static OptionSpec value(List<String> names, String label, String help) {
        return OptionSpec.builder(names.toArray(String[]::new))
                .paramLabel(label)
                .arity("1")
                .type(String.class)
                .description(help)
                .build();
    }

    /** Returns a repeatable option, with a value each time. */
    static OptionSpec values(List<String> names, String label, String help) {
        return OptionSpec.builder(names.toArray(String[]::new))
                .paramLabel(label)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(help)
                .build();
    }

    static OptionSpec on(String help, String... names) {
        return OptionSpec.builder(names)
                .arity("0")
                .type(boolean.class)
                .description(help)
                .build();
    }

    /** Returns a positional argument; the command reports a missing one, together with all other errors. */
    static PositionalParamSpec positional(String label, String help) {
        return positional(0, label, help);
    }

    static PositionalParamSpec positional(int index, String label, String help) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .index(Integer.toString(index))
                .arity("0..1")
                .type(String.class)
                .description(help)
                .build();
    }

    /** Returns a positional argument that may be repeated. */
    static PositionalParamSpec positionals(String label, String help) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(help)
                .build();
    }

    static PositionalParamSpec name() {
        return positional("NAME", "Deployment name (exact match)");
    }

    static OptionSpec id() {
        return value("--id", "ID", "Deployment ID (instead of the name)");
    }

    static OptionSpec files() {
        return values(
                List.of("-f", "--file"), "PATH", "Look file, directory of look files, or - for stdin (repeatable)");
    }

    static List<OptionSpec> look(List<LookSetting> settings) {
        List<OptionSpec> options = new ArrayList<>();
        for (LookSetting one : settings) {
            options.add(
                    one.takesValue()
                            ? values(one.names(), one.shape().label(), one.help())
                            : on(one.help(), one.names().toArray(String[]::new)));
        }
        return options;
    }
}
