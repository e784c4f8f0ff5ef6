/**
 * Reads the settings of a connection: the org's hosts, the credentials and the proxy.
 *
 * <p>Knows the values of flags, the environment, {@code .env} files, profiles and certificate files, and their
 * precedence; must not know the look, the org, the SDK, the command line or how anything is printed.
 *
 * <p>Start reading at {@link io.wmconfig.settings.SettingsReader}.
 */
@NullMarked
package io.wmconfig.settings;

import org.jspecify.annotations.NullMarked;
