package io.wmconfig.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Apply.ApplyRequest;
import io.wmconfig.problem.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deployments to apply looks to. */
public record FleetRequest(List<RequestedDeployment> items, boolean dryRun, FleetOptions options) {
    /** Creates a request with the default options. */
    public FleetRequest(List<RequestedDeployment> items, boolean dryRun) {
        this(items, dryRun, FleetOptions.USUAL);
    }

    public FleetRequest with(FleetOptions other) {
        return new FleetRequest(items, dryRun, other);
    }

    /**
     * The request of one document.
     *
     * @param name of the deployment, for messages
     * @param place of the document; null if only the name was given
     * @param savedPlan as {@link PlanTree} writes it, which alone may be carried out; null if any plan may
     */
    public record RequestedDeployment(
            String name,
            ApplyRequest request,
            @Nullable SourceLocation place,
            @Nullable ObjectNode savedPlan) {
        /** Creates the request of a document without a saved plan. */
        public RequestedDeployment(String name, ApplyRequest request, @Nullable SourceLocation place) {
            this(name, request, place, null);
        }
    }

    /**
     * The options of a run with many documents.
     *
     * @param concurrency maximum number of documents that are written at the same time
     * @param failFast whether no other document is begun after a failure
     * @param rate maximum number of requests per minute to the org; 0 for no limit
     */
    public record FleetOptions(int concurrency, boolean failFast, int rate) {
        /** The default options; the rate limit is the documented one of the service (contract §7). */
        public static final FleetOptions USUAL = new FleetOptions(4, false, 300);
    }
}
