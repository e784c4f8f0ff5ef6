/** Tests of the API's documents as trees, and the documents that other tests use. */
@NullMarked
package io.wmconfig.genesys;

import org.jspecify.annotations.NullMarked;
