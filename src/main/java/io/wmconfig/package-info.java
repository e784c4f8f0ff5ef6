/**
 * The front door: {@link io.wmconfig.Main} hands the process to {@code Launcher}, which wires the rooms.
 *
 * <p>Knows how the concrete parts fit together; must not know any rule of the domain.
 *
 * <p>Start reading at {@code Launcher}.
 */
@NullMarked
package io.wmconfig;

import org.jspecify.annotations.NullMarked;
