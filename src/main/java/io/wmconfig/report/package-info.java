/**
 * What is said: a plan, an outcome or a problem as text for people or as JSON for scripts.
 *
 * <p>Knows words and columns; must not know where they are written, nor the org.
 *
 * <p>Start reading at {@link io.wmconfig.report.Report}.
 */
@NullMarked
package io.wmconfig.report;

import org.jspecify.annotations.NullMarked;
