package io.wmconfig.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The active faults, in the order in which they were added. */
final class Faults {
    private final List<Armed> armed = new ArrayList<>();
    private int arrivals;

    synchronized void add(Fault fault) {
        armed.add(new Armed(fault));
    }

    synchronized void clear() {
        armed.clear();
    }

    /** Returns the fault for a new request, if any. Every fault counts the requests that match it. */
    synchronized Optional<Fault> next(Request request) {
        arrivals++;
        Fault hit = null;
        for (Armed each : armed) {
            Fault fault = each.fault;
            if (fault.matches(request.method(), request.path(), request.query(), arrivals) && each.isDue(hit == null)) {
                hit = fault;
            }
        }
        return Optional.ofNullable(hit);
    }

    private static final class Armed {
        private final Fault fault;
        private int spared;
        private int used;

        Armed(Fault fault) {
            this.fault = fault;
        }

        boolean isDue(boolean free) {
            if (spared < Integer.parseInt(fault.option(FaultOption.AFTER, "0"))) {
                spared++;
                return false;
            }
            String times = fault.option(FaultOption.TIMES, "1");
            if (!free || (!times.equals("always") && used >= Integer.parseInt(times))) {
                return false;
            }
            used++;
            return true;
        }
    }
}
