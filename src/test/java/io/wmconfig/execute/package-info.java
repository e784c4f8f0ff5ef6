/** The writes, and what is said about them. */
@NullMarked
package io.wmconfig.execute;

import org.jspecify.annotations.NullMarked;
