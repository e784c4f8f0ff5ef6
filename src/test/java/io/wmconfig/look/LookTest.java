package io.wmconfig.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever part of a look is asked for, the look knows that something is. */
class LookTest {
    private static final Map<Class<?>, Object> SOME = Map.of(
            String.class,
            "x",
            HexColor.class,
            HexColor.WHITE,
            WebAddress.class,
            WebAddress.parse("https://example.com/a.png"),
            LanguageTag.class,
            LanguageTag.parse("de"),
            DomainPolicy.class,
            DomainPolicy.ALL);

    @Test
    void nothingIsNotAskedFor() {
        assertThat(Look.NOTHING.asked()).isFalse();
    }

    static List<RecordComponent> parts() {
        return List.of(Look.class.getRecordComponents());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void eachPartAlone(RecordComponent part) throws Exception {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent each : parts()) {
            values.add(
                    each.getName().equals(part.getName())
                            ? something(each.getType())
                            : each.getAccessor().invoke(Look.NOTHING));
        }
        Class<?>[] types = Arrays.stream(Look.class.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<Look> constructor = Look.class.getDeclaredConstructor(types);

        assertThat(constructor.newInstance(values.toArray()).asked()).isTrue();
    }

    private static @Nullable Object something(Class<?> type) {
        if (type == Palette.class) {
            return new Palette(Map.of(), true);
        }
        if (type == Texts.class) {
            return new Texts("Hello", null, null);
        }
        if (type == Map.class) {
            return Map.of(LanguageTag.parse("de"), Texts.NONE);
        }
        if (type == List.class) {
            return List.of(new MemberSetting("a", "1"));
        }
        if (type == Integer.class) {
            return 1;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : SOME.get(type);
    }
}
