package io.wmconfig.plan;

import static io.wmconfig.genesys.Documents.json;
import static io.wmconfig.plan.Looks.draft;
import static io.wmconfig.plan.Looks.existing;
import static io.wmconfig.plan.Looks.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Missing;
import io.wmconfig.plan.Plan.VersionSource;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.WarningKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromotePlannerTest {
    private static final String OPEN = "{'name': 'Support', 'status': 'Active', 'allowAllDomains': true}";
    private static final String BLUE = "{'name': 'A', 'messenger': {'styles': {'primaryColor': '#0056b3'}}}";
    private static final Missing MISSING =
            new Missing("Support", List.of(), List.of(), List.of(new DeploymentId("d9")), List.of(), "wmconfig list");

    private static Existing org(String deployment, String document) {
        return existing(json(deployment), "3", json(document));
    }

    /** As the command does it: the draft is read only when it is needed. */
    private static Plan promoted(Existing source, Existing target) {
        PromotePlanner promote = new PromotePlanner(source, DraftPolicy.REFUSE, "wmconfig apply --name NAME");
        Planner planner = promote.update(target);
        ObjectNode copy = target.liveDocument().deepCopy();
        return promote.withWarnings(planner.needsDraft() ? planner.plan(draft(copy)) : planner.plan());
    }

    private static Plan.Create created(Existing source) {
        PromotePlanner promote = new PromotePlanner(source, DraftPolicy.REFUSE, "wmconfig apply --name NAME");
        return (Plan.Create) promote.withWarnings(promote.create().plan(MISSING, List.of()));
    }

    private static ObjectNode written(Plan plan) {
        return ((VersionSource.ReplacedDraft) ((Plan.Update) plan).source()).document();
    }

    private static String text(String json) {
        return json(json).toString();
    }

    @Test
    void theTargetGetsTheLookAndKeepsItsName() {
        Existing target = org(OPEN, "{'name': 'B', 'messenger': {'styles': {'primaryColor': '#ffffff'}}}");
        Plan.Update plan = (Plan.Update) promoted(org(OPEN, BLUE), target);
        assertThat(written(plan))
                .hasToString(text("{'name': 'B', 'messenger': {'styles': {'primaryColor': '#0056b3'}}}"));
        assertThat(plan.existing()).isSameAs(target);
        assertThat(plan.deploymentMembers()).isEmpty();
        assertThat(plan.changes()).extracting(Change::path).containsExactly("messenger.styles.primaryColor");
        assertThat(plan.warnings()).isEmpty();
    }

    @Test
    void theSameLookInAnotherSpellingIsLeftAlone() {
        Existing target =
                org(OPEN, "{'name': 'B', 'x': 1.0, 'list': [], 'messenger': {'styles': {'primaryColor': '#FFF'}}}");
        Plan plan = promoted(
                org(OPEN, "{'name': 'A', 'x': 1, 'list': null, 'messenger': {'styles': {'primaryColor': '#ffffff'}}}"),
                target);
        assertThat(plan).isInstanceOf(Plan.None.class);
        assertThat(((Plan.None) plan).existing()).isSameAs(target);
        assertThat(plan.warnings()).isEmpty();
    }

    @Test
    void whatSaysTheSameStaysAsItIsSpelledBesideAChange() {
        Plan plan = promoted(
                org(OPEN, "{'name': 'A', 'x': 2, 'messenger': {'styles': {'primaryColor': '#ffffff'}}}"),
                org(OPEN, "{'name': 'B', 'x': 1, 'messenger': {'styles': {'primaryColor': '#FFF'}}}"));
        assertThat(written(plan))
                .hasToString(text("{'name': 'B', 'x': 2, 'messenger': {'styles': {'primaryColor': '#FFF'}}}"));
    }

    @Test
    void aLookThatTheSourceDoesNotSetIsTakenAway() {
        Plan plan = promoted(
                org(OPEN, BLUE),
                org(
                        OPEN,
                        "{'name': 'B', 'position': {'alignment': 'Left', 'sideSpace': 9, 'more': 1},"
                                + " 'messenger': {'styles': {'primaryColor': '#0056b3'}}}"));
        assertThat(written(plan))
                .hasToString(text("{'name': 'B', 'position': {'more': 1},"
                        + " 'messenger': {'styles': {'primaryColor': '#0056b3'}}}"));
        assertThat(plan.changes())
                .containsExactly(
                        new Change("position.alignment", json("{'v': 'Left'}").get("v"), null),
                        new Change("position.sideSpace", json("{'v': 9}").get("v"), null));
    }

    @Test
    void anyOtherMemberThatOnlyTheTargetHasStays() {
        Plan plan = promoted(
                org(OPEN, "{'name': 'A', 'messenger': {'styles': {'primaryColor': '#0056b3'}}, 'video': {'on': true}}"),
                org(
                        OPEN,
                        "{'name': 'B', 'journeyEvents': {'enabled': true}, 'messenger': {'fileUpload':"
                                + " {'modes': [1]}}}"));
        assertThat(written(plan))
                .hasToString(text("{'name': 'B', 'journeyEvents': {'enabled': true},"
                        + " 'messenger': {'fileUpload': {'modes': [1]}, 'styles': {'primaryColor': '#0056b3'}},"
                        + " 'video': {'on': true}}"));
    }

    @Test
    void theTargetKeepsItsOwnIds() {
        Plan plan = promoted(
                org(OPEN, "{'name': 'A', 'supportCenter': {'enabled': true, 'knowledgeBase': {'id': 'kb-a'}}}"),
                org(OPEN, "{'name': 'B', 'supportCenter': {'enabled': false, 'knowledgeBase': {'id': 'kb-b'}}}"));
        assertThat(written(plan))
                .hasToString(
                        text("{'name': 'B', 'supportCenter': {'enabled': true, 'knowledgeBase': {'id': 'kb-b'}}}"));
        assertThat(plan.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'supportCenter': {'knowledgeBase': null}}"})
    void whatNeedsAnIdThatTheTargetHasNotIsLeftOutAndTold(String target) {
        Plan plan = promoted(
                org(OPEN, "{'name': 'A', 'supportCenter': {'enabled': true, 'knowledgeBase': {'id': 'kb-a'}}}"),
                org(OPEN, target));
        assertThat(plan).isInstanceOf(Plan.None.class);
        assertThat(plan.warnings())
                .containsExactly(new Warning(
                        WarningKind.ID_NOT_COPIED,
                        "`supportCenter` is not copied: it refers to the source org, and the target org has no"
                                + " equivalent"));
    }

    @Test
    void anIdThatNothingNeedsIsLeftOutAlone() {
        Plan plan = promoted(
                org(OPEN, "{'name': 'A', 'cobrowse': {'enabled': true, 'formId': 'f-a'}, 'teamId': 't'}"),
                org(OPEN, "{'name': 'B', 'teamId': null}"));
        assertThat(written(plan)).hasToString(text("{'name': 'B', 'teamId': null, 'cobrowse': {'enabled': true}}"));
        assertThat(plan.warnings())
                .extracting(Warning::message)
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("`cobrowse.formId` is"),
                        one -> assertThat(one).startsWith("`teamId` is"));
    }

    @Test
    void planningTwiceTellsWhatIsLeftOutOnce() {
        PromotedLook look = new PromotedLook(json("{'name': 'A', 'teamId': 't'}"), "wmconfig apply");
        look.edit(json("{'name': 'B'}"));
        look.edit(json("{'name': 'B'}"));
        assertThat(look.leftOut()).containsExactly("teamId");
        assertThat(look.edit(json("{'name': 'B', 'teamId': 'own'}")))
                .hasToString(text("{'name': 'B', 'teamId': 'own'}"));
        assertThat(look.leftOut()).isEmpty();
    }

    @Test
    void theDocumentThatIsThereIsNotTouched() {
        ObjectNode target = json("{'name': 'B', 'messenger': {'styles': {}}}");
        ObjectNode edited = new PromotedLook(json(BLUE), "wmconfig apply").edit(target);
        assertThat(edited.at("/messenger/styles/primaryColor").textValue()).isEqualTo("#0056b3");
        assertThat(target).hasToString(text("{'name': 'B', 'messenger': {'styles': {}}}"));
    }

    @Test
    void nothingIsAskedForMemberByMember() {
        PromotedLook look = new PromotedLook(json(BLUE), "wmconfig apply");
        assertThat(look.asked(json(BLUE))).isEmpty();
        assertThat(look.asksForHomeScreen()).isFalse();
        assertThat(look.asksForCaption()).isFalse();
    }

    @Test
    void labelsOfAllLanguagesComeAlongAndThoseOfTheLookGo() {
        Plan plan = promoted(
                org(
                        OPEN,
                        "{'name': 'A', 'customI18nLabels': ["
                                + "{'language': 'de', 'localizedLabels': [{'key': 'MessengerHomeHeaderTitle',"
                                + " 'value': 'Hallo'}]},"
                                + "{'language': 'fr', 'localizedLabels': [{'key': 'Other', 'value': 'Bonjour'}]}]}"),
                org(
                        OPEN,
                        "{'name': 'B', 'customI18nLabels': ["
                                + "{'language': 'DE', 'localizedLabels': [{'key': 'MessengerHomeHeaderTitle',"
                                + " 'value': 'Hi'},"
                                + "{'key': 'MessengerHomeHeaderSubTitle', 'value': 'gone'}, {'key': 'Mine',"
                                + " 'value': 'stays'}]},"
                                + "{'language': 'es', 'localizedLabels': [{'key':"
                                + " 'MessengerLauncherButtonText', 'value': 'gone'}]}]}"));
        assertThat(written(plan))
                .hasToString(text("{'name': 'B', 'customI18nLabels': ["
                        + "{'language': 'DE', 'localizedLabels': [{'key': 'MessengerHomeHeaderTitle', 'value':"
                        + " 'Hallo'},"
                        + "{'key': 'Mine', 'value': 'stays'}]},"
                        + "{'language': 'fr', 'localizedLabels': [{'key': 'Other', 'value': 'Bonjour'}]}]}"));
    }

    @Test
    void labelsOfAnotherShapeAreRefused() {
        Existing source = org(
                OPEN,
                "{'name': 'A', 'customI18nLabels': [{'language': 'de', 'localizedLabels':"
                        + " [{'key': 'MessengerHomeHeaderTitle', 'value': 'Hallo'}]}]}");
        assertThat(failure(() -> promoted(source, org(OPEN, "{'customI18nLabels': 'x'}")))
                        .kind())
                .isEqualTo(ProblemKind.UNTRUSTED_ANSWER);
        assertThat(failure(() -> promoted(
                                org(OPEN, BLUE),
                                org(OPEN, "{'customI18nLabels': [{'language': 'de', 'localizedLabels': 7}]}")))
                        .summary())
                .isEqualTo("the configuration cannot hold `customI18nLabels`:"
                        + " `customI18nLabels.0.localizedLabels` cannot be set");
    }

    @Test
    void somebodysDraftIsRefusedOrGivenUpAsWasSaid() {
        Existing target = org(OPEN, "{'name': 'B'}");
        ObjectNode foreign = json("{'name': 'B', 'description': 'mine'}");
        Planner refusing =
                new PromotePlanner(org(OPEN, BLUE), DraftPolicy.REFUSE, "wmconfig apply --name NAME").update(target);
        assertThat(failure(() -> refusing.plan(draft(foreign))).kind()).isEqualTo(ProblemKind.FOREIGN_DRAFT);
        PromotePlanner discarding =
                new PromotePlanner(org(OPEN, BLUE), DraftPolicy.DISCARD, "wmconfig apply --name NAME");
        assertThat(discarding
                        .withWarnings(discarding.update(target).plan(draft(foreign)))
                        .warnings())
                .extracting(Warning::code)
                .containsExactly("draft-discarded");
    }

    @Test
    void aDeploymentThatIsThereKeepsItsPagesAndItsStatus() {
        Plan plan = promoted(
                org(
                        "{'status': 'Active', 'allowAllDomains': false, 'allowedDomains': ['a.example', 'b.example'],"
                                + " 'description': 'theirs'}",
                        BLUE),
                org(
                        "{'status': 'Inactive', 'allowAllDomains': true, 'allowedDomains': [], 'description': 'own'}",
                        "{'name': 'B'}"));
        assertThat(((Plan.Update) plan).deploymentMembers()).isEmpty();
        assertThat(plan.warnings())
                .containsExactlyInAnyOrder(
                        new Warning(
                                WarningKind.DEPLOYMENT_INACTIVE,
                                "the deployment is inactive, so nobody sees it; use `wmconfig apply --name NAME"
                                        + " --active`"
                                        + " to activate it"),
                        kept("status", "Inactive", "Active"),
                        kept("allowAllDomains", "true", "false"),
                        kept("allowedDomains", "(none)", "a.example, b.example"));
    }

    private static Warning kept(String member, String own, String theirs) {
        return new Warning(
                WarningKind.OWN_KEPT,
                "`deployment." + member + "` stays `" + own + "`, which is set per org; in the source org it is `"
                        + theirs + "`");
    }

    @Test
    void anInactiveSourceSwitchesNothingOff() {
        Plan plan = promoted(org("{'status': 'Inactive', 'allowAllDomains': true}", BLUE), org(OPEN, BLUE));
        assertThat(plan).isInstanceOf(Plan.None.class);
        assertThat(plan.warnings()).containsExactly(kept("status", "Active", "Inactive"));
    }

    @Test
    void whatIsNoListOfHostsIsNotCompared() {
        Existing target = org("{'status': 'Active', 'allowAllDomains': true}", BLUE);
        assertThat(promoted(org("{'status': 'Active', 'allowedDomains': []}", BLUE), target)
                        .warnings())
                .isEmpty();
        assertThat(promoted(org("{'status': 'Active', 'allowedDomains': ['no host']}", BLUE), target)
                        .warnings())
                .isEmpty();
    }

    @Test
    void idsOfTheDeploymentAreToldWhereTheTargetHasNone() {
        String source = "{'status': 'Active', 'allowAllDomains': true, 'flow': {'id': 'f'},"
                + " 'supportedContent': {'id': 's'}, 'pushIntegrations': [{'id': 'p'}]}";
        assertThat(promoted(org(source, BLUE), org(OPEN, BLUE)).warnings())
                .containsExactly(
                        new Warning(
                                WarningKind.ID_NOT_COPIED,
                                "`deployment.flow` is not copied: it refers to the source org, and the target"
                                        + " org has no"
                                        + " equivalent, so nobody will answer; use `wmconfig apply"
                                        + " --name NAME --flow-id ID` to set one"),
                        new Warning(
                                WarningKind.ID_NOT_COPIED,
                                "`deployment.supportedContent` is not copied: it refers to the source org, and"
                                        + " the target"
                                        + " org has no equivalent"),
                        new Warning(
                                WarningKind.ID_NOT_COPIED,
                                "`deployment.pushIntegrations` is not copied: it refers to the source org, and"
                                        + " the target"
                                        + " org has no equivalent"));
        String own = "{'status': 'Active', 'allowAllDomains': true, 'flow': {'id': 'g'},"
                + " 'supportedContent': {'id': 't'}, 'pushIntegrations': [{'id': 'q'}]}";
        assertThat(promoted(org(source, BLUE), org(own, BLUE)).warnings()).isEmpty();
        assertThat(promoted(org(source, BLUE), org(own, "{'name': 'B'}")).warnings())
                .isEmpty();
        String empty = "{'status': 'Active', 'allowAllDomains': true, 'flow': null,"
                + " 'supportedContent': {}, 'pushIntegrations': []}";
        assertThat(promoted(org(empty, BLUE), org(OPEN, BLUE)).warnings()).isEmpty();
    }

    @Test
    void aNewDeploymentTakesTheSourcesPagesStatusAndDescription() {
        Plan.Create plan = created(org(
                "{'status': 'Inactive', 'allowAllDomains': false, 'allowedDomains': ['a.example', 'b.example'],"
                        + " 'description': 'Shop', 'flow': {'id': 'f'}}",
                "{'name': 'A', 'messenger': {'styles': {'primaryColor': '#0056b3'}}}"));
        assertThat(plan.missing()).isSameAs(MISSING);
        assertThat(plan.deployment())
                .hasToString(text("{'name': 'Support', 'allowAllDomains': false, 'allowedDomains':"
                        + " ['a.example', 'b.example'], 'status': 'Inactive', 'description': 'Shop'}"));
        assertThat(((VersionSource.NewConfiguration) plan.source())
                        .document()
                        .at("/messenger/styles/primaryColor")
                        .textValue())
                .isEqualTo("#0056b3");
        assertThat(plan.changes()).extracting(Change::path).contains("deployment.status", "deployment.description");
        assertThat(plan.warnings()).extracting(Warning::code).containsExactly("id-not-copied", "domains-copied");
        assertThat(plan.warnings().get(1).message())
                .isEqualTo("the new deployment allows the domains of the source org, `a.example,"
                        + " b.example`; `wmconfig apply --name NAME --allow-domain HOST` sets others");
    }

    @Test
    void adviceForANewDeploymentNamesTheCommandThatHasTheFlag() {
        assertThat(created(org(OPEN, BLUE)).warnings())
                .containsExactly(
                        new Warning(
                                WarningKind.ALL_DOMAINS_ALLOWED,
                                "any website can embed this new deployment; use `wmconfig apply --name NAME"
                                        + " --allow-domain"
                                        + " HOST` to restrict it"),
                        new Warning(
                                WarningKind.NO_FLOW,
                                "no inbound message flow set, so nobody will answer; use `wmconfig apply --name"
                                        + " NAME --flow-id ID`"
                                        + " to set one"));
    }
}
