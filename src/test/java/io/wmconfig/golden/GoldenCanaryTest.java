package io.wmconfig.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** At its most talkative, no command line says a secret or a token either. */
class GoldenCanaryTest {
    @TempDir
    Path folder;

    static Stream<GoldenCase> cases() {
        return GoldenCase.all().stream().filter(golden -> !golden.has("interrupt"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingSecretIsSaid(GoldenCase golden) throws Exception {
        FakeTime time = new FakeTime();
        try (Scene scene = Scene.of(golden, folder, time)) {
            InProcess process = new InProcess(scene, time);
            for (String run : golden.runs()) {
                Transcript said = process.run(run, false, "-v");
                Canary.check(said.stdout() + said.stderr());
                assertThat(said.requests()).doesNotContain(Scene.SECRET);
            }
        }
    }
}
