package io.wmconfig.plan;

import static io.wmconfig.genesys.Documents.json;
import static io.wmconfig.plan.Looks.CONFIGURATION;
import static io.wmconfig.plan.Looks.failure;
import static io.wmconfig.plan.Looks.look;
import static io.wmconfig.plan.Looks.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Change;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.Version;
import io.wmconfig.plan.Observed.Missing;
import io.wmconfig.plan.Observed.Published;
import io.wmconfig.plan.Observed.Versions;
import io.wmconfig.plan.Plan.VersionSource;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreatePlannerTest {
    private static final String FLOW = "--flow-id=0a1b2c3d-0000-4000-8000-0123456789ab";
    private static final Missing MISSING = missing("Support");

    @Test
    void aNewDeploymentStandsOnAConfigurationOfItsOwn() {
        Plan.Create create = plan("--primary=#0056b3");
        VersionSource.NewConfiguration source = (VersionSource.NewConfiguration) create.source();
        assertThat(source.document())
                .hasToString(("{'name':'Support','languages':['en-us'],'defaultLanguage':'en-us','messenger':"
                                + "{'enabled':true,'launcherButton':{'visibility':'On'},"
                                + "'styles':{'primaryColor':'#0056b3'}}}")
                        .replace('\'', '"'));
        assertThat(create.deployment())
                .hasToString("{'name':'Support','allowAllDomains':true,'allowedDomains':[],'status':'Active'}"
                        .replace('\'', '"'));
        assertThat(create.action()).isEqualTo(Plan.PlanAction.CREATE);
        assertThat(create.name()).isEqualTo("Support");
        assertThat(create.changes())
                .extracting(Change::path)
                .containsExactly(
                        "languages",
                        "defaultLanguage",
                        "messenger.enabled",
                        "messenger.launcherButton.visibility",
                        "messenger.styles.primaryColor",
                        "deployment.allowAllDomains",
                        "deployment.status");
        assertThat(create.warnings()).extracting(Warning::code).containsExactly("all-domains-allowed", "no-flow");
    }

    @Test
    void membersOfTheDeploymentAreSetAsAsked() {
        Plan.Create create = plan("--inactive", "--allow-domain=a.example", FLOW, "--description=d", "--language=de");
        assertThat(create.deployment())
                .hasToString(("{'name':'Support','allowAllDomains':false,'allowedDomains':['a.example'],"
                                + "'status':'Inactive','flow':{'id':'0a1b2c3d-0000-4000-8000-0123456789ab'},"
                                + "'description':'d'}")
                        .replace('\'', '"'));
        assertThat(create.warnings()).isEmpty();
        assertThat(plan("--allow-all-domains", FLOW).warnings())
                .extracting(Warning::code)
                .containsExactly("all-domains-allowed");
        assertThat(((VersionSource.NewConfiguration) create.source()).document().path("languages"))
                .hasToString("[\"de\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--title=x", "--welcome=x", "--logo=https://a.example/l"})
    void whatStandsOnTheHomeScreenSwitchesItOn(String flag) {
        VersionSource.NewConfiguration source =
                (VersionSource.NewConfiguration) plan(flag).source();
        assertThat(source.document().at("/messenger/homeScreen/enabled").booleanValue())
                .isTrue();
        assertThat(plan(flag).warnings()).extracting(Warning::code).doesNotContain("home-screen-off");
    }

    @Test
    void aNameIsRefusedThatMustNotBeCreated() {
        CreatePlanner planner = new CreatePlanner(look());
        Missing slip =
                new Missing("Support", List.of("support", "SUPPORT"), List.of(), List.of(), List.of(), "wmconfig list");
        Problem problem = failure(() -> planner.checkName(slip, CreatePolicy.UNLESS_SLIP));
        assertThat(problem.kind()).isEqualTo(ProblemKind.NAME_SLIP);
        assertThat(problem.summary()).contains("`Support`", "`support`, `SUPPORT`");
        assertThat(problem.hint()).contains("--create");
        assertThatCode(() -> planner.checkName(slip, CreatePolicy.ALWAYS)).doesNotThrowAnyException();
        assertThatCode(() -> planner.checkName(MISSING, CreatePolicy.UNLESS_SLIP))
                .doesNotThrowAnyException();
        assertThat(failure(() -> planner.checkName(MISSING, CreatePolicy.NEVER)).kind())
                .isEqualTo(ProblemKind.NOT_FOUND);
    }

    @Test
    void aNameHasAtMostAHundredCharacters() {
        CreatePlanner planner = new CreatePlanner(look());
        assertThatCode(() -> planner.checkName(missing("😀".repeat(100)), CreatePolicy.ALWAYS))
                .doesNotThrowAnyException();
        Problem problem = failure(() -> planner.checkName(missing("a".repeat(101)), CreatePolicy.ALWAYS));
        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_INPUT);
        assertThat(problem.summary()).contains("101").contains("100");
    }

    @Test
    void aNearNameIsSaid() {
        Missing near =
                new Missing("Support", List.of(), List.of("Suport", "Supporz"), List.of(), List.of(), "wmconfig list");
        assertThat(new CreatePlanner(look()).plan(near, List.of()).warnings())
                .filteredOn(warning -> warning.code().equals("near-name"))
                .extracting(Warning::message)
                .containsExactly("creating `Support`; did you mean the existing `Suport`, `Supporz`?");
    }

    @Test
    void anOrphanThatIsReadyIsTakenOver() {
        ObjectNode ours = fresh("--primary=#0056b3").put("id", "c1").put("version", "DRAFT");
        Plan.Create create = adopt(orphan("c1", ours), "--primary=#0056b3");
        assertThat(create.source()).isEqualTo(new VersionSource.ReadyDraft(CONFIGURATION, ours, Version.NONE));
        assertThat(create.warnings()).extracting(Warning::code).contains("configuration-adopted");
    }

    @Test
    void aPublishedVersionOfAnOrphanGoesFirst() {
        ObjectNode ours = fresh("--primary=#0056b3");
        Versions published =
                new Versions(CONFIGURATION, json("{'description': 'mine'}"), List.of(published("1", ours)));
        Plan.Create create = (Plan.Create)
                new CreatePlanner(look("--primary=#0056b3")).plan(MISSING, List.of(orphan("c0", ours), published));
        assertThat(create.source())
                .isEqualTo(new VersionSource.PublishedVersion(CONFIGURATION, new Version("1"), ours));
    }

    @Test
    void anOrphanThatDiffersWhereWeWriteIsEdited() {
        ObjectNode before = fresh("--primary=#ff0000").put("version", "DRAFT");
        VersionSource.ReplacedDraft source = (VersionSource.ReplacedDraft)
                adopt(orphan("c1", before), "--primary=#0056b3").source();
        assertThat(source.before()).isSameAs(before);
        assertThat(source.document()).isEqualTo(fresh("--primary=#0056b3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'headlessMode': {'enabled': false}}",
                "{'position': {'alignment': 'Auto', 'sideSpace': 20}}",
                "{'cobrowse': {'enabled': false}, 'video': {'enabled': false}}",
            })
    void whatAServiceFillsInIsNobodysWorkAndIsReplaced(String added) {
        ObjectNode filled = fresh("--primary=#0056b3").setAll(json(added));
        assertThat(adopt(orphan("c1", filled), "--primary=#0056b3").source())
                .isEqualTo(new VersionSource.ReplacedDraft(
                        CONFIGURATION, fresh("--primary=#0056b3"), filled, Version.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'description': 'mine'}",
                "{'position': {'alignment': 'Left'}}",
                "{'messenger': {'styles': {'primaryColor': '#0D6EFD'}}}",
                "{'defaults': [null, true, {'a': null}]}",
                "{'buttonColor': '#FFF', 'list': [{'type': 'ReadOnly', 'n': 1}]}",
                "{'fileTypes': ['image/png', 'image/jpeg']}",
                "{'defaultLanguage': 'de'}",
                "{'logoUrl': 'https://a.example/l'}",
                "{'x': {'id': '0a1b2c3d-0000-4000-8000-0123456789ab'}}",
                "{'cobrowse': {'enabled': true}}",
                "{'supportCenter': {'enabled': true}}",
                "{'video': {'enabled': true}}",
                "{'journeyEvents': {'enabled': true}}",
                "{'authenticationSettings': {'enabled': true}}",
                "{'clickEvents': [{'selector': '#buy'}]}",
                "{'words': ['Fine', 'not fine']}",
                "{'customI18nLabels': [{'language': 'de', 'localizedLabels': [{'key': 'T', 'value': 'Word'}]}]}",
                "{'name': 'support'}",
            })
    void anythingElseIsSomebodysWork(String added) {
        ObjectNode theirs = fresh("--primary=#0056b3").setAll(json(added));
        Problem problem = failure(() -> adopt(orphan("c1", theirs), "--primary=#0056b3"));
        assertThat(problem.kind()).isEqualTo(ProblemKind.ORPHAN_DIFFERS);
        assertThat(problem.detail())
                .startsWith("c1: differs in " + json(added).fieldNames().next());
        assertThat(problem.hint()).isNotNull();
    }

    @Test
    void everyOrphanIsListedWithWhatIsForeignInIt() {
        List<Versions> orphans =
                List.of(orphan("c1", json("{'description': 'a', 'x': 'some text'}")), orphan("c2", json("{}")));
        Problem problem = failure(() -> new CreatePlanner(look()).plan(MISSING, orphans));
        assertThat(problem.detail()).matches("c1: differs in .*description, x\nc2: differs in name, .*");
    }

    private static Plan.Create plan(String... flags) {
        return (Plan.Create) new CreatePlanner(look(flags)).plan(MISSING, List.of());
    }

    private static Plan.Create adopt(Versions orphan, String flag) {
        return (Plan.Create) new CreatePlanner(look(flag)).plan(MISSING, List.of(orphan));
    }

    private static ObjectNode fresh(String flag) {
        return ((VersionSource.NewConfiguration) plan(flag).source()).document();
    }

    private static Versions orphan(String id, ObjectNode draft, Published... published) {
        return new Versions(new ConfigurationId(id), draft, List.of(published));
    }

    private static Missing missing(String name) {
        return new Missing(name, List.of(), List.of(), List.of(new DeploymentId("d1")), List.of(), "wmconfig list");
    }
}
