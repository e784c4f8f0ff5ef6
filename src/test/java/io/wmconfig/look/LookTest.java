package io.wmconfig.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the table of settings promises, and what a look does with it. */
class LookTest {
    @Test
    void nothingIsNotAskedFor() {
        assertThat(Look.NOTHING.asked()).isFalse();
        assertThat(Look.NOTHING.with(LookSetting.PRIMARY, null)).isEqualTo(Look.NOTHING);
        assertThat(Look.NOTHING.withSettings(List.of())).isEqualTo(Look.NOTHING);
        assertThat(new Look(Map.of(), Map.of(new LanguageTag("de"), Texts.NONE)).asked())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void eachPartAloneIsAskedFor(LookSetting setting) {
        Look look = Look.NOTHING.with(setting, "x");
        assertThat(look.asked()).isTrue();
        assertThat(look.has(setting)).isTrue();
        assertThat(look.with(setting, null)).isEqualTo(Look.NOTHING);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SETTING")
    void aValueComesBackFromTheApisText(ValueShape shape) {
        Object value = shape.parse(shape.example());
        String api = ValueShape.toApi(value).toString();
        switch (shape) {
            case COLOR, PIXELS, PICTURE, CORNER, VISIBILITY, STYLE ->
                assertThat(shape.ofApi(api)).isEqualTo(value);
            default -> assertThat(shape.ofApi(api)).isNull();
        }
    }

    @Test
    void theStandardsAreWrittenAsTheApiWritesThem() {
        assertThat(Arrays.stream(LookSetting.values())
                        .filter(one -> one.place() == LookSetting.Place.CONFIGURATION)
                        .filter(one -> !one.standard().isEmpty()))
                .allMatch(one -> one.shape().ofApi(one.standard()) != null);
    }

    @Test
    void everyTextAndEveryColourOfThePaletteIsListed() {
        for (LookSetting setting : LookSetting.values()) {
            assertThat(LookSetting.TEXTS.contains(setting))
                    .as("%s in TEXTS", setting)
                    .isEqualTo(setting.isText());
            assertThat(LookSetting.PALETTE.contains(setting))
                    .as("%s in PALETTE", setting)
                    .isEqualTo(setting.place() == LookSetting.Place.PORTAL);
        }
    }

    /** A key that stands for two flags belongs to the first one. */
    @ParameterizedTest
    @EnumSource
    void everySettingIsFoundByItsKey(LookSetting setting) {
        if (setting.key().isEmpty()) {
            assertThat(setting).isEqualTo(LookSetting.LANGUAGE);
        } else {
            LookSetting found = LookSetting.ofKey(setting.key()).orElseGet(() -> fail("no key"));
            assertThat(found.key()).isEqualTo(setting.key());
            assertThat(found).isLessThanOrEqualTo(setting);
        }
    }

    /** What changes with the API changes in one place; the simulated org is the other side, and has its own. */
    @Test
    void pathsLabelsAndStandardsAreWrittenNowhereElse() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (LookSetting setting : LookSetting.values()) {
            Stream.concat(Stream.of(setting.path(), setting.standard()), setting.portalPaths().stream())
                    .filter(text -> text.contains(".") || text.contains("#") || text.matches("[A-Z].*[A-Z ].*"))
                    .forEach(literals::add);
        }
        assertThat(literals).contains("position.alignment", "MessengerHomeHeaderTitle", "#0165a7", "Message Us");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/wmconfig"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                    .filter(one -> !one.toString().contains("sandbox") && !one.endsWith("LookSetting.java"))
                    .toList()) {
                String text = Files.readString(file);
                literals.stream()
                        .filter(one ->
                                text.contains('"' + one + '"') || text.contains('"' + one.replace("#", "") + '"'))
                        .forEach(one -> found.add(file + ": " + one));
            }
        }
        assertThat(found).isEmpty();
    }
}
