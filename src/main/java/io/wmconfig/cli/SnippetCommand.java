package io.wmconfig.cli;

import io.wmconfig.app.Snippet;
import io.wmconfig.look.LookSetting;
import io.wmconfig.output.SnippetReport;
import io.wmconfig.output.SnippetReport.SnippetForm;
import io.wmconfig.plan.Target;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.web.EmbedCode;
import java.util.List;
import java.util.Locale;

/** {@code snippet}: prints the embed code. */
final class SnippetCommand extends Command {
    private static final List<LookSetting> LOOK = List.of(
            LookSetting.PRIMARY,
            LookSetting.SECONDARY,
            LookSetting.BUTTON_TEXT,
            LookSetting.WIDGET_BACKGROUND,
            LookSetting.WIDGET_TEXT,
            LookSetting.HEADER_BACKGROUND,
            LookSetting.HEADER_TEXT,
            LookSetting.POSITION,
            LookSetting.SIDE_SPACE,
            LookSetting.BOTTOM_SPACE,
            LookSetting.LAUNCHER_STYLE,
            LookSetting.LAUNCHER_ICON,
            LookSetting.LAUNCHER_TEXT);

    SnippetCommand() {
        super("snippet", "Print the embed code for a web page");
    }

    @Override
    void describe(HelpPage page) {
        page.usage("NAME [LOOK OPTIONS]")
                .usage("--id ID [LOOK OPTIONS]")
                .usage("-f PATH [NAME]")
                .examples(
                        "wmconfig snippet Support",
                        "wmconfig snippet Support --position top-right > launcher.html",
                        "wmconfig snippet Support --format js --nonce '{{nonce}}'",
                        "wmconfig snippet Support --csp")
                .section("Target", Options.name(), Options.id(), Options.files())
                .section("Look", Options.look(LOOK))
                .section(
                        "Page",
                        Options.on("Open Messenger automatically, once per visitor", "--auto-open"),
                        Options.value("--nonce", "NONCE", "Nonce of the page's Content-Security-Policy"))
                .section(
                        "Output",
                        Options.value("--format", "html|js", "HTML elements or a single script (default html)"),
                        Options.on("Print the required Content-Security-Policy instead", "--csp"));
    }

    @Override
    Work read(Arguments arguments) {
        String nonce = arguments.valueOr("--nonce", "").strip();
        if (!EmbedCode.isNonce(nonce) || (arguments.has("--nonce") && nonce.isEmpty())) {
            arguments.wrong(
                    Problem.of(ProblemKind.INVALID_INPUT, "`--nonce` must not contain quotes, spaces, <, > or &")
                            .hint("use `--nonce '{{nonce}}'` for a placeholder that your server replaces"));
            nonce = "";
        }
        SnippetForm form = form(arguments);
        RequestedLook asked = RequestedLook.one(arguments);
        Target target = asked.target(arguments);
        boolean autoOpen = arguments.has("--auto-open");
        String checked = nonce;
        return (session, dialog) ->
                new SnippetReport(Snippet.run(session, target, asked.look(), autoOpen, checked), form, session.cost());
    }

    private static SnippetForm form(Arguments arguments) {
        String text = arguments.valueOr("--format", "html").strip().toLowerCase(Locale.ROOT);
        if (!text.equals("html") && !text.equals("js")) {
            arguments.wrong(Problem.of(ProblemKind.INVALID_INPUT, "`--format` must be html or js, found `" + text + "`")
                    .hint("use `--format js`"));
        }
        if (arguments.has("--csp")) {
            return SnippetForm.POLICY;
        }
        return text.equals("js") ? SnippetForm.JAVASCRIPT : SnippetForm.HTML;
    }
}
