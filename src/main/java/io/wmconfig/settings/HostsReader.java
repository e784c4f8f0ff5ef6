package io.wmconfig.settings;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hosts: those of the region, each of which can be overridden.
 *
 * <p>If the API address is overridden, the others are derived from it and not from the region, because the secret for a
 * gateway or a sandbox must not go to the region's login host: {@code https://api.X} implies {@code login.X} and
 * {@code api-cdn.X}; any other address is used for all three.
 */
final class HostsReader {
    private static final Region DEFAULT = Region.parse("us-east-1");

    private final Sources sources;
    private final List<Problem> problems;
    private final List<String> notes = new ArrayList<>();

    HostsReader(Sources sources, List<Problem> problems) {
        this.sources = sources;
        this.problems = problems;
    }

    @Nullable
    Hosts read(SettingsRequest request) {
        int before = problems.size();
        Profile profile = request.profile();
        Region named = request.region() == null && profile != null && profile.region() != null
                ? profile.region()
                : region(request.region());
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

    /** Returns messages about how the region was interpreted. */
    List<String> notes() {
        return notes;
    }

    /** Returns what sets the API host, for messages; null if nothing does. */
    @Nullable
    String origin(SettingsRequest request) {
        Setting api = sources.find(Variable.API_URL);
        if (api == null && request.region() != null) {
            return "`--region`";
        }
        Profile profile = request.profile();
        if (api == null && profile != null && profile.region() != null) {
            return profile.words();
        }
        Setting setting = api == null ? sources.find(Variable.REGION) : api;
        return setting == null ? null : "`" + setting.name() + "` in " + sources.origin(setting);
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
        Setting setting = flag == null ? sources.find(Variable.REGION) : new Setting("--region", flag, null);
        if (setting == null) {
            return null;
        }
        try {
            Region region = Region.parse(setting.value());
            if (region.isEnvironment(setting.value())) {
                notes.add(
                        "`" + region.environment() + "` means region " + region.name() + " (" + region.domain() + ")");
            }
            return region;
        } catch (ProblemException e) {
            String origin = setting.place() == null ? "" : " in " + sources.origin(setting);
            problems.add(e.first()
                    .because("found in `" + setting.name() + "`" + origin)
                    .at(setting.place()));
            return null;
        }
    }

    private @Nullable URI override(Variable variable) {
        Setting setting = sources.find(variable);
        if (setting == null) {
            return null;
        }
        if (setting.place() != null && !sources.fileNamesHosts()) {
            problems.add(setting.problem(
                            "in " + sources.file().origin() + " is ignored when credentials come from the environment")
                    .because("a file from a checkout could send your secret to any host")
                    .hint("set `" + setting.name() + "` in the environment, or remove it from "
                            + sources.file().origin()));
            return null;
        }
        try {
            return HostAddress.parse(setting);
        } catch (ProblemException e) {
            problems.addAll(e.problems());
            return null;
        }
    }
}
