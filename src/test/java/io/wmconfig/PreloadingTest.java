package io.wmconfig;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** Nobody hears of it when preloading fails in a command: it would only be slower for ever. */
class PreloadingTest {
    @Test
    void nothingFails() {
        assertThatCode(Preloading::load).doesNotThrowAnyException();
    }
}
