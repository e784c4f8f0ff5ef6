package io.wmconfig.cli;

import picocli.CommandLine.Model.CommandSpec;

/** {@code schema}: what a look file may hold, for editors. */
record SchemaCommand() implements Command {
    @Override
    public String name() {
        return "schema";
    }

    @Override
    public String summary() {
        return "Print the JSON Schema of a look file, for editors.";
    }

    @Override
    public void describe(CommandSpec spec) {}

    @Override
    public Work read(Arguments arguments) {
        return (tool, renderer) -> renderer.schema();
    }
}
