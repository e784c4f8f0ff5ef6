package io.wmconfig.walk;

import io.wmconfig.resolve.Observed.Existing;

/**
 * A deployment that visitors get as it is live; when they do not, there is a problem instead.
 *
 * @param existing the deployment and its live version
 */
public record VerifyResult(Existing existing) {}
