package io.wmconfig.sandbox;

import java.io.IOException;
import java.util.function.Function;

/** Where an org is kept between two requests. One transaction runs at a time. */
interface OrgStore {
    /** Runs the work on a copy of the org, and keeps the copy if the work changed it. */
    <T> T transact(Function<OrgState, T> work) throws IOException;

    /** Runs the work on the org as it was before the last write of this process. */
    <T> T before(Function<OrgState, T> work) throws IOException;
}
