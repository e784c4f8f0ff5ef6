/** Tests of the use cases and what they need. */
@NullMarked
package io.wmconfig.app;

import org.jspecify.annotations.NullMarked;
