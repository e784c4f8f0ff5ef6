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
import org.jspecify.annotations.Nullable;

/** {@code snippet}: the deployment as it is, then the code for its page. */
public final class Snippet {
    private static final Pattern HOST = Pattern.compile("https://apps\\.([a-z0-9.-]+)/genesys-bootstrap/");
    private static final Pattern ENVIRONMENT = Pattern.compile("environment\\W+([a-z0-9-]+)");

    private Snippet() {}

    /**
     * The code for the page of one deployment.
     *
     * @param look requested on top of the live one
     * @param autoOpen whether Messenger opens on its own, once for each visitor
     * @param nonce of the page's policy; empty for none
     */
    public record SnippetRequest(Target target, Look look, boolean autoOpen, String nonce) {
        /** Returns whether the page has to draw the launcher. */
        boolean asksForLauncher() {
            return look.needsCustomLauncher();
        }
    }

    /** A deployment with its live version, and the code for its page. */
    public record SnippetResult(Existing existing, EmbedCode code, List<Warning> warnings) {}

    /**
     * Reads the deployment and writes the code.
     *
     * @param site of the region; null when nobody named one: then the deployment's own loader tells
     */
    public static SnippetResult run(Org org, SnippetRequest request, @Nullable Site site) {
        Existing existing = new Resolver(org).require(request.target());
        ObjectNode live = LiveLook.of(existing);
        boolean draws = request.asksForLauncher();
        CustomLauncher launcher = draws || request.autoOpen()
                ? new LauncherReader(
                                request.look(),
                                LookProjection.over(existing, request.look()).look())
                        .launcher(draws, request.autoOpen())
                : null;
        EmbedCode code = new EmbedCode(
                site == null ? siteOf(existing) : site, existing.id().value(), launcher, request.nonce());
        return new SnippetResult(existing, code, warnings(existing, live, request));
    }

    private static Site siteOf(Existing existing) {
        String loader = WritableFields.text(existing.deployment(), "snippet");
        Matcher host = HOST.matcher(loader);
        Matcher environment = ENVIRONMENT.matcher(loader);
        if (!host.find() || !environment.find()) {
            throw Problem.of(ProblemKind.INVALID_SETTINGS, "the region is not known, and so where pages load Messenger")
                    .because("the API's address names none, and the deployment carries no loader")
                    .hint("write `--region us-east-1`, or whichever it is")
                    .toException();
        }
        return new Site(environment.group(1), host.group(1));
    }

    private static List<Warning> warnings(Existing existing, ObjectNode live, SnippetRequest request) {
        List<Warning> warnings = new ArrayList<>();
        if (!live.path("active").asBoolean(true)) {
            warnings.add(new Warning(
                    WarningKind.DEPLOYMENT_INACTIVE,
                    "the deployment is inactive, so Messenger does not load on the page"));
        }
        boolean uses = request.asksForLauncher() || request.autoOpen();
        if (uses && ConfigurationSwitch.HEADLESS.isOn(existing.liveDocument())) {
            warnings.add(new Warning(
                    WarningKind.HEADLESS_MODE,
                    "headless mode is on: Messenger has no window that this code could open"));
        }
        String launcher = live.path("launcher").asText("on");
        if (request.asksForLauncher() && launcher.equals("on")) {
            warnings.add(new Warning(
                    WarningKind.TWO_LAUNCHERS,
                    "the built-in launcher is on as well, so visitors see two; `wmconfig apply --id " + existing.id()
                            + " --launcher off` leaves the page's own"));
        }
        warnings.addAll(new UnsupportedColors(request.look()).onPage());
        return warnings;
    }
}
