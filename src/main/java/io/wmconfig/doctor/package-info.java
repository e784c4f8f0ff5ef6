/**
 * Why it does not work: one look at everything that a command needs, from the settings to the permissions.
 *
 * <p>Knows in which order things can fail, which failure makes which later look pointless, and the fix of each; must not
 * know how a host is reached, how settings are read, flags, or how anything is printed. It never writes.
 *
 * <p>Start reading at {@link io.wmconfig.doctor.Doctor}.
 */
@NullMarked
package io.wmconfig.doctor;

import org.jspecify.annotations.NullMarked;
