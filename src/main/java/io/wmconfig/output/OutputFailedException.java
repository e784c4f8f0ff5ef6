package io.wmconfig.output;

import java.io.IOException;

/** The result could not be written to where stdout leads, as on a full disk. */
public final class OutputFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputFailedException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
