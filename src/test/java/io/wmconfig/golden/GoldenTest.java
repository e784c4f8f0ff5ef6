package io.wmconfig.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.wmconfig.golden.GoldenCase.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every case says what it said when somebody read it last.
 *
 * <p>{@code -Dgolden.update=true} writes what was said below the command lines; such a run fails all the same, so that
 * nobody takes the new words for read. {@code -Dgolden.only=WORD} runs the cases with that word in their name.
 */
class GoldenTest {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> cases() {
        Stream<DynamicTest> cases = GoldenCase.all().stream()
                .map(golden ->
                        DynamicTest.dynamicTest(golden.name(), golden.file().toUri(), () -> check(golden)));
        return UPDATE ? Stream.concat(cases, Stream.of(updating())) : cases;
    }

    private static DynamicTest updating() {
        return DynamicTest.dynamicTest(
                "an update never passes",
                () -> fail("golden files were rewritten: read them, then run without update"));
    }

    private void check(GoldenCase golden) throws Exception {
        String actual = golden.with(play(golden));
        if (UPDATE && !actual.equals(golden.source())) {
            Files.writeString(golden.file(), actual);
            fail("written, read it and run again: " + golden.name());
        }
        assertThat(actual).as(golden.name()).isEqualTo(golden.source());
    }

    private List<Transcript> play(GoldenCase golden) throws Exception {
        FakeTime time = new FakeTime();
        List<Transcript> said = new ArrayList<>();
        Path directory = Files.createDirectories(folder.resolve(golden.name()));
        try (Scene scene = Scene.of(golden, directory, time)) {
            InProcess process = new InProcess(scene, time);
            for (Step step : golden.steps()) {
                said.add(scene.masked(process.run(step.line(), golden.has("interrupt"))));
            }
        }
        return said;
    }
}
