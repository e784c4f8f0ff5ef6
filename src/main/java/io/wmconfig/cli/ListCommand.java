package io.wmconfig.cli;

import picocli.CommandLine.Model.CommandSpec;

/** {@code list}: all deployments of the org. */
record ListCommand() implements Command {
    @Override
    public String name() {
        return "list";
    }

    @Override
    public String summary() {
        return "List all deployments of the org.";
    }

    @Override
    public void describe(CommandSpec spec) {
        // Takes the global options alone.
    }

    @Override
    public Work read(Arguments arguments) {
        return (tool, renderer) -> renderer.list(tool.list(), tool.cost());
    }
}
