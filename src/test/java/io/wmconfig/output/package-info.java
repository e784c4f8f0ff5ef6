/** Tests of what is printed. */
@NullMarked
package io.wmconfig.output;

import org.jspecify.annotations.NullMarked;
