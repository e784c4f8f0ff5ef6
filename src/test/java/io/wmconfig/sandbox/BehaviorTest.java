package io.wmconfig.sandbox;

import static io.wmconfig.sandbox.Caller.CONFIGURATIONS;
import static io.wmconfig.sandbox.Caller.DEPLOYMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wmconfig.sandbox.Caller.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every switch changes what it says, and nothing but that. */
class BehaviorTest {
    /** A check of one sandbox. */
    private interface Check {
        void run(Caller caller, TestSandbox sandbox);
    }

    private static void with(String switches, Check check) {
        try (TestSandbox sandbox = TestSandbox.start(Caller.settings(switches.split(" ", -1)))) {
            check.run(new Caller(sandbox), sandbox);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCreateAnswers200() {
        with(
                "create-status=200",
                (caller, sandbox) -> assertThat(caller.post(CONFIGURATIONS, Caller.configuration("A"))
                                .status())
                        .isEqualTo(200));
    }

    @Test
    void aDraftIsPendingForSomeReadsAndCannotBePublishedUntilThen() {
        with("draft-pending=2", (caller, sandbox) -> {
            Reply created = caller.post(CONFIGURATIONS, Caller.configuration("A"));
            String id = created.text("id");
            assertThat(created.text("status")).isEqualTo("Pending");
            assertThat(caller.get(Caller.draft(id)).text("status")).isEqualTo("Pending");
            assertThat(caller.publish(id).status()).isEqualTo(400);
            assertThat(caller.get(Caller.draft(id)).text("status")).isEqualTo("Active");
            assertThat(caller.publish(id).status()).isEqualTo(200);
            assertThat(caller.put(Caller.draft(id), Caller.configuration("A")).text("status"))
                    .isEqualTo("Pending");
        });
    }

    @Test
    void aPendingDraftCanBePublished() {
        with("draft-pending=9 pending-publish=accepted", (caller, sandbox) -> {
            String id = caller.post(CONFIGURATIONS, Caller.configuration("A")).text("id");
            assertThat(caller.publish(id).status()).isEqualTo(200);
        });
    }

    @Test
    void aDelayCanBeATime() throws InterruptedException {
        try (TestSandbox sandbox = TestSandbox.start(Caller.settings("draft-pending=500ms"))) {
            Caller caller = new Caller(sandbox);
            String id = caller.post(CONFIGURATIONS, Caller.configuration("A")).text("id");
            assertThat(caller.get(Caller.draft(id)).text("status")).isEqualTo("Pending");
            Thread.sleep(520);
            assertThat(caller.get(Caller.draft(id)).text("status")).isEqualTo("Active");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aVersionIsPendingAtPublish() {
        with("version-pending=1", (caller, sandbox) -> {
            String id = caller.post(CONFIGURATIONS, Caller.configuration("A")).text("id");
            assertThat(caller.publish(id).text("status")).isEqualTo("Pending");
            String path = CONFIGURATIONS + "/" + id + "/versions/1";
            assertThat(caller.get(path).text("status")).isEqualTo("Pending");
            assertThat(caller.get(path).text("status")).isEqualTo("Active");
        });
    }

    @Test
    void aDeploymentIsPending() {
        with("deployment-pending=1", (caller, sandbox) -> {
            Reply created = caller.post(DEPLOYMENTS, Caller.deployment("D", caller.published("A"), "1"));
            assertThat(created.text("status")).isEqualTo("Pending");
            assertThat(caller.get(DEPLOYMENTS).texts("status")).containsExactly("Pending");
            assertThat(caller.get(DEPLOYMENTS).texts("status")).containsExactly("Active");
        });
    }

    @Test
    void thingsCanEndInError() {
        with(
                "draft-ends=Error pending-publish=accepted version-ends=Error deployment-ends=Error",
                (caller, sandbox) -> {
                    Reply created = caller.post(CONFIGURATIONS, Caller.configuration("A"));
                    assertThat(created.text("status")).isEqualTo("Error");
                    assertThat(caller.publish(created.text("id")).text("status"))
                            .isEqualTo("Error");
                    assertThat(caller.post(DEPLOYMENTS, Caller.deployment("D", created.text("id"), "1"))
                                    .text("status"))
                            .isEqualTo("Error");
                });
    }

    @Test
    void aNewConfigurationAppearsLate() {
        with("configuration-visible=2", (caller, sandbox) -> {
            String id = caller.post(CONFIGURATIONS, Caller.configuration("A")).text("id");
            assertThat(caller.get(CONFIGURATIONS).texts("id")).isEmpty();
            assertThat(caller.get(Caller.draft(id)).status()).isEqualTo(404);
            assertThat(caller.get(Caller.draft(id)).status()).isEqualTo(200);
        });
    }

    @Test
    void aNewVersionAppearsLateAlsoToADeployment() {
        with("version-visible=2", (caller, sandbox) -> {
            String id = caller.published("A");
            assertThat(caller.get(CONFIGURATIONS + "/" + id + "/versions").texts("version"))
                    .containsExactly("DRAFT");
            assertThat(caller.post(DEPLOYMENTS, Caller.deployment("D", id, "1")).text("code"))
                    .isEqualTo("bad.request");
            assertThat(caller.post(DEPLOYMENTS, Caller.deployment("D", id, "1")).status())
                    .isEqualTo(201);
        });
    }

    @Test
    void aNewDeploymentAppearsLate() {
        with("deployment-visible=2", (caller, sandbox) -> {
            String id = caller.post(DEPLOYMENTS, Caller.deployment("D", caller.published("A"), "1"))
                    .text("id");
            assertThat(caller.get(DEPLOYMENTS + "/" + id).status()).isEqualTo(404);
            assertThat(caller.get(DEPLOYMENTS).texts("id")).isEmpty();
            assertThat(caller.get(DEPLOYMENTS).texts("id")).containsExactly(id);
        });
    }

    @Test
    void readsAreStaleAfterAWrite() {
        with("stale-reads=1", (caller, sandbox) -> {
            String id = caller.published("A");
            caller.put(Caller.draft(id), Caller.configuration("B"));
            assertThat(caller.get(Caller.draft(id)).text("name")).isEqualTo("A");
            assertThat(caller.get(Caller.draft(id)).text("name")).isEqualTo("B");
        });
    }

    @Test
    void whatIsDeletedIsSeenLeaving() {
        with("deleting=1", (caller, sandbox) -> {
            String configuration = caller.published("A");
            String id = caller.post(DEPLOYMENTS, Caller.deployment("D", configuration, "1"))
                    .text("id");
            assertThat(caller.delete(DEPLOYMENTS + "/" + id).status()).isEqualTo(204);
            assertThat(caller.delete(CONFIGURATIONS + "/" + configuration).status())
                    .isEqualTo(409);
            assertThat(caller.get(DEPLOYMENTS + "/" + id).text("status")).isEqualTo("Deleting");
            assertThat(caller.get(DEPLOYMENTS + "/" + id).status()).isEqualTo(404);
            caller.delete(CONFIGURATIONS + "/" + configuration);
            assertThat(caller.put(Caller.draft(configuration), Caller.configuration("A"))
                            .status())
                    .isEqualTo(409);
            assertThat(caller.get(CONFIGURATIONS).texts("status")).containsExactly("Deleting");
            assertThat(caller.get(Caller.draft(configuration)).status()).isEqualTo(404);
        });
    }

    @Test
    void thePublicDocumentsLagBehind() {
        with("cdn-delay=1", (caller, sandbox) -> {
            String configuration = caller.published("A");
            String id = caller.post(DEPLOYMENTS, Caller.deployment("D", configuration, "1"))
                    .text("id");
            String path = "/webdeployments/v1/deployments/" + id + "/config.json";
            assertThat(caller.get(path).status()).isEqualTo(403);
            assertThat(caller.get(path).text("version")).isEqualTo("1");
            caller.publish(configuration);
            caller.put(DEPLOYMENTS + "/" + id, Caller.deployment("D", configuration, "2"));
            assertThat(caller.get(path).text("version")).isEqualTo("1");
            assertThat(caller.get(path).text("version")).isEqualTo("2");
        });
    }

    @Test
    void defaultsAreAdded() {
        with("defaults=added", (caller, sandbox) -> {
            Reply created = caller.post(
                    CONFIGURATIONS,
                    "{\"name\":\"A\",\"messenger\":{\"styles\":{\"x\":1}},\"position\":{\"sideSpace\":3}}");
            assertThat(created.json().path("position").toString())
                    .isEqualTo("{\"sideSpace\":3,\"alignment\":\"Auto\",\"bottomSpace\":12}");
            assertThat(created.json().at("/messenger/styles").toString())
                    .isEqualTo("{\"x\":1,\"primaryColor\":\"#0165A7\"}");
            caller.publish(created.text("id"));
            assertThat(caller.post(DEPLOYMENTS, Caller.deployment("D", created.text("id"), "1"))
                            .json()
                            .path("allowedDomains")
                            .isArray())
                    .isTrue();
        });
    }

    @Test
    void answersToWritesShowLessOrAnotherForm() {
        String body =
                "{\"name\":\"A\",\"languages\":[\"en-us\",\"de\"],\"position\":{\"alignment\":\"Auto\"},\"old\":1}";
        with(
                "write-answers=empty",
                (caller, sandbox) ->
                        assertThat(caller.post(CONFIGURATIONS, body).body()).isEmpty());
        with(
                "write-answers=id",
                (caller, sandbox) ->
                        assertThat(caller.post(CONFIGURATIONS, body).json()).hasSize(1));
        with(
                "dropped=old",
                (caller, sandbox) -> assertThat(
                                caller.post(CONFIGURATIONS, body).json().has("old"))
                        .isFalse());
        with("form=other", (caller, sandbox) -> {
            Reply created = caller.post(CONFIGURATIONS, body);
            assertThat(created.text("status")).isEqualTo("active");
            assertThat(created.json().path("languages").toString()).isEqualTo("[\"de\",\"en-us\"]");
            assertThat(caller.publish(created.text("id")).json().path("version").isInt())
                    .isTrue();
        });
        with("unchanged-publish=refused", (caller, sandbox) -> {
            String id = caller.post(CONFIGURATIONS, body).text("id");
            assertThat(caller.publish(id).status()).isEqualTo(200);
            assertThat(caller.publish(id).status()).isEqualTo(400);
        });
    }

    @Test
    void defaultsAppearOnARead() {
        with("defaults=read", (caller, sandbox) -> {
            Reply created = caller.post(CONFIGURATIONS, "{\"name\":\"A\"}");
            assertThat(created.json().has("position")).isFalse();
            String draft = CONFIGURATIONS + "/" + created.text("id") + "/versions/draft";
            assertThat(caller.get(draft).json().has("position")).isTrue();
            assertThat(caller.publish(created.text("id")).json().has("position"))
                    .isFalse();
        });
        with("defaults=late defaults-appear=1", (caller, sandbox) -> {
            Reply created = caller.post(CONFIGURATIONS, "{\"name\":\"A\"}");
            String draft = CONFIGURATIONS + "/" + created.text("id") + "/versions/draft";
            assertThat(caller.get(draft).json().has("position")).isFalse();
            assertThat(caller.publish(created.text("id")).json().has("position"))
                    .isTrue();
        });
    }

    @Test
    void readOnlyAndUnknownMembersAreRefusedOrDropped() {
        with(
                "read-only=refused",
                (caller, sandbox) -> assertThat(caller.post(CONFIGURATIONS, "{\"name\":\"A\",\"selfUri\":\"/\"}")
                                .text("code"))
                        .isEqualTo("invalid.property"));
        with(
                "unknown=refused",
                (caller, sandbox) -> assertThat(
                                caller.post(CONFIGURATIONS, "{\"name\":\"A\",\"messenger\":{\"new\":1}}")
                                        .text("code"))
                        .isEqualTo("invalid.property"));
        with(
                "unknown=dropped",
                (caller, sandbox) -> assertThat(
                                caller.post(CONFIGURATIONS, "{\"name\":\"A\",\"x\":1,\"messenger\":{\"new\":1}}")
                                        .body())
                        .contains("\"messenger\":{}")
                        .doesNotContain("\"x\""));
    }

    @Test
    void nullsAreDroppedOrShown() {
        String body = "{\"name\":\"A\",\"description\":null,\"messenger\":{\"styles\":null}}";
        with(
                "nulls=dropped",
                (caller, sandbox) -> assertThat(
                                caller.post(CONFIGURATIONS, body).body())
                        .contains("\"messenger\":{}")
                        .doesNotContain("description"));
        with(
                "nulls=shown",
                (caller, sandbox) -> assertThat(
                                caller.post(CONFIGURATIONS, body).body())
                        .contains("\"description\":null", "\"position\":null", "\"styles\":null"));
        with(
                "nulls=kept",
                (caller, sandbox) -> assertThat(
                                caller.post(CONFIGURATIONS, body).body())
                        .contains("\"description\":null", "\"styles\":null")
                        .doesNotContain("position"));
    }

    @Test
    void coloursChangeTheirCase() {
        with(
                "colors=upper",
                (caller, sandbox) -> assertThat(caller.post(CONFIGURATIONS, Caller.configuration("A"))
                                .body())
                        .contains("#0B5FFF"));
        with(
                "colors=lower",
                (caller, sandbox) -> assertThat(caller.post(CONFIGURATIONS, Caller.configuration("A"))
                                .body())
                        .contains("#0b5fff"));
        String three = Caller.configuration("A").replace("#0b5FFF", "#abc");
        with(
                "colors=kept",
                (caller, sandbox) ->
                        assertThat(caller.post(CONFIGURATIONS, three).status()).isEqualTo(201));
        with(
                "short-colors=refused",
                (caller, sandbox) ->
                        assertThat(caller.post(CONFIGURATIONS, three).status()).isEqualTo(400));
    }

    @Test
    void labelsAreReordered() {
        with("labels=reordered", (caller, sandbox) -> {
            String sent =
                    Contract.fixture("06-config-multilanguage.request.json").toString();
            Reply created = caller.post(CONFIGURATIONS, sent);
            assertThat(created.json().path("customI18nLabels").findValuesAsText("key"))
                    .isNotEqualTo(Contract.fixture("06-config-multilanguage.request.json")
                            .path("customI18nLabels")
                            .findValuesAsText("key"));
        });
    }

    @Test
    void notificationLabelsAreOptional() {
        String body =
                "{\"name\":\"A\",\"messenger\":{\"apps\":{\"conversations\":{\"notifications\":{\"enabled\":true}}}}}";
        with(
                "notification-labels=optional",
                (caller, sandbox) ->
                        assertThat(caller.post(CONFIGURATIONS, body).status()).isEqualTo(201));
    }

    @Test
    void domainsMustBeBare() {
        String domains = "\"allowedDomains\":[\"https://a.example\"]";
        with(
                "domains=bare",
                (caller, sandbox) -> assertThat(caller.post(
                                        DEPLOYMENTS,
                                        Caller.deployment("D", caller.published("A"), "1")
                                                .replace("\"allowAllDomains\":true", domains))
                                .status())
                        .isEqualTo(400));
        with(
                "domains=any",
                (caller, sandbox) -> assertThat(caller.post(
                                        DEPLOYMENTS,
                                        Caller.deployment("D", caller.published("A"), "1")
                                                .replace("\"allowAllDomains\":true", domains))
                                .status())
                        .isEqualTo(201));
    }

    @Test
    void aStatusLeftOutIsActiveOrKept() {
        for (Map.Entry<String, String> wanted :
                Map.of("active", "Active", "kept", "Inactive").entrySet()) {
            with("status-omitted=" + wanted.getKey(), (caller, sandbox) -> {
                String body = Caller.deployment("D", caller.published("A"), "1");
                String id = caller.post(DEPLOYMENTS, body.replaceFirst("\\{", "{\"status\":\"Inactive\","))
                        .text("id");
                assertThat(caller.put(DEPLOYMENTS + "/" + id, body).text("status"))
                        .isEqualTo(wanted.getValue());
            });
        }
    }

    @Test
    void aDeploymentOfADraftIsRefused() {
        with(
                "draft-deployment=refused",
                (caller, sandbox) -> assertThat(
                                caller.post(DEPLOYMENTS, Caller.deployment("D", caller.published("A"), "DRAFT"))
                                        .status())
                        .isEqualTo(400));
    }

    @Test
    void deploymentsHaveALimit() {
        with("max-deployments=1", (caller, sandbox) -> {
            String body = Caller.deployment("D", caller.published("A"), "1");
            assertThat(caller.post(DEPLOYMENTS, body).status()).isEqualTo(201);
            Reply refused = caller.post(DEPLOYMENTS, body);
            assertThat(refused.json().at("/limit/key").asText()).isEqualTo("deployments.max");
            assertThat(refused.json().at("/limit/value").asInt()).isEqualTo(1);
        });
    }

    @Test
    void pagesHaveASizeAndAMaximum() {
        with("page-size=2 max-page-size=3", (caller, sandbox) -> {
            for (int i = 0; i < 5; i++) {
                caller.published("A");
            }
            assertThat(caller.get(CONFIGURATIONS).texts("id")).hasSize(2);
            assertThat(caller.get(CONFIGURATIONS + "?pageSize=4").texts("id")).hasSize(3);
        });
        with(
                "max-page-size=3 page-size-over=refused",
                (caller, sandbox) -> assertThat(
                                caller.get(CONFIGURATIONS + "?pageSize=4").status())
                        .isEqualTo(400));
    }

    @Test
    void linksAreAbsoluteAndTotalsAbsent() {
        with("next-uri=absolute page-size=1 total=absent", (caller, sandbox) -> {
            caller.published("A");
            caller.published("B");
            Reply page = caller.get(CONFIGURATIONS);
            assertThat(page.text("nextUri")).startsWith(sandbox.baseUrl() + CONFIGURATIONS + "?after=");
            assertThat(page.json().has("total")).isFalse();
        });
    }

    @Test
    void listsStandInManyOrders() {
        Map<String, List<String>> orders = Map.of(
                "created", List.of("B", "C", "A"),
                "reversed", List.of("A", "C", "B"),
                "name", List.of("A", "B", "C"));
        orders.forEach((order, names) -> with("list-order=" + order, (caller, sandbox) -> {
            List.of("B", "C", "A").forEach(caller::published);
            assertThat(caller.get(CONFIGURATIONS).texts("name")).isEqualTo(names);
        }));
        with("list-order=mixed", (caller, sandbox) -> {
            List.of("B", "C", "A").forEach(caller::published);
            assertThat(caller.get(CONFIGURATIONS).texts("name")).containsExactlyInAnyOrder("A", "B", "C");
        });
    }

    @Test
    void versionsStandInManyOrders() {
        Map<String, List<String>> orders = Map.of(
                "descending", List.of("DRAFT", "10", "2", "1"),
                "ascending", List.of("1", "2", "10", "DRAFT"),
                "mixed", List.of("DRAFT", "2", "10", "1"));
        orders.forEach((order, versions) -> with("versions-order=" + order, (caller, sandbox) -> {
            String id = caller.published("A");
            caller.publish(id);
            sandbox.edit(editor -> editor.putVersion(id, 10, Json.object().put("name", "A")));
            assertThat(caller.get(CONFIGURATIONS + "/" + id + "/versions").texts("version"))
                    .isEqualTo(versions);
        }));
    }

    @Test
    void aPublishedListCanShowDraftsAndExpandCanDoNothing() {
        with("published-list=draft expand=ignored", (caller, sandbox) -> {
            String id = caller.published("A");
            caller.post(DEPLOYMENTS, Caller.deployment("D", id, "1"));
            assertThat(caller.get(CONFIGURATIONS + "?showOnlyPublished=true").texts("version"))
                    .containsExactly("DRAFT");
            assertThat(caller.get(DEPLOYMENTS + "?expand=Configuration")
                            .json()
                            .at("/entities/0/configuration/messenger")
                            .isMissingNode())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing=1",
                "total",
                "total=maybe",
                "page-size=0",
                "page-size=x",
                "draft-pending=-1",
                "deleting=2h"
            })
    void aBadSwitchIsRefusedWithWhatIsAllowed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Behaviors.parse(List.of(text)))
                .withMessageContaining(text.substring(0, 5));
    }

    @ParameterizedTest
    @EnumSource(Behavior.class)
    void everySwitchTakesItsUsualValueAndSaysWhatItDoes(Behavior each) {
        assertThat(Behaviors.parse(List.of(each.key() + "=" + each.usual())).value(each))
                .isEqualTo(each.usual());
        assertThat(Behaviors.listing())
                .anyMatch(line -> line.startsWith(each.key() + "=") && line.endsWith(each.evidence() + ")"));
    }
}
