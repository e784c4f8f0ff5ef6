/**
 * The entry point: {@link io.wmconfig.Main} passes the command line to {@code App}.
 *
 * <p>Knows how the parts are connected; must not know any rule of the domain.
 *
 * <p>Start reading at {@link io.wmconfig.App}.
 */
@NullMarked
package io.wmconfig;

import org.jspecify.annotations.NullMarked;
