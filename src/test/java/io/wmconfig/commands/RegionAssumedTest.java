package io.wmconfig.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.wmconfig.app.Cost;
import io.wmconfig.app.OrgName;
import io.wmconfig.genesys.Org.Traffic;
import io.wmconfig.output.ListReport;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.WarningKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A region that nobody named is said. */
class RegionAssumedTest extends CommandLineFixture {
    @Test
    void itIsSaidOnceOnStderr() {
        environment.remove("GENESYS_CLOUD_API_URL");
        environment.put("HTTPS_PROXY", "http://127.0.0.1:1");
        assertThat(run("list", "--max-retries", "0").err())
                .containsOnlyOnce("warning: no region is set, so us-east-1 (mypurecloud.com) is used");
        assertThat(run("list", "--max-retries", "0", "--region", "prod").err())
                .containsOnlyOnce("`prod` means region us-east-1 (mypurecloud.com)")
                .doesNotContain("no region is set");
    }

    @Test
    void itIsAWarningForScripts() {
        Cost cost = new Cost(
                new OrgName(null, "us-east-1", "api.mypurecloud.com", false),
                new Traffic(2, 0),
                Duration.ZERO,
                List.of(new Warning(WarningKind.REGION_ASSUMED, "no region is set")));
        assertThat(new ListReport(List.of(), cost).json().result())
                .contains("\"warnings\" : [ {", "\"code\" : \"region-assumed\"");
    }
}
