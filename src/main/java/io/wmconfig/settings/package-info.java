/**
 * What the surroundings say: which org to talk to, as whom, and by which way.
 *
 * <p>Knows flags' values, the environment, {@code .env} files and certificate files, and which of them wins; must not
 * know the look, the org, the SDK, the command line or how anything is printed.
 *
 * <p>Start reading at {@link io.wmconfig.settings.SettingsReader}.
 */
@NullMarked
package io.wmconfig.settings;

import org.jspecify.annotations.NullMarked;
