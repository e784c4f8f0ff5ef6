package io.wmconfig.cli;

import io.wmconfig.output.SchemaReport;

/** {@code schema}: prints the JSON Schema of look files, for editors. */
final class SchemaCommand extends Command {
    SchemaCommand() {
        super("schema", "Print the JSON Schema of look files, for editors");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("").examples("wmconfig schema > look.schema.json");
    }

    @Override
    Work read(Arguments arguments) {
        return (session, dialog) -> new SchemaReport();
    }
}
