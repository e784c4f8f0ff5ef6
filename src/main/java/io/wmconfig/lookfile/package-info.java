/**
 * Look files: YAML or JSON, one or many documents, as somebody keeps them beside the code; read, checked, written.
 *
 * <p>Knows the keys of a file, where each stands, and how one document extends another; must not know the org, the
 * terminal, or what a value may be: that is the business of the look flags, to which every key is bound.
 *
 * <p>Start reading at {@link io.wmconfig.lookfile.LookFiles}.
 */
@NullMarked
package io.wmconfig.lookfile;

import org.jspecify.annotations.NullMarked;
