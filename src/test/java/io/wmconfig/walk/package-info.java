/** Tests of what is printed. */
@NullMarked
package io.wmconfig.walk;

import org.jspecify.annotations.NullMarked;
