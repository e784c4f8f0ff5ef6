package io.wmconfig.app;

import io.wmconfig.genesys.Org.Traffic;
import io.wmconfig.plan.Warning;
import java.time.Duration;
import java.util.List;

/**
 * What a command cost.
 *
 * @param host that was asked
 * @param elapsed from the first to the last step
 * @param warnings about the way there
 */
public record Cost(String host, Traffic traffic, Duration elapsed, List<Warning> warnings) {}
