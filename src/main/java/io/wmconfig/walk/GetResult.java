package io.wmconfig.walk;

import io.wmconfig.genesys.Version;
import io.wmconfig.resolve.Observed.Existing;

/**
 * One deployment as it is.
 *
 * @param existing the deployment and its live version
 * @param latest the newest published version; the live one when nothing is published
 * @param draftDiffers whether the draft says something else than the live version
 */
public record GetResult(Existing existing, Version latest, boolean draftDiffers) {}
