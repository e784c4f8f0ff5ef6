package io.wmconfig.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.input.YamlValue.MapEntry;
import io.wmconfig.input.YamlValue.Mapping;
import io.wmconfig.input.YamlValue.Meaning;
import io.wmconfig.input.YamlValue.Scalar;
import io.wmconfig.input.YamlValue.Sequence;
import io.wmconfig.look.LookSetting;
import io.wmconfig.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema says of a document what the reader says, as far as a schema can. */
class LookSchemaTest {
    private static final URI SCHEMA = URI.create("urn:example:look");
    private final Validator validator = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .createValidator();

    LookSchemaTest() {
        validator.registerSchema(SCHEMA, LookSchema.document().toString());
    }

    @Test
    void theExampleOfTheFrontPageIsRight() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```yaml\n") + "```yaml\n".length();
        String example = readme.substring(start, readme.indexOf("```", start));

        List<JsonNode> documents = documents(example);

        assertThat(documents)
                .hasSize(2)
                .allSatisfy(one -> assertThat(accepts(one)).isTrue());
        assertThat(readerProblems(example)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "primary: 0056b3",
                "primary: 001122",
                "primary: '#05B'",
                "position: RIGHT",
                "position: Bottom-Left",
                "sideSpace: 24",
                "sideSpace: '24'",
                "launcher: on",
                "launcher: On-Demand",
                "launcher: { visibility: off, style: text, text: Chat, icon: https://cdn.example.com/a.png }",
                "language: pt-BR",
                "labels: { zh-Hans: { title: '', launcher: '12' } }",
                "active: false",
                "palette: { secondary: 7a1fa2, headerText: '#fff', portal: true }",
                "palette: { portal: false }",
                "policy: { minContrast: 4.5 }",
                "policy: { minContrast: '7' }",
                "domains: all",
                "domains: [a.example.com]",
                "title: 12",
                "extends: Other",
                "create: true",
                "create: false",
                "$schema: x",
                "set: { a.b.0: { c: [null, 1] } }",
            })
    void bothAccept(String key) throws IOException {
        String text = "deployment: Support\n" + key;

        assertThat(readerProblems(text)).extracting(Problem::summary).isEmpty();
        assertThat(accepts(documents(text).get(0))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "primary: 0056b",
                "primary: 0056b3ff",
                "primary: [1]",
                "position: top",
                "position: bottomleft",
                "sideSpace: -1",
                "sideSpace: 2001",
                "sideSpace: a",
                "launcher: maybe",
                "launcher: { stile: icon }",
                "launcher: { style: big }",
                "language: english",
                "labels: { english: {} }",
                "labels: { de: { titel: x } }",
                "labels: []",
                "active: on",
                "create: on",
                "palette: { secondary: 7a1fa }",
                "palette: { portal: on }",
                "palette: { backdrop: fff }",
                "palette: 0056b3",
                "policy: { minContrast: 22 }",
                "policy: { minContrast: much }",
                "policy: { contrast: 4.5 }",
                "policy: 4.5",
                "domains: []",
                "domains: {}",
                "logo: http://example.com/a.png",
                "colour: red",
                "set: { 'a b': 1 }",
                "set: []",
                "title: null",
                "deployment: ''",
            })
    void bothRefuse(String key) throws IOException {
        String text = key.startsWith("deployment") ? key : "deployment: Support\n" + key;

        assertThat(readerProblems(text)).isNotEmpty();
        assertThat(accepts(documents(text).get(0))).isFalse();
    }

    @Test
    void everyLookFlagHasAKeyAndItsWordsStandInTheSchema() {
        // Texts of other languages stand under `labels`, so `language` is the default one.
        assertThat(Arrays.stream(LookSetting.values())
                        .filter(setting -> setting.key().isEmpty()))
                .containsExactly(LookSetting.LANGUAGE);
        ObjectNode properties = (ObjectNode) LookSchema.document().path("properties");
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        List<String> read = new ArrayList<>(DocumentReader.keys());
        read.add("$schema");
        assertThat(names).containsExactlyInAnyOrderElementsOf(read);
    }

    private boolean accepts(JsonNode document) {
        return validator.validate(SCHEMA, document).isValid();
    }

    private static List<Problem> readerProblems(String text) {
        List<Problem> problems = new ArrayList<>();
        InputText input = new InputText("look.yaml", text);
        for (YamlValue value : YamlReader.read(input, problems)) {
            new DocumentReader(input, problems).read((Mapping) value);
        }
        return problems;
    }

    /** Reads as an editor does: numbers are numbers. */
    private static List<JsonNode> documents(String text) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        for (YamlValue value : YamlReader.read(new InputText("look.yaml", text), new ArrayList<>())) {
            documents.add(ExactJson.read(json(value)));
        }
        return documents;
    }

    private static String json(YamlValue value) {
        if (value instanceof Mapping mapping) {
            List<String> members = new ArrayList<>();
            for (MapEntry entry : mapping.entries()) {
                members.add(ExactJson.text(entry.key()) + ":" + json(entry.value()));
            }
            return "{" + String.join(",", members) + "}";
        }
        if (value instanceof Sequence sequence) {
            return "["
                    + String.join(
                            ",",
                            sequence.values().stream().map(LookSchemaTest::json).toList()) + "]";
        }
        Scalar scalar = (Scalar) value;
        if (scalar.meaning() == Meaning.NUMBER) {
            return scalar.text().replaceFirst("^0+(?=.)", "");
        }
        return scalar.meaning() == Meaning.TEXT
                ? ExactJson.text(scalar.text()).toString()
                : scalar.meaning() == Meaning.SWITCH ? scalar.text().toLowerCase(Locale.ROOT) : "null";
    }
}
