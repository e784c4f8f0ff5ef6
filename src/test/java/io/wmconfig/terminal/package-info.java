/** What terminals are told. */
@NullMarked
package io.wmconfig.terminal;

import org.jspecify.annotations.NullMarked;
