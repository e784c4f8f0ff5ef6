package io.wmconfig.plan;

import static io.wmconfig.genesys.Documents.json;
import static io.wmconfig.plan.Looks.existing;
import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.ExactJson;
import io.wmconfig.plan.Observed.Existing;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static Existing one(String deployment, String document) {
        return existing(json(deployment), "1", json(document));
    }

    private static List<String> paths(Existing from, Existing to, boolean oneOrg) {
        return Comparison.of(from, to, oneOrg).stream().map(Change::path).toList();
    }

    private static List<String> deployments(String from, String to, boolean oneOrg) {
        return paths(one(from, "{}"), one(to, "{}"), oneOrg);
    }

    private static List<String> documents(String from, String to, boolean oneOrg) {
        return paths(one("{}", from), one("{}", to), oneOrg);
    }

    @Test
    void membersOfTheConfigurationComeBeforeThoseOfTheDeployment() {
        List<Change> changes = Comparison.of(
                one("{'status': 'Active', 'description': 'a'}", "{'position': {'sideSpace': 1}}"),
                one("{'status': 'Inactive', 'description': 'b'}", "{'position': {'sideSpace': 2}}"),
                true);
        assertThat(changes)
                .containsExactlyInAnyOrder(
                        new Change(
                                "position.sideSpace",
                                json("{'v': 1}").get("v"),
                                json("{'v': 2}").get("v")),
                        new Change("deployment.status", ExactJson.text("Active"), ExactJson.text("Inactive")),
                        new Change("deployment.description", ExactJson.text("a"), ExactJson.text("b")));
        assertThat(changes.get(0).path()).isEqualTo("position.sideSpace");
    }

    @Test
    void namesAndWhatTheServiceOwnsDoNotCount() {
        assertThat(paths(
                        one(
                                "{'name': 'a', 'id': '1', 'dateCreated': 'x', 'unknown': 1}",
                                "{'name': 'c', 'version': '3'}"),
                        one(
                                "{'name': 'b', 'id': '2', 'dateCreated': 'y', 'unknown': 2}",
                                "{'name': 'd', 'version': '4'}"),
                        true))
                .isEmpty();
    }

    @Test
    void aStatusIsShownAsTheServiceSaysIt() {
        assertThat(Comparison.of(one("{'status': 'Active'}", "{}"), one("{'status': 'Pending'}", "{}"), true))
                .containsExactly(new Change("deployment.status", ExactJson.text("Active"), ExactJson.text("Pending")));
    }

    @Test
    void orderAndCaseOfHostsMeanNothing() {
        assertThat(deployments(
                        "{'allowedDomains': ['B.example', 'a.example']}",
                        "{'allowedDomains': ['a.example', 'b.EXAMPLE']}",
                        true))
                .isEmpty();
        assertThat(Comparison.of(
                        one("{'allowedDomains': ['b.example', 'A.example']}", "{}"),
                        one("{'allowedDomains': ['a.example']}", "{}"),
                        true))
                .containsExactly(new Change(
                        "deployment.allowedDomains",
                        json("{'v': ['a.example', 'b.example']}").get("v"),
                        json("{'v': ['a.example']}").get("v")));
    }

    @Test
    void hostsMeanNothingWhereAllPagesAreAllowed() {
        assertThat(deployments(
                        "{'allowAllDomains': true, 'allowedDomains': ['a.example']}",
                        "{'allowAllDomains': true}",
                        true))
                .isEmpty();
        assertThat(deployments("{'allowAllDomains': true}", "{'allowAllDomains': false}", true))
                .containsExactly("deployment.allowAllDomains");
    }

    @Test
    void inOneOrgAFlowIsKnownByItsId() {
        assertThat(deployments("{'flow': {'id': 'f', 'name': 'old'}}", "{'flow': {'id': 'f', 'name': 'new'}}", true))
                .isEmpty();
        assertThat(deployments("{'flow': {'id': 'f', 'name': 'same'}}", "{'flow': {'id': 'g', 'name': 'same'}}", true))
                .containsExactly("deployment.flow.id");
    }

    @Test
    void betweenTwoOrgsAFlowIsKnownByItsName() {
        assertThat(deployments("{'flow': {'id': 'f', 'name': 'same'}}", "{'flow': {'id': 'g', 'name': 'same'}}", false))
                .isEmpty();
        assertThat(Comparison.of(
                        one("{'flow': {'id': 'f', 'name': 'old'}}", "{}"),
                        one("{'flow': {'id': 'f', 'name': 'new'}}", "{}"),
                        false))
                .containsExactly(new Change("deployment.flow.name", ExactJson.text("old"), ExactJson.text("new")));
        assertThat(deployments("{'flow': {'id': 'f'}}", "{'flow': {'id': 'g'}}", false))
                .isEmpty();
        assertThat(deployments("{'flow': {'id': 'f'}}", "{}", false)).containsExactly("deployment.flow.id");
    }

    @Test
    void idsCountInOneOrgAlone() {
        String from = "{'supportCenter': {'enabled': true, 'knowledgeBase': {'id': 'a'}}}";
        String to = "{'supportCenter': {'enabled': true, 'knowledgeBase': {'id': 'b'}}}";
        assertThat(documents(from, to, true)).containsExactly("supportCenter.knowledgeBase.id");
        assertThat(documents(from, to, false)).isEmpty();
    }

    @Test
    void anIdThatOnlyOneOfTwoOrgsHasCounts() {
        assertThat(documents("{'x': {'knowledgeBase': {'id': 'a'}}, 'teamId': 't'}", "{'teamId': 'u'}", false))
                .containsExactly("x.knowledgeBase.id");
    }

    @Test
    void whatIsComparedIsNotTouched() {
        Existing from = one("{'flow': {'id': 'f', 'name': 'n'}}", "{'name': 'a', 'teamId': 't'}");
        Existing to = one("{'flow': {'id': 'g', 'name': 'n'}}", "{'name': 'b', 'teamId': 'u'}");
        assertThat(Comparison.of(from, to, false)).isEmpty();
        assertThat(from.deployment()).isEqualTo(json("{'flow': {'id': 'f', 'name': 'n'}}"));
        assertThat(to.liveDocument()).isEqualTo(json("{'name': 'b', 'teamId': 'u'}"));
    }
}
