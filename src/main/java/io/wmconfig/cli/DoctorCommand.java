package io.wmconfig.cli;

import picocli.CommandLine.Model.CommandSpec;

/** {@code doctor}: why does it not work. */
record DoctorCommand() implements Command {
    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String summary() {
        return "Find out why it does not work: settings, region, network, credentials, permissions.";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flag.on(
                "When the credentials are refused, try them in Genesys Cloud's other regions without asking.",
                "--try-regions"));
    }

    @Override
    public Work read(Arguments arguments) {
        boolean tryRegions = arguments.has("--try-regions");
        return (tool, renderer) -> renderer.doctor(tool.doctor(tryRegions));
    }
}
