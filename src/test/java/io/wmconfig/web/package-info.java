/** What a browser sees, looked at with a browser where there is one. */
@NullMarked
package io.wmconfig.web;

import org.jspecify.annotations.NullMarked;
