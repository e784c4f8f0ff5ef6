/** Tests of look files: what they say, what they refuse, and that they say what flags say. */
@NullMarked
package io.wmconfig.input;

import org.jspecify.annotations.NullMarked;
