package io.wmconfig.settings;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings: flags override the environment, which overrides {@code .env}, which overrides the defaults. An
 * empty or blank variable counts as not set. {@link Sources} describes how a profile changes this order.
 */
public final class SettingsReader {
    private final Source environment;
    private final Path workingDirectory;

    /** Reads nothing yet; {@code .env} and relative paths are resolved against the working directory. */
    public SettingsReader(Map<String, String> environment, Path workingDirectory) {
        this.environment = Source.ofEnvironment(environment);
        this.workingDirectory = workingDirectory;
    }

    /**
     * Returns the settings for a command that connects to an org.
     *
     * @throws ProblemException with all errors, invalid settings before missing ones
     */
    public Settings read(SettingsRequest request) {
        SettingsReport report = report(request);
        if (!report.problems().isEmpty()) {
            throw new ProblemException(report.problems());
        }
        return report.with(Objects.requireNonNull(report.credentials()), Objects.requireNonNull(report.hosts()));
    }

    /** Returns the settings that can be determined, and all errors. */
    public SettingsReport report(SettingsRequest request) {
        List<Problem> problems = new ArrayList<>();
        Sources sources = sources(request, problems);
        boolean wholeFile = problems.isEmpty();
        HostsReader reader = new HostsReader(sources, problems);
        Hosts hosts = reader.read(request);
        Proxies proxies = Proxies.read(environment, problems);
        List<X509Certificate> authorities = authorities(request, problems);
        Credentials credentials = null;
        // A file that cannot be read may contain the credentials: do not report them as missing.
        if (wholeFile || !sources.unitIsInFile()) {
            credentials = new CredentialsReader(sources, problems).read();
        }
        List<String> warnings = warnings(sources);
        warnings.addAll(reader.notes());
        return new SettingsReport(credentials, hosts, reader.origin(request), proxies, authorities, problems, warnings);
    }

    private Sources sources(SettingsRequest request, List<Problem> problems) {
        Profile profile = request.profile();
        String named = request.envFile();
        if (profile != null && named != null) {
            profile = profile.withEnvFile(named);
        }
        String check = "the path after `--env-file`";
        if (profile == null || !profile.hasCredentials()) {
            return new Sources(environment, envFile(named, named == null ? null : check, problems), null);
        }
        if (named == null) {
            check = "`envFile` of " + profile.words() + " in `" + profile.file() + "`";
        }
        Source file = profile.envFile() == null ? EnvFile.none() : envFile(profile.envFile(), check, problems);
        return new Sources(environment, file, profile);
    }

    private Source envFile(@Nullable String named, @Nullable String check, List<Problem> problems) {
        String name = named == null ? EnvFile.DEFAULT : named;
        Path path = path(name, "--env-file", problems);
        return path == null ? EnvFile.none() : EnvFile.read(path, name, check, problems);
    }

    private List<X509Certificate> authorities(SettingsRequest request, List<Problem> problems) {
        String name = request.caFile();
        Path path = name == null ? null : path(name, "--ca-file", problems);
        try {
            return name == null || path == null ? List.of() : AuthorityReader.read(path, name);
        } catch (ProblemException e) {
            problems.addAll(e.problems());
            return List.of();
        }
    }

    private @Nullable Path path(String name, String flag, List<Problem> problems) {
        try {
            if (!name.isBlank()) {
                return workingDirectory.resolve(name);
            }
        } catch (InvalidPathException e) {
            // Reported below, like an empty path.
        }
        problems.add(Problem.of(ProblemKind.INVALID_SETTINGS, "`" + flag + "` needs a file path")
                .hint("write the path after `" + flag + "`, in quotes if it contains spaces"));
        return null;
    }

    private List<String> warnings(Sources sources) {
        Source unit = sources.unit();
        Source file = sources.file();
        Source region = sources.first().find(Variable.REGION) == null ? file : sources.first();
        List<String> warnings = new ArrayList<>();
        Variable.UNIT.forEach(variable -> unit.disagreement(variable).ifPresent(warnings::add));
        region.disagreement(Variable.REGION).ifPresent(warnings::add);
        boolean fileHolds = sources.profile() == null ? file.hasCredentials() : unit.hasCredentials();
        if (fileHolds && (sources.profile() == null || sources.unitIsInFile())) {
            addExposure(file, warnings);
        }
        return warnings;
    }

    private void addExposure(Source file, List<String> warnings) {
        try {
            Path path = workingDirectory.resolve(Objects.requireNonNull(file.file()));
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            if (Files.isRegularFile(path)
                    && (permissions.contains(PosixFilePermission.GROUP_READ)
                            || permissions.contains(PosixFilePermission.OTHERS_READ))) {
                warnings.add("other users on this machine can read the credentials in " + file.origin()
                        + "; run `chmod 600 " + file.file() + "`");
            }
        } catch (IOException | UnsupportedOperationException e) {
            // Without such permissions (Windows) there is nothing to warn about.
        }
    }
}
