package io.wmconfig.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every case says what it said when somebody read it last.
 *
 * <p>{@code -Dgolden.update=true} rewrites what differs, and a file that is missing is written; such a run fails all the
 * same, so that nobody takes the new words for read. {@code -Dgolden.only=WORD} runs the cases with that word in their
 * name.
 */
class GoldenTest {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> cases() {
        Stream<DynamicTest> cases = GoldenCase.all().stream()
                .map(golden ->
                        DynamicTest.dynamicTest(golden.name(), golden.folder().toUri(), () -> check(golden)));
        return UPDATE ? Stream.concat(cases, Stream.of(updating())) : cases;
    }

    private static DynamicTest updating() {
        return DynamicTest.dynamicTest(
                "an update never passes",
                () -> fail("golden files were rewritten: read them, then run without update"));
    }

    private void check(GoldenCase golden) throws Exception {
        Map<String, String> actual = play(golden);
        String written = Transcript.write(golden, actual, !UPDATE);
        if (!written.isEmpty()) {
            fail("written, read it and run again:" + written + " of " + golden.name());
        }
        actual.forEach(
                (name, text) -> assertThat(text).as(golden.name() + "/" + name).isEqualTo(golden.expected(name)));
    }

    private Map<String, String> play(GoldenCase golden) throws Exception {
        FakeTime time = new FakeTime();
        Map<String, String> files = new LinkedHashMap<>();
        Path directory = Files.createDirectories(folder.resolve(golden.name()));
        try (Scene scene = Scene.of(golden, directory, time)) {
            InProcess process = new InProcess(scene, time);
            for (String run : golden.runs()) {
                Transcript raw = process.run(run, golden.has("interrupt"));
                Canary.check(raw.stdout() + raw.stderr());
                files.putAll(new Transcript(
                                scene.masked(raw.stdout()), scene.masked(raw.stderr()), raw.exit(), raw.requests())
                        .files(run));
            }
        }
        return files;
    }
}
