/**
 * The adapter to Genesys Cloud: the port {@link io.wmconfig.genesys.Org} over the official SDK.
 *
 * <p>Knows the SDK, hosts, tokens, waits and retries, and the quirks of the API; must not know files, the command line
 * or printing. No other package uses the SDK.
 *
 * <p>Start reading at {@link io.wmconfig.genesys.sdk.SdkOrg}, then {@code CallExecutor}, which executes one call.
 */
@NullMarked
package io.wmconfig.genesys.sdk;

import org.jspecify.annotations.NullMarked;
