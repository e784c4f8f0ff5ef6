package io.wmconfig.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "e", "english", "en_us", "en-", "en-u", "en-us-x", "ｅｎ", "\u212aa"})
    void aLanguageTagIsShapedLikeOne(String tag) {
        assertThatThrownBy(() -> new LanguageTag(tag)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "http://a.example/x.png", "javascript:alert(1)", "https://", "https://a b/", "a.example"})
    void aWebAddressIsHttpsWithAHost(String url) {
        assertThatThrownBy(() -> new WebAddress(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shop.example.com", "https://shop.example.com", "*.example.com", "müller.de"})
    void aDomainPolicyHoldsHostsAsBrowsersCompareThem(String host) {
        List<String> hosts = List.of(host);
        assertThatThrownBy(() -> DomainPolicy.only(hosts)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDomainPolicyIsOneOfTheTwo() {
        List<String> none = List.of();
        assertThatThrownBy(() -> DomainPolicy.only(none)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DomainPolicy(true, List.of("a.example")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(DomainPolicy.ALL.hosts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a..b"})
    void aSettingHasNoEmptyStep(String path) {
        assertThatThrownBy(() -> new PathSetting(path, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCannotBeSeenIsShownAsAnEscape() {
        assertThat(QuotedInput.text("a\u0000b\u202ec\ud800d`e\u00a0f"))
                .isEqualTo("`a\\u0000b\\u202ec\\ud800d\\u0060e\\u00a0f`");
    }

    @Test
    void whatIsLongIsCutBetweenCharacters() {
        assertThat(QuotedInput.text("😀".repeat(61))).isEqualTo("`" + "😀".repeat(60) + "…`");
        assertThat(QuotedInput.text("😀".repeat(60))).isEqualTo("`" + "😀".repeat(60) + "`");
        assertThat(QuotedInput.visible("a".repeat(90) + "\t")).isEqualTo("a".repeat(90) + "\\u0009");
    }

    @ParameterizedTest
    @CsvSource({"AUTO, AUTO", "Left, BOTTOM_LEFT", "right, BOTTOM_RIGHT", "Bottom-Left, BOTTOM_LEFT"})
    void aPositionIsReadInAnyCase(String text, LauncherPosition position) {
        assertThat(ValueShape.CORNER.parse(text)).isEqualTo(position);
    }
}
