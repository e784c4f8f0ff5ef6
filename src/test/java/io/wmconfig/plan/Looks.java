package io.wmconfig.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.ConfigurationId;
import io.wmconfig.genesys.DeploymentId;
import io.wmconfig.genesys.Documents;
import io.wmconfig.genesys.Version;
import io.wmconfig.input.FlagValue;
import io.wmconfig.input.LookFlags;
import io.wmconfig.look.LanguageTag;
import io.wmconfig.look.Look;
import io.wmconfig.look.LookSetting;
import io.wmconfig.plan.Observed.Draft;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Observed.Neighbour;
import io.wmconfig.plan.Observed.Published;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Looks in the words of the flags, and an org around a document. */
final class Looks {
    static final ConfigurationId CONFIGURATION = new ConfigurationId("c1");

    private Looks() {}

    /** Returns the look that arguments such as {@code --title=Hi} ask for. */
    static Look look(String... arguments) {
        return LookFlags.read(Arrays.stream(arguments).map(Looks::flag).toList());
    }

    private static FlagValue flag(String argument) {
        int sign = argument.indexOf('=');
        String name = sign < 0 ? argument : argument.substring(0, sign);
        LookSetting flag = Arrays.stream(LookSetting.values())
                .filter(one -> one.names().contains(name))
                .findFirst()
                .orElseThrow();
        return FlagValue.of(flag, name, sign < 0 ? "" : argument.substring(sign + 1));
    }

    /** Returns the same look with texts of one more language. */
    static Look withLabels(Look look, String tag, Map<LookSetting, String> texts) {
        return new Look(look.values(), Map.of(new LanguageTag(tag), texts));
    }

    /** Returns a deployment that is live at version 7 with that document. */
    static Existing live(ObjectNode document, Neighbour... neighbours) {
        return existing(Documents.fixture("23-deployment-active.response"), "7", document, neighbours);
    }

    static Existing existing(ObjectNode deployment, String version, ObjectNode document, Neighbour... neighbours) {
        return new Existing(
                new DeploymentId("d1"),
                "Support",
                deployment,
                CONFIGURATION,
                new Version(version),
                document,
                List.of(neighbours));
    }

    static Draft draft(ObjectNode document, Published... published) {
        return new Draft(document, List.of(published));
    }

    static Published published(String version, ObjectNode document) {
        return new Published(new Version(version), document);
    }

    static Problem failure(ThrowingCallable call) {
        Throwable thrown = Assertions.catchThrowable(call);
        Assertions.assertThat(thrown).isInstanceOf(ProblemException.class);
        return ((ProblemException) thrown).first();
    }
}
