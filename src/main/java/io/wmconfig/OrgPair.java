package io.wmconfig;

import io.wmconfig.genesys.Org;
import io.wmconfig.genesys.sdk.SdkOrg;

/**
 * Two orgs of one command.
 *
 * @param from the one that is only read
 * @param to the other; the same object when both are one org
 */
record OrgPair(SdkOrg from, SdkOrg to) {
    Org.Traffic traffic() {
        Org.Traffic there = to.traffic();
        if (from == to) {
            return there;
        }
        Org.Traffic here = from.traffic();
        return new Org.Traffic(here.requests() + there.requests(), here.retries() + there.retries());
    }
}
