/** Tests of what has to change: tables for the rules, made-up documents for what holds of every one. */
@NullMarked
package io.wmconfig.plan;

import org.jspecify.annotations.NullMarked;
