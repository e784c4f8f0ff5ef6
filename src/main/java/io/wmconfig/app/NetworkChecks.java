package io.wmconfig.app;

import io.wmconfig.genesys.Probe;
import io.wmconfig.genesys.Probe.Contact;
import io.wmconfig.genesys.Probe.ProbeStep;
import io.wmconfig.problem.Problem;
import io.wmconfig.settings.Hosts;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the network to the hosts: proxy, names, connections, certificates, clock. */
final class NetworkChecks {
    /** Beyond this, certificates and tokens near the start or end of their validity are misjudged. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

    private final Probe probe;
    private final @Nullable Hosts hosts;
    private boolean reachable;

    NetworkChecks(Probe probe, @Nullable Hosts hosts) {
        this.probe = probe;
        this.hosts = hosts;
    }

    /** Returns whether both hosts answered, or none is set; valid after {@link #all}. */
    boolean reachable() {
        return reachable || hosts == null;
    }

    List<Check> all() {
        if (hosts == null) {
            return List.of(Check.skipped("network", "no usable host in the settings"));
        }
        List<Check> checks = new ArrayList<>();
        checks.add(proxy(hosts));
        Contact login = probe.knock(hosts.login());
        boolean one = hosts.api().equals(hosts.login());
        Contact api = one ? login : probe.knock(hosts.api());
        reachable = login.problem() == null && api.problem() == null;
        checks.add(host("login-host", hosts.login(), login));
        checks.add(host("api-host", hosts.api(), api));
        checks.add(tls(hosts, login, api));
        checks.add(clock(api.clockAhead() == null ? login.clockAhead() : api.clockAhead()));
        return checks;
    }

    private Check proxy(Hosts found) {
        Optional<String> login = probe.proxy(found.login());
        Optional<String> api = probe.proxy(found.api());
        if (login.isEmpty() && api.isEmpty()) {
            return Check.ok("proxy", "none");
        }
        String ways = login.equals(api) ? "`" + api.orElse("") + "`" : "login " + way(login) + ", API " + way(api);
        return Check.ok("proxy", ways);
    }

    private static String way(Optional<String> proxy) {
        return proxy.map(name -> "through `" + name + "`").orElse("directly");
    }

    private static Check host(String name, URI host, Contact contact) {
        Problem problem = contact.problem();
        if (problem == null) {
            return Check.ok(name, "`" + host.getAuthority() + "` answers");
        }
        String reached = switch (contact.reached()) {
            case NOTHING -> "";
            case NAME -> "the name resolves, but ";
            case CONNECTION -> "the connection works, but ";
            case TLS, ANSWER -> "TLS works, but ";
        };
        boolean plain = !host.getScheme().equals("https");
        Problem reported = plain || reached.isEmpty()
                ? problem
                : Problem.of(problem.kind(), reached + problem.summary()).hint(problem.hint());
        return Check.failure(name, reported);
    }

    private static Check tls(Hosts found, Contact login, Contact api) {
        if (!found.api().getScheme().equals("https")
                && !found.login().getScheme().equals("https")) {
            return Check.skipped("tls", "not used: the hosts are on this machine");
        }
        if (login.problem() == null && api.problem() == null) {
            return Check.ok("tls", "the certificates are trusted");
        }
        Contact failed = login.problem() == null ? api : login;
        Problem problem = failed.problem();
        return problem != null && failed.reached() == ProbeStep.CONNECTION
                ? Check.failure("tls", problem)
                : Check.skipped("tls", "host unreachable");
    }

    private static Check clock(@Nullable Duration ahead) {
        if (ahead == null) {
            return Check.skipped("clock", "no response had a date");
        }
        if (ahead.abs().compareTo(CLOCK_TOLERANCE) <= 0) {
            return Check.ok("clock", "in sync");
        }
        String words =
                ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of") + " the service's";
        return Check.warning(
                "clock", "this machine's clock is " + words, "set the clock; certificates and tokens depend on it");
    }
}
