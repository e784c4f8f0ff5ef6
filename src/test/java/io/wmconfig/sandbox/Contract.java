package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The published schemas and fixtures. */
final class Contract {
    private static final String SCHEMAS = "urn:example:genesys:webdeployments";

    private final Validator validator;

    Contract() {
        validator = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .createValidator();
        validator.registerSchema(URI.create(SCHEMAS), text("schemas/webdeployments.schema.json"));
    }

    /** What is wrong with a document of a schema; nothing if it is right. */
    List<String> faults(String schema, JsonNode document) {
        URI wrapper = URI.create("urn:example:of:" + schema);
        validator.registerSchema(wrapper, "{\"$ref\":\"" + SCHEMAS + "#/$defs/" + schema + "\"}");
        List<String> faults = new ArrayList<>();
        validator
                .validate(wrapper, document)
                .getErrors()
                .forEach(error -> faults.add(error.getInstanceLocation() + " " + error.getError()));
        return faults;
    }

    static List<String> names(String schema) {
        List<String> names = new ArrayList<>();
        try {
            for (JsonNode entry : Json.read(text("fixtures/index.json"))) {
                if (Json.text(entry, "schema").equals(schema)) {
                    names.add(Json.text(entry, "file"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    static ObjectNode fixture(String name) {
        try {
            return (ObjectNode) Json.read(text("fixtures/" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return resource("/contract/" + name);
    }

    static String resource(String name) {
        try (InputStream stream = Contract.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
