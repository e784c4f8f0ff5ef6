package io.wmconfig.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.WritableFields;
import io.wmconfig.look.Look;
import io.wmconfig.plan.ConfigurationSwitch;
import io.wmconfig.plan.LiveLook;
import io.wmconfig.plan.LookProjection;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Resolver;
import io.wmconfig.plan.Target;
import io.wmconfig.plan.UnsupportedColors;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.WarningKind;
import io.wmconfig.web.CustomLauncher;
import io.wmconfig.web.EmbedCode;
import io.wmconfig.web.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs {@code snippet}: reads the deployment and returns the embed code for its page. */
public final class Snippet {
    private static final Pattern HOST = Pattern.compile("https://apps\\.([a-z0-9.-]+)/genesys-bootstrap/");
    private static final Pattern ENVIRONMENT = Pattern.compile("environment\\W+([a-z0-9-]+)");

    private Snippet() {}

    public record SnippetResult(Existing existing, EmbedCode code, List<Warning> warnings) {}

    /**
     * Returns the embed code for a deployment.
     *
     * @param look applied on top of the live one
     * @param autoOpen whether Messenger opens automatically, once per visitor
     * @param nonce of the page's Content-Security-Policy; empty for none
     */
    public static SnippetResult run(Session session, Target target, Look look, boolean autoOpen, String nonce) {
        Existing existing = new Resolver(session.org()).require(target);
        boolean draws = look.needsCustomLauncher();
        CustomLauncher launcher = draws || autoOpen
                ? new LauncherReader(look, LookProjection.over(existing, look).look()).launcher(draws, autoOpen)
                : null;
        Site site = session.site();
        EmbedCode code = new EmbedCode(
                site == null ? siteOf(existing) : site, existing.id().value(), launcher, nonce);
        return new SnippetResult(existing, code, warnings(session.org(), existing, look, autoOpen, session.isLocal()));
    }

    /** Returns the site that the deployment's own snippet loads Messenger from. */
    private static Site siteOf(Existing existing) {
        String loader = WritableFields.text(existing.deployment(), "snippet");
        Matcher host = HOST.matcher(loader);
        Matcher environment = ENVIRONMENT.matcher(loader);
        if (!host.find() || !environment.find()) {
            throw Problem.of(ProblemKind.INVALID_SETTINGS, "cannot find out where pages load Messenger")
                    .because("the API's address names no region, and the deployment has no snippet")
                    .hint("set the region, for example `--region us-east-1`")
                    .toException();
        }
        return new Site(environment.group(1), host.group(1));
    }

    private static List<Warning> warnings(Org org, Existing existing, Look look, boolean autoOpen, boolean local) {
        List<Warning> warnings = new ArrayList<>();
        ObjectNode live = LiveLook.of(existing);
        if (local) {
            warnings.add(new Warning(
                    WarningKind.SANDBOX_DEPLOYMENT,
                    "`" + existing.name() + "` is in a local simulated org, so Messenger does not load on a page"));
        }
        if (!live.path("active").asBoolean(true)) {
            warnings.add(new Warning(
                    WarningKind.DEPLOYMENT_INACTIVE,
                    "the deployment is inactive, so Messenger does not load on the page"));
        }
        boolean draws = look.needsCustomLauncher();
        if ((draws || autoOpen) && ConfigurationSwitch.HEADLESS.isOn(existing.liveDocument())) {
            warnings.add(
                    new Warning(WarningKind.HEADLESS_MODE, "headless mode is on, so Messenger has no window to open"));
        }
        String launcher = live.path("launcher").asText("on");
        if (draws && launcher.equals("on")) {
            warnings.add(new Warning(
                    WarningKind.TWO_LAUNCHERS,
                    "the built-in launcher is also on, so visitors see two; run `"
                            + org.command("apply --id " + existing.id() + " --launcher off") + "` to hide it"));
        }
        warnings.addAll(new UnsupportedColors(look).onPage());
        return warnings;
    }
}
