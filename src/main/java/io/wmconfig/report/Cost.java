package io.wmconfig.report;

import io.wmconfig.genesys.Org.Traffic;
import java.time.Duration;

/**
 * What a command cost.
 *
 * @param host that was asked
 * @param traffic requests and repeats
 * @param elapsed from the first to the last step
 */
public record Cost(String host, Traffic traffic, Duration elapsed) {}
