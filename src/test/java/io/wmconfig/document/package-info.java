/** Tests of documents as trees, and the documents that other tests take. */
@NullMarked
package io.wmconfig.document;

import org.jspecify.annotations.NullMarked;
