package io.wmconfig.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a browser loads Messenger from (contract §3).
 *
 * @param environment as the loader calls the region, for example {@code prod-euw1}
 * @param domain what its hosts end with, for example {@code mypurecloud.ie}
 */
public record Site(String environment, String domain) {
    private static final String OLD_DOMAIN = "mypurecloud.";

    /** Refuses what could not stand in a script. */
    public Site {
        if (!environment.matches("[a-z0-9-]+") || !domain.matches("[a-z0-9.-]+")) {
            throw new IllegalArgumentException("an environment and a domain, not " + environment + ", " + domain);
        }
    }

    /** Returns the address of the loader; only the region's own one is supported. */
    String loader() {
        return "https://apps." + domain + "/genesys-bootstrap/genesys.min.js";
    }

    /** Returns the domains that Messenger's parts come from: the regions from the early days have two. */
    private List<String> domains() {
        List<String> domains = new ArrayList<>(List.of(domain));
        if (domain.startsWith(OLD_DOMAIN)) {
            String place = environment.equals("prod") ? "use1" : environment.substring(environment.indexOf('-') + 1);
            domains.add(place + ".pure.cloud");
        }
        return domains;
    }

    /**
     * Returns the lines of a Content-Security-Policy that let Messenger run.
     *
     * @param scripts how the page's own scripts are allowed, for example {@code 'nonce-…'}
     */
    public List<String> policy(String scripts) {
        StringBuilder https = new StringBuilder();
        StringBuilder sockets = new StringBuilder();
        for (String one : domains()) {
            https.append(" https://*.").append(one);
            sockets.append(" wss://*.").append(one);
        }
        return List.of(
                "script-src " + scripts + https + ";",
                "connect-src" + https + sockets + ";",
                "frame-src" + https + ";",
                "img-src" + https + ";",
                "media-src" + https + ";");
    }
}
