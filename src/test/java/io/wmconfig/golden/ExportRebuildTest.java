package io.wmconfig.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Documents;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.sandbox.OrgSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full export of one org, applied to another one that is empty, gives the same configurations. */
class ExportRebuildTest {
    private static final GoldenCase ONE = GoldenCase.of("export/full");
    private static final GoldenCase EMPTY = GoldenCase.of("apply/create-in-an-empty-org");

    private static final Pattern COLOR = Pattern.compile("\"#[0-9A-Fa-f]{3,6}\"");

    @TempDir
    Path from;

    @TempDir
    Path to;

    @Test
    void theSameConfigurationsAreThereAgain() throws Exception {
        ObjectNode seed = (ObjectNode) ExactJson.read(ONE.org("org"));
        ObjectNode full = Documents.fixture("02-config-full-2026.request");
        ObjectNode configuration = seed.withArray("configurations").addObject().put("id", "full");
        configuration.putObject("versions").set("1", full);
        seed.withArray("deployments")
                .addObject()
                .put("name", "Full: every member")
                .put("allowAllDomains", true)
                .putObject("configuration")
                .put("id", "full")
                .put("version", "1");
        FakeTime time = new FakeTime();
        try (Scene source = Scene.of(ONE, from, time, settings -> settings.withSeed(seed));
                Scene target = Scene.of(EMPTY, to, time, settings -> settings.withSeed(flows(seed)))) {
            Transcript exported =
                    new InProcess(source, time).run(List.of("export", "--all", "--full", "-d", "looks"), false);
            assertThat(exported.stderr()).isEmpty();
            assertThat(exported.exit()).isZero();
            copy();

            Transcript applied = new InProcess(target, time).run(List.of("apply", "-f", "looks"), false);
            assertThat(applied.stderr()).doesNotContain("error");
            assertThat(applied.exit()).isZero();

            OrgSnapshot before = source.sandbox().snapshot();
            OrgSnapshot after = target.sandbox().snapshot();
            for (String name : List.of("Support", "Full: every member")) {
                // A colour is sent in lower case, and means the same.
                assertThat(lower(sorted(live(after, name)))).as(name).isEqualTo(lower(sorted(live(before, name))));
            }
            Transcript again = new InProcess(source, time).run(List.of("apply", "-f", "looks"), false);
            assertThat(again.stdout()).containsPattern("skipped .*\n +0 +0 +2 +0 +0 ");
        }
    }

    private static ObjectNode flows(ObjectNode seed) {
        ObjectNode flows = ExactJson.object();
        flows.set("flows", seed.path("flows"));
        return flows;
    }

    private void copy() throws Exception {
        Files.createDirectory(to.resolve("looks"));
        try (Stream<Path> files = Files.list(from.resolve("looks"))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve("looks").resolve(file.getFileName()));
            }
        }
    }

    private static ObjectNode live(OrgSnapshot org, String name) {
        JsonNode reference = org.deployment(name).path("configuration");
        OrgSnapshot.ConfigurationSnapshot settings = Objects.requireNonNull(
                org.configurations().get(reference.path("id").asText()));
        return WritableFields.configuration(Objects.requireNonNull(
                settings.versions().get(reference.path("version").asText())));
    }

    /** Members in the order of their names, nothing else changed. */
    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode sorted = ExactJson.object();
            object.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(member -> sorted.set(member.getKey(), sorted(member.getValue())));
            return sorted;
        }
        return node;
    }

    private static String lower(JsonNode document) {
        return COLOR.matcher(document.toString())
                .replaceAll(color -> color.group().toLowerCase(Locale.ROOT));
    }
}
