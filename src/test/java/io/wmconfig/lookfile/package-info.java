/** Tests of look files: what they say, what they refuse, and that they say what flags say. */
@NullMarked
package io.wmconfig.lookfile;

import org.jspecify.annotations.NullMarked;
