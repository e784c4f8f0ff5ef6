package io.wmconfig.settings;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A region of Genesys Cloud; each org is in exactly one (contract §3).
 *
 * @param name of the AWS region, for example {@code us-east-1}
 * @param domain suffix of its hosts, for example {@code mypurecloud.com}
 * @param environment its name in the snippet on a web page, for example {@code prod}
 */
public record Region(String name, String domain, String environment) {
    private static final List<Region> ALL = List.of(
            new Region("us-east-1", "mypurecloud.com", "prod"),
            new Region("us-east-2", "use2.us-gov-pure.cloud", "fedramp-use2-core"),
            new Region("us-west-2", "usw2.pure.cloud", "prod-usw2"),
            new Region("ca-central-1", "cac1.pure.cloud", "prod-cac1"),
            new Region("sa-east-1", "sae1.pure.cloud", "prod-sae1"),
            new Region("mx-central-1", "mxc1.pure.cloud", "prod-mxc1"),
            new Region("eu-west-1", "mypurecloud.ie", "prod-euw1"),
            new Region("eu-west-2", "euw2.pure.cloud", "prod-euw2"),
            new Region("eu-central-1", "mypurecloud.de", "prod-euc1"),
            new Region("eu-central-2", "euc2.pure.cloud", "prod-euc2"),
            new Region("eusc-de-east-1", "edee1.eusc-pure.cloud", "eusc-edee1-core"),
            new Region("me-central-1", "mec1.pure.cloud", "prod-mec1"),
            new Region("ap-south-1", "aps1.pure.cloud", "prod-aps1"),
            new Region("ap-southeast-1", "apse1.pure.cloud", "prod-apse1"),
            new Region("ap-southeast-2", "mypurecloud.com.au", "prod-apse2"),
            new Region("ap-northeast-1", "mypurecloud.jp", "prod-apne1"),
            new Region("ap-northeast-2", "apne2.pure.cloud", "prod-apne2"),
            new Region("ap-northeast-3", "apne3.pure.cloud", "prod-apne3"));

    private static final List<String> HOSTS = List.of("api.", "login.", "apps.", "api-cdn.", "webmessaging.");
    private static final Pattern PORT = Pattern.compile(":[0-9]+$");
    private static final int LONGEST_SHOWN = 60;

    /** Returns whether it is a separate cloud (government or EU sovereign) with its own accounts. */
    public boolean isSeparate() {
        return domain.contains("gov-pure.") || domain.contains("eusc-pure.");
    }

    public static List<Region> all() {
        return ALL;
    }

    /**
     * Returns the region for a text in any case, with or without quotes: a name with hyphens or underscores, a short
     * name such as {@code usw2}, the snippet's environment, a domain, a host of that domain or a URL there.
     *
     * @throws io.wmconfig.problem.ProblemException if the region is unknown; the hint suggests similar ones
     */
    public static Region parse(String text) {
        Region found = find(text);
        if (found == null) {
            throw unknown(text).toException();
        }
        return found;
    }

    static @Nullable Region find(String text) {
        String wanted = bare(text);
        boolean address = text.contains("://");
        for (Region region : ALL) {
            List<String> words = address
                    ? List.of(region.domain, region.secondDomain())
                    : List.of(region.name, region.environment, region.place(), region.domain, region.secondDomain());
            if (words.contains(wanted)) {
                return region;
            }
        }
        return null;
    }

    /** Returns whether a text is this region's name in the snippet on a web page. */
    boolean isEnvironment(String text) {
        return bare(text).equals(environment);
    }

    /** Returns the short name in the environment's name, for example {@code usw2}. */
    private String place() {
        return environment.equals("prod") ? "use1" : environment.replaceAll("^[a-z]+-|-core$", "");
    }

    /** Returns the second domain that Genesys' templates list for each of the five oldest regions. */
    private String secondDomain() {
        return domain.startsWith("mypurecloud.") ? place() + ".pure.cloud" : domain;
    }

    private static String bare(String text) {
        String rest = Source.unquoted(text.strip()).toLowerCase(Locale.ROOT);
        int scheme = rest.indexOf("://");
        if (scheme >= 0) {
            rest = rest.substring(scheme + 3);
        }
        int path = rest.indexOf('/');
        if (path >= 0) {
            rest = rest.substring(0, path);
        }
        if (rest.endsWith(":443")) {
            rest = rest.substring(0, rest.length() - 4);
        }
        for (String host : HOSTS) {
            if (rest.startsWith(host)) {
                rest = rest.substring(host.length());
                break;
            }
        }
        return rest.indexOf('.') >= 0 ? rest : rest.replace('_', '-');
    }

    private static Problem unknown(String text) {
        String wanted = bare(text);
        if (PORT.matcher(wanted).find()) {
            return Problem.of(ProblemKind.INVALID_SETTINGS, "a region cannot have a port other than 443")
                    .hint("set `GENESYS_CLOUD_API_URL` to the full address of your gateway");
        }
        List<String> near = near(wanted);
        // A full address can contain a password; a text that passes this check cannot.
        boolean shown = !wanted.isEmpty()
                && wanted.length() <= LONGEST_SHOWN
                && wanted.chars().allMatch(Region::isHarmless);
        String summary = shown ? "unknown Genesys Cloud region `" + wanted + "`" : "unknown Genesys Cloud region";
        String hint = near.isEmpty()
                ? "write one of " + ALL.stream().map(Region::name).collect(Collectors.joining(", "))
                : "did you mean " + near.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" or "))
                        + "?";
        return Problem.of(ProblemKind.INVALID_SETTINGS, summary).hint(hint);
    }

    private static boolean isHarmless(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':';
    }

    /** Returns up to three most similar names, or domains if a domain is given. */
    private static List<String> near(String wanted) {
        boolean domain = wanted.indexOf('.') >= 0;
        if (wanted.length() > LONGEST_SHOWN) {
            return List.of();
        }
        TreeMap<Integer, List<String>> byDistance = ALL.stream()
                .map(region -> domain ? region.domain : region.name)
                .filter(text -> !domain || samePlace(wanted, text))
                .collect(Collectors.groupingBy(
                        text -> Suggestions.distance(wanted, text), TreeMap::new, Collectors.toList()));
        Map.Entry<Integer, List<String>> best = byDistance.firstEntry();
        return best == null || best.getKey() > (wanted.length() < 6 ? 1 : 3)
                ? List.of()
                : best.getValue().stream().limit(3).toList();
    }

    /** Allows typos only in the part that regions share: one letter in the rest can name another region. */
    private static boolean samePlace(String wanted, String domain) {
        String place = domain.startsWith("mypurecloud.")
                ? domain.substring(domain.indexOf('.'))
                : domain.substring(0, domain.indexOf('.') + 1);
        boolean mistypedCom = place.equals(".com") && wanted.matches(".*\\.(con|cm|om|comm|vom|xom)");
        return mistypedCom || (place.startsWith(".") ? wanted.endsWith(place) : wanted.startsWith(place));
    }
}
