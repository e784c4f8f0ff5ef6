/** What a browser sees, looked at with a browser where there is one. */
@NullMarked
package io.wmconfig.page;

import org.jspecify.annotations.NullMarked;
