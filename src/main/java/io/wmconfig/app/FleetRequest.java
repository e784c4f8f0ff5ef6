package io.wmconfig.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Apply.ApplyRequest;
import io.wmconfig.problem.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deployments to apply looks to. */
public record FleetRequest(List<RequestedDeployment> items, boolean dryRun, FleetOptions options) {
    /** Describes a request with the default options. */
    public FleetRequest(List<RequestedDeployment> items, boolean dryRun) {
        this(items, dryRun, FleetOptions.USUAL);
    }

    /** Returns the same with other options. */
    public FleetRequest with(FleetOptions other) {
        return new FleetRequest(items, dryRun, other);
    }

    /**
     * What one document asks for.
     *
     * @param name of the deployment, as messages call it
     * @param agreed the plan that somebody has seen and that alone may be carried out, as {@link PlanTree} writes it;
     *     null when any plan will do
     */
    public record RequestedDeployment(
            String name,
            ApplyRequest request,
            SourceLocation place,
            @Nullable ObjectNode agreed) {
        /** Describes a document that is planned for the first time. */
        public RequestedDeployment(String name, ApplyRequest request, SourceLocation place) {
            this(name, request, place, null);
        }
    }

    /**
     * How a run over many documents goes.
     *
     * @param concurrency how many may be written at the same time
     * @param failFast whether a failure keeps the others from being begun
     * @param rate how many requests a minute may be sent to the org; 0 for as many as it takes
     */
    public record FleetOptions(int concurrency, boolean failFast, int rate) {
        /** The rate is what the service documents (contract §7). */
        public static final FleetOptions USUAL = new FleetOptions(4, false, 300);
    }
}
