package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.sandbox.Behavior;
import io.wmconfig.sandbox.Behaviors;
import io.wmconfig.sandbox.TestSandbox;
import io.wmconfig.sandbox.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever habits an org has, looks are rolled back, promoted and applied from files. */
@Tag("long")
class HabitGridTest extends CommandLineFixture {
    /** Values that end a command, as tests of their own show. */
    private static final List<String> APART =
            List.of("draft-ends=Error", "version-ends=Error", "deployment-ends=Error");

    private static final List<String> READS = List.of(
            "draft-pending=3",
            "version-pending=3",
            "deployment-pending=3",
            "configuration-visible=3",
            "version-visible=3",
            "deployment-visible=3",
            "stale-reads=2",
            "page-size=1",
            "write-answers=id stale-reads=2 draft-pending=2",
            "write-answers=empty version-visible=3 deployment-visible=3",
            "write-answers=before defaults=late defaults-appear=9",
            "defaults=read form=other unchanged-publish=refused");

    static Stream<String> settings() {
        Stream<String> choices = Arrays.stream(Behavior.values())
                .filter(each -> each.allowed().contains("|") && !each.allowed().startsWith("READS"))
                .flatMap(each -> Arrays.stream(each.allowed().split("\\|", -1)).map(value -> each.key() + "=" + value));
        return Stream.concat(choices.filter(one -> !APART.contains(one)), READS.stream());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyCommandWorks(String setting) throws IOException {
        String[] switches = setting.split(" ", -1);
        start(switches);
        Files.writeString(folder.resolve("looks.yaml"), """
                deployment: Support
                primary: "#111111"
                title: Hello
                ---
                deployment: Shop
                primary: "#222222"
                """);
        run("apply", "-f", "looks.yaml").endsWith(0);
        run("apply", "--name", "Support", "--primary", "333333").endsWith(0);
        run("rollback", "Support", "--yes").endsWith(0);
        run("apply", "--name", "Support", "--primary", "444444").endsWith(0);
        run("rollback", "Support", "--yes", "--to", "1", "--republish").endsWith(0);
        int before = sandbox.requests().size();
        run("apply", "-f", "looks.yaml").endsWith(0);
        assertThat(writesSince(before)).isEmpty();
        promote(switches);
    }

    private void promote(String... switches) throws IOException {
        try (TestSandbox to =
                TestSandbox.start(TestSettings.defaults().withSwitches(Behaviors.parse(List.of(switches))))) {
            Files.writeString(
                    folder.resolve("wmconfig.yaml"),
                    "profiles: { dev: { envFile: .env.dev }, prod: { envFile: .env.prod } }");
            profile("dev", sandbox);
            profile("prod", to);
            environment.keySet().removeIf(one -> one.startsWith("GENESYS"));
            String[] promote = {"promote", "Support", "--from", "dev", "--to", "prod", "--yes"};
            run(promote).endsWith(0);
            run("apply", "--profile", "dev", "--name", "Support", "--primary", "555555")
                    .endsWith(0);
            run(promote).endsWith(0);
        }
    }

    private void profile(String name, TestSandbox org) throws IOException {
        Files.writeString(
                folder.resolve(".env." + name),
                "GENESYS_CLOUD_CLIENT_ID=client\nGENESYS_CLOUD_CLIENT_SECRET=" + SECRET + "\nGENESYS_CLOUD_API_URL="
                        + org.baseUrl() + "\n");
    }
}
