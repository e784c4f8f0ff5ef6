/** Tests of what is printed. */
@NullMarked
package io.wmconfig.report;

import org.jspecify.annotations.NullMarked;
