package io.wmconfig.execute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.Documents;
import io.wmconfig.genesys.MemberPath;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.OrgException.Failure;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeftOutMembersTest {
    private static final ObjectNode SENT = Documents.json("""
            {'name': 'look', 'newBlock': {'enabled': true, 'deep': {'rare': 'x'}},
             'video': {'enabled': false, 'level': 1},
             'rows': [{'key': 'a', 'odd': 1}, {'key': 'b'}], 'twice': {'same': 1}, 'again': {'same': 2},
             'messenger': {'enabled': true, 'apps': {}}}
            """);

    private static RefusedMembers refused(List<Change> changes, String... names) {
        return refused(true, changes, names);
    }

    private static RefusedMembers refused(boolean unknown, List<Change> changes, String... names) {
        return new RefusedMembers(
                SENT,
                new OrgException(Failure.FINAL, Problem.of(ProblemKind.REFUSED, "rejected"), List.of(names), unknown),
                changes);
    }

    @ParameterizedTest
    @CsvSource({
        "newBlock, newBlock",
        "newBlock.deep.rare, newBlock.deep.rare",
        "rare, newBlock.deep.rare",
        "/newBlock/deep, newBlock.deep",
        "odd, rows.0.odd",
        "rows[0].odd, rows.0.odd",
        "video, video",
        "messenger.apps, messenger.apps"
    })
    void whatTheServiceDoesNotKnowIsLeftOut(String named, String path) {
        ObjectNode rest = refused(List.of(), named).leftOut().orElseThrow();
        ObjectNode expected = SENT.deepCopy();
        MemberPath.of(path).remove(expected);
        assertThat(rest).isEqualTo(expected).isNotEqualTo(SENT);
    }

    @ParameterizedTest
    @CsvSource({"same", "missing", "''", "a..b", "messenger", "messenger.enabled"})
    void whatIsAmbiguousAbsentOrInUseIsNot(String named) {
        assertThat(refused(List.of(), named).leftOut()).isEqualTo(Optional.empty());
    }

    @Test
    void everyNameMustBeUnderstood() {
        assertThat(refused(List.of(), "newBlock", "missing").leftOut()).isEmpty();
        assertThat(refused(false, List.of(), "newBlock").leftOut()).isEmpty();
        assertThat(refused(List.of()).leftOut()).isEmpty();
    }

    @Test
    void whatTheCommandSetsIsTheUsersMistake() {
        Change change = new Change("newBlock.deep", null, TextNode.valueOf("x"));
        RefusedMembers refused = refused(List.of(change), "newBlock.deep.rare");
        assertThat(refused.leftOut()).isEmpty();
        assertThat(refused.explained().first().summary()).isEqualTo("rejected");
        assertThat(refused.explained().first().hint()).isNull();
    }

    @Test
    void theRestIsExplained() {
        Problem problem = refused(false, List.of(), "rows[1].key", "video.level")
                .explained()
                .first();
        assertThat(problem.detail())
                .isEqualTo("the configuration in the org contains `rows.1.key`, `video.level`, which this command"
                        + " does not change");
        assertThat(problem.hint()).isEqualTo("use `--set rows.1.key=null --set video.level=null` to remove it");
        assertThat(refused(false, List.of(), "rows[1]").explained().first().hint())
                .isEqualTo("use `--set rows=null` to remove it");
    }
}
