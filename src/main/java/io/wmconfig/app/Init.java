package io.wmconfig.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.genesys.OrgException;
import io.wmconfig.genesys.Probe;
import io.wmconfig.genesys.Probe.Acceptance;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.settings.Hosts;
import io.wmconfig.settings.Region;
import io.wmconfig.settings.Settings;
import io.wmconfig.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs {@code init}: tests credentials, finds their region and saves them. */
public final class Init {
    private static final String IGNORE = ".gitignore";

    private Init() {}

    /**
     * The result of testing credentials.
     *
     * @param deployments of the org; empty if the client may not list them
     * @param problem why it may not, or why the credentials were refused; null if all is well
     */
    public record Trial(
            List<ObjectNode> deployments, @Nullable Problem problem) {
        public boolean accepted() {
            return problem == null || problem.kind() == ProblemKind.PERMISSION_MISSING;
        }
    }

    /** The org of the saved credentials, and the files that were written. */
    public record InitResult(OrgName org, List<String> files, Trial trial) {}

    /** Tests unsaved credentials by listing the deployments; a network failure is thrown and ends the command. */
    public static Trial attempt(Session session, Settings settings) {
        try {
            return new Trial(session.orgOf(settings).deployments(), null);
        } catch (OrgException e) {
            if (e.first().kind() == ProblemKind.PERMISSION_MISSING
                    || e.first().kind() == ProblemKind.CREDENTIALS_REFUSED) {
                return new Trial(List.of(), e.first());
            }
            throw e;
        }
    }

    /** Returns the hosts that accept the credentials; null if none does. Separate clouds are not tried. */
    public static @Nullable Hosts search(Session session, Settings settings) {
        Probe probe = session.probe(settings);
        for (Hosts hosts : session.context().regions().get()) {
            Region region = hosts.region();
            if (region != null
                    && !region.isSeparate()
                    && !hosts.login().equals(settings.hosts().login())
                    && probe.accepts(hosts.login(), hosts.api()) == Acceptance.ACCEPTED) {
                return hosts;
            }
        }
        return null;
    }

    /** Prepares the files for the credentials: {@code .env}, or a profile and its {@code .env.NAME}. */
    public static List<SettingsFile> files(
            Session session, @Nullable String profile, Region region, String id, String secret) {
        Path directory = session.context().workingDirectory();
        String env = profile == null ? ".env" : ".env." + profile;
        List<SettingsFile> files = new ArrayList<>();
        files.add(SettingsFile.read(directory, env).withCredentials(id, secret, profile == null ? region.name() : ""));
        if (profile != null) {
            files.add(SettingsFile.read(directory, "wmconfig.yaml").withProfile(profile, region.name(), env));
        }
        if (isInWorkTree(directory)) {
            SettingsFile ignored = SettingsFile.read(directory, IGNORE);
            if (!ignored.hasLine("/?\\.env(\\*|\\.\\*)?") || !(profile == null || ignored.hasLine("/?\\.env\\.?\\*"))) {
                files.add(ignored.append(env));
            }
        }
        return files;
    }

    private static boolean isInWorkTree(Path directory) {
        for (Path at = directory.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }

    /** Writes the files, the one with the secret first, and returns their names. */
    public static List<String> save(List<SettingsFile> files) {
        files.forEach(file -> file.write(file.name().startsWith(".env")));
        return files.stream().map(SettingsFile::name).toList();
    }
}
