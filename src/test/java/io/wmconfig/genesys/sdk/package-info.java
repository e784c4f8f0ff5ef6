/** Tests of the adapter, against a socket that answers as each test wants it. */
@NullMarked
package io.wmconfig.genesys.sdk;

import org.jspecify.annotations.NullMarked;
