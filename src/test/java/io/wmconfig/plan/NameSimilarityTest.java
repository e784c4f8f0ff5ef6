package io.wmconfig.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSimilarityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Support      | support",
                "Support      | SUPPORT",
                "Support      | \"Support \"",
                "Support Team | SupportTeam",
                "Support Team | support-team",
                "Support Team | Support_Team!",
                "Ｓｕｐｐｏｒｔ | Support",
                "Büro         | Bu\u0308ro",
                "Straße       | STRASSE",
                "ﬁlm          | film",
                "No. 1        | No 1",
            })
    void aSlipDiffersInCaseSpacesPunctuationOrFormOnly(String name, String other) {
        assertThat(NameSimilarity.slipsOf(name, List.of(other))).containsExactly(other);
        assertThat(NameSimilarity.slipsOf(other, List.of(name))).containsExactly(name);
        assertThat(NameSimilarity.near(name, List.of(other))).containsExactly(other);
    }

    @ParameterizedTest
    @CsvSource({
        "Support, Suport",
        "Support, Support 2",
        "Support, Sales",
        "Büro, Buro",
        "कि, की",
        "कि, क",
        "--, !!",
        "--, ''",
        "!, a"
    })
    void otherLettersAreAnotherName(String name, String other) {
        assertThat(NameSimilarity.slipsOf(name, List.of(other))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Support, Suport, true",
        "Support, Supportt, true",
        "Support, Supprot, true",
        "Support, Sopport, true",
        "Support, suport, true",
        "Support Nord, Suport Nord, true",
        "Shop: Berlin, Shop: Berlim, true",
        "Büro-Köln, Büro-Kölm, false",
        "Москва, Масква, true",
        "Support, Spuprot, false",
        "Support Nord, Suport Nrod, false",
        "Brand 1, Brand 2, false",
        "Brand1, Brand2, false",
        "Brand, Brand2, false",
        "TeamA, TeamB, false",
        "Team, TeamA, false",
        "TeamsAB, TeamsBA, false",
        "Shop DE, Shop DK, false",
        "Shop, Show, false",
        "Sale, Sales, true",
        "Support, Support 2, false",
        "北京サポート, 南京サポート, false",
        "--, !!, false",
    })
    void aTypoIsOneEditInsideALongWord(String name, String other, boolean typo) {
        assertThat(NameSimilarity.isTypo(name, other)).isEqualTo(typo);
        assertThat(NameSimilarity.isTypo(other, name)).isEqualTo(typo);
    }

    @ParameterizedTest
    @CsvSource({
        "Support, Suport, true",
        "Support, Sopport, true",
        "Support, Supportt, true",
        "Support, Spport 1, true",
        "Support, Suprot, true",
        "Support, Suppo, true",
        "Support, Supp, false",
        "Support, Supportabc, false",
        "Support, Zuppotr, true",
        "Support, Zuppotx, false",
        "abc, xbz, true",
        "abc, xyz, false",
        "abcdef, badcfe, false",
        "ab, cd, true",
        "Büro, Buro, true",
    })
    void aNearNameIsOneOrTwoLettersAway(String name, String other, boolean near) {
        assertThat(NameSimilarity.near(name, List.of(other)).contains(other)).isEqualTo(near);
        assertThat(NameSimilarity.near(other, List.of(name)).contains(name)).isEqualTo(near);
    }

    @Test
    void theNameItselfIsNeitherAndEachIsNamedOnceInOrder() {
        List<String> names = List.of("support", "Support", "SUPPORT", "support", "Supporter");
        assertThat(NameSimilarity.slipsOf("Support", names)).containsExactly("SUPPORT", "support");
        assertThat(NameSimilarity.near("Support", names)).containsExactly("SUPPORT", "Supporter", "support");
        assertThat(NameSimilarity.near("!!", List.of("??", "-- ", "!!"))).containsExactly("??");
    }
}
