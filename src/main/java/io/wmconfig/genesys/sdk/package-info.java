/**
 * The adapter to Genesys Cloud: the port {@link io.wmconfig.genesys.Org} over the official SDK.
 *
 * <p>Knows the SDK, hosts, tokens, waiting and repeating, and the oddities of the API; must not know files, the command
 * line or printing. No other room sees the SDK.
 *
 * <p>Start reading at {@link io.wmconfig.genesys.sdk.SdkOrg}, then {@code CallExecutor}, which sends one call to its
 * end.
 */
@NullMarked
package io.wmconfig.genesys.sdk;

import org.jspecify.annotations.NullMarked;
