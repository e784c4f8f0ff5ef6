package io.wmconfig;

import io.wmconfig.cli.GlobalOptions;
import io.wmconfig.execute.Progress;
import io.wmconfig.fleet.FleetEntry;
import io.wmconfig.fleet.FleetRequest;
import io.wmconfig.fleet.FleetWalk;
import io.wmconfig.fleet.ProgressListener;
import io.wmconfig.genesys.sdk.SdkOrg;
import io.wmconfig.report.FleetStatus;
import io.wmconfig.report.Renderer;
import io.wmconfig.terminal.StatusLine;
import io.wmconfig.terminal.Terminal;
import java.util.List;

/** Many documents on a real org, and what is said on the way: a bar for people, a line each for logs. */
final class OrgFleet implements ProgressListener {
    private final GlobalOptions options;
    private final Terminal terminal;
    private final StatusLine status;
    private final Renderer renderer;

    OrgFleet(GlobalOptions options, Terminal terminal, StatusLine status, Renderer renderer) {
        this.options = options;
        this.terminal = terminal;
        this.status = status;
        this.renderer = renderer;
    }

    /** Returns the walk through an org, at the rate asked for. */
    FleetWalk walk(SdkOrg org, Progress progress, FleetRequest request) {
        int workers = Math.min(request.manner().concurrency(), request.items().size());
        org.limit(request.manner().rate(), workers);
        return new FleetWalk(org, progress, request, options.quiet() ? ProgressListener.NOBODY : this);
    }

    @Override
    public void planned(List<FleetEntry> entries) {
        for (FleetEntry entry : entries) {
            if (entry.result() != null) {
                renderer.warnings(entry.result().plan())
                        .forEach(line -> terminal.say(line + " (" + entry.item().place() + ")"));
            }
        }
    }

    @Override
    public void ended(FleetEntry entry, Tally soFar) {
        if (status.isShown()) {
            status.show(FleetStatus.bar(soFar, terminal.width()));
        } else {
            terminal.say(FleetStatus.line(entry, soFar));
        }
        if (soFar.ended() == soFar.all()) {
            status.clear();
        }
    }
}
