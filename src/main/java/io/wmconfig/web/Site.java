package io.wmconfig.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a browser loads Messenger from (contract §3).
 *
 * @param environment the region as the loader names it, for example {@code prod-euw1}
 * @param domain of its hosts, for example {@code mypurecloud.ie}
 */
public record Site(String environment, String domain) {
    private static final Map<String, String> DIRECTIONS = Map.of(
            "n", "north", "e", "east", "s", "south", "w", "west", "c", "central", "ne", "northeast", "se", "southeast");
    /** The short name of an AWS region: {@code euc1} is eu-central-1. */
    private static final Pattern PLACE = Pattern.compile("-([a-z]{2})(n|e|s|w|c|ne|se)([0-9])\\b");

    public Site {
        if (!environment.matches("[a-z0-9-]+") || !domain.matches("[a-z0-9.-]+")) {
            throw new IllegalArgumentException("an environment and a domain, not " + environment + ", " + domain);
        }
    }

    /** Returns the loader's address; each region has its own. */
    String loader() {
        return "https://apps." + domain + "/genesys-bootstrap/genesys.min.js";
    }

    /** Returns the domains that serve Messenger; the oldest regions have two. */
    private List<String> domains() {
        List<String> domains = new ArrayList<>(List.of(domain));
        if (domain.startsWith("mypurecloud.")) {
            String place = environment.equals("prod") ? "use1" : environment.substring(environment.indexOf('-') + 1);
            domains.add(place + ".pure.cloud");
        }
        return domains;
    }

    /** Returns the bucket for visitors' uploads, from Genesys' own templates; empty if unknown. */
    private String uploads() {
        if (environment.equals("prod")) {
            return " https://shyrka-prod.s3.amazonaws.com";
        }
        Matcher place = PLACE.matcher(environment);
        return place.find()
                ? " https://shyrka-" + environment + ".s3." + place.group(1) + "-" + DIRECTIONS.get(place.group(2))
                        + "-" + place.group(3) + ".amazonaws.com"
                : "";
    }

    /**
     * Returns the Content-Security-Policy directives that Messenger needs.
     *
     * @param scripts how the page allows its own scripts, for example {@code 'nonce-…'}
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
                "connect-src" + https + sockets + uploads() + ";",
                "frame-src" + https + ";",
                "img-src" + https + ";",
                "media-src" + https + ";");
    }
}
