/**
 * The front door: {@link io.wmconfig.Main} hands the process to {@code App}.
 *
 * <p>Knows how the concrete parts fit together; must not know any rule of the domain.
 *
 * <p>Start reading at {@link io.wmconfig.App}.
 */
@NullMarked
package io.wmconfig;

import org.jspecify.annotations.NullMarked;
