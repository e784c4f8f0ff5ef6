package io.wmconfig.walk;

import java.util.List;

/**
 * Deployments that shall become look files.
 *
 * @param names of the deployments; none when all of them are meant
 * @param full whether every other member of the configurations is wanted as well
 */
public record ExportRequest(List<String> names, boolean full) {
    /** Copies the list. */
    public ExportRequest {
        names = List.copyOf(names);
    }
}
