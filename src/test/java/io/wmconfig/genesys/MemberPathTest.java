package io.wmconfig.genesys;

import static io.wmconfig.genesys.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberPathTest {
    @Test
    void aPathIsItsStepsAndPrintsAsItWasWritten() {
        assertThat(MemberPath.of("a.0.b").steps()).containsExactly("a", "0", "b");
        assertThat(MemberPath.of("a..b").steps()).containsExactly("a", "", "b");
        assertThat(MemberPath.of("a.0.b")).hasToString("a.0.b");
        List<String> none = List.of();
        assertThatThrownBy(() -> new MemberPath(none)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'a': {'b': 1}}  | a.b   | 1",
                "{'a': [1, 2]}    | a.1   | 2",
                "{'a': [1, 2]}    | a.2   | ''",
                "{'a': [1, 2]}    | a.-1  | ''",
                "{'a': [1, 2]}    | a.x   | ''",
                "{'a': [1, 2]}    | a.    | ''",
                "{'a': [1, 2]}    | a.9999999 | ''",
                "{'a': {'0': 3}}  | a.0   | 3",
                "{'a': 'text'}    | a.b   | ''",
                "{'a': null}      | a.b   | ''",
                "{}               | a.b.c | ''",
            })
    void aPathLeadsToOneMemberOrNone(String document, String path, String found) {
        assertThat(MemberPath.of(path).in(json(document)).toString()).isEqualTo(found.replace("''", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}                 | a          | {'a':9}",
                "{}                 | a.b.c      | {'a':{'b':{'c':9}}}",
                "{'a': null}        | a.b        | {'a':{'b':9}}",
                "{'a': 1, 'b': 2}   | a          | {'a':9,'b':2}",
                "{'a': [1, 2]}      | a.0        | {'a':[9,2]}",
                "{'a': [1, 2]}      | a.2        | {'a':[1,2,9]}",
                "{'a': [{'x': 1}]}  | a.0.y      | {'a':[{'x':1,'y':9}]}",
                "{'a': []}          | a.0.y      | {'a':[{'y':9}]}",
                "{'a': [null]}      | a.0.y      | {'a':[{'y':9}]}",
                "{'a': {}}          | a.0        | {'a':{'0':9}}",
            })
    void aValueIsPutAndWhatIsMissingOnTheWayIsMade(String document, String path, String after) {
        ObjectNode edited = json(document);
        assertThat(MemberPath.of(path).put(edited, json("{'v': 9}").path("v"))).isEmpty();
        assertThat(edited).hasToString(after.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'a': 'text'}  | a.b.c | a.b",
                "{'a': [1]}     | a.2   | a.2",
                "{'a': [1]}     | a.x   | a.x",
                "{'a': [1]}     | a.0.b | a.0.b",
                "{'a': true}    | a.b   | a.b",
            })
    void whatCannotBeReachedIsNamed(String document, String path, String blocked) {
        assertThat(MemberPath.of(path).put(json(document), json("{}"))).contains(blocked);
    }

    @ParameterizedTest
    @CsvSource({"a.b, a.b, true", "a, a.b, true", "a.b, a, true", "a.b, a.c, false", "ab, a, false"})
    void pathsOverlapWhenOneHoldsTheOther(String one, String other, boolean overlaps) {
        assertThat(MemberPath.of(one).overlaps(MemberPath.of(other))).isEqualTo(overlaps);
    }
}
