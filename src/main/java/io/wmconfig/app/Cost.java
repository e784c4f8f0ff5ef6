package io.wmconfig.app;

import io.wmconfig.genesys.Org.Traffic;
import io.wmconfig.plan.Warning;
import java.time.Duration;
import java.util.List;

/**
 * The traffic and duration of a command, for its report.
 *
 * @param elapsed from the first to the last step
 */
public record Cost(OrgName org, Traffic traffic, Duration elapsed, List<Warning> warnings) {}
