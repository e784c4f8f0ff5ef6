package io.wmconfig.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.golden.GoldenCase.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * At its most talkative, no command line says a secret or a token either: GoldenTest looks at what all say without {@code
 * -v}.
 */
class GoldenCanaryTest {
    @TempDir
    Path folder;

    static List<GoldenCase> some() {
        return GoldenCase.some().stream()
                .filter(golden -> !golden.has("interrupt"))
                .toList();
    }

    static List<GoldenCase> others() {
        List<GoldenCase> others = new ArrayList<>(GoldenCase.all());
        others.removeAll(some());
        others.removeIf(golden -> golden.has("interrupt"));
        return others;
    }

    @ParameterizedTest
    @MethodSource("some")
    void nothingSecretIsSaid(GoldenCase golden) throws Exception {
        check(golden);
    }

    @ParameterizedTest
    @MethodSource("others")
    @Tag("long")
    void nothingSecretIsSaidByAnyOther(GoldenCase golden) throws Exception {
        check(golden);
    }

    private void check(GoldenCase golden) throws Exception {
        FakeTime time = new FakeTime();
        try (Scene scene = Scene.of(golden, folder, time)) {
            InProcess process = new InProcess(scene, time);
            for (Step step : golden.steps()) {
                Transcript said = process.run(step.line().with("-v"), false);
                Canary.check(said.stdout() + said.stderr());
                assertThat(said.requests()).doesNotContain(Scene.SECRET);
            }
        }
    }
}
