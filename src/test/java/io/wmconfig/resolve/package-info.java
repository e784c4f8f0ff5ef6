/** Tests of the way from a name to what is there. */
@NullMarked
package io.wmconfig.resolve;

import org.jspecify.annotations.NullMarked;
