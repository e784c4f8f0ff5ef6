/**
 * What is shipped: the slim jar, the launcher and the Maven wrapper, each run as a user runs it.
 *
 * <p>Knows files and processes; must not know any rule of the domain.
 *
 * <p>Start reading at {@code LauncherIT}.
 */
@NullMarked
package io.wmconfig.packaging;

import org.jspecify.annotations.NullMarked;
