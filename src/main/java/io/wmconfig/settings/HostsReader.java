package io.wmconfig.settings;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hosts: those of the region, each of which can be overridden.
 *
 * <p>An address of the API without one of the login stands for the other hosts as well, since a secret must not go to
 * the region's login host on behalf of a gateway or a sandbox: {@code https://api.X} brings {@code login.X} and
 * {@code api-cdn.X} with it, any other address serves for all three.
 */
final class HostsReader {
    private static final Region DEFAULT = Region.parse("us-east-1");

    private final Source environment;
    private final Source file;
    private final List<Problem> problems;

    HostsReader(Source environment, Source file, List<Problem> problems) {
        this.environment = environment;
        this.file = file;
        this.problems = problems;
    }

    /** Returns the hosts, or null after adding the problems. */
    @Nullable
    Hosts read(@Nullable String regionFlag) {
        int before = problems.size();
        Region named = region(regionFlag);
        URI api = override(Variable.API_URL);
        URI login = override(Variable.LOGIN_URL);
        URI cdn = override(Variable.CDN_URL);
        if (problems.size() > before) {
            return null;
        }
        boolean assumed = named == null && api == null;
        if (api == null) {
            Hosts own = Hosts.of(named == null ? DEFAULT : named);
            return new Hosts(own.api(), or(login, own.login()), or(cdn, own.cdn()), own.region(), assumed);
        }
        Region behind = Region.find(api.toString());
        return new Hosts(
                api,
                or(login, sibling(api, "login.")),
                or(cdn, sibling(api, "api-cdn.")),
                behind == null ? named : behind);
    }

    /** Returns what names the API's host, ready for a message; null when nothing does. */
    @Nullable
    String origin(@Nullable String regionFlag) {
        Setting api = effective(Variable.API_URL);
        if (api == null && regionFlag != null) {
            return "`--region`";
        }
        Setting setting = api == null ? effective(Variable.REGION) : api;
        if (setting == null) {
            return null;
        }
        return "`" + setting.name() + "` in " + (setting.place() == null ? environment : file).origin();
    }

    private static URI or(@Nullable URI given, URI otherwise) {
        return given == null ? otherwise : given;
    }

    private static URI sibling(URI api, String prefix) {
        String bare = "https://api.";
        String address = api.toString();
        return address.startsWith(bare) && api.getPort() < 0 && api.getRawPath().isEmpty()
                ? URI.create("https://" + prefix + address.substring(bare.length()))
                : api;
    }

    private @Nullable Region region(@Nullable String flag) {
        Setting setting = flag == null ? effective(Variable.REGION) : new Setting("--region", flag, null);
        if (setting == null) {
            return null;
        }
        try {
            return Region.parse(setting.value());
        } catch (ProblemException e) {
            String origin = setting.place() == null ? "" : " in " + file.origin();
            Problem problem = e.first().because("found in `" + setting.name() + "`" + origin);
            problems.add(setting.place() == null ? problem : problem.at(setting.place()));
            return null;
        }
    }

    private @Nullable Setting effective(Variable variable) {
        Setting setting = environment.find(variable);
        return setting == null ? file.find(variable) : setting;
    }

    private @Nullable URI override(Variable variable) {
        Setting setting = effective(variable);
        if (setting == null) {
            return null;
        }
        if (setting.place() != null && environment.hasCredentials()) {
            problems.add(setting.problem("`" + setting.name() + "` in " + file.origin()
                            + " does not count with credentials from the environment")
                    .because("a file that came with a checkout could send your secret to any host")
                    .hint("set `" + setting.name() + "` in the environment, or remove it from " + file.origin()));
            return null;
        }
        try {
            return HostAddress.parse(setting.value());
        } catch (HostAddress.RefusedException e) {
            problems.add(
                    setting.problem("`" + setting.name() + "` " + e.reason()).hint(e.fix()));
            return null;
        }
    }
}
