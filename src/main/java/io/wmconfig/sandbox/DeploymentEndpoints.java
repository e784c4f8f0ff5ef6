package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Deployments, and what hangs on one of them. */
final class DeploymentEndpoints {
    private final Switches switches;
    private final Stamps stamps;
    private final Shapes shapes;
    private final Listing listing;

    DeploymentEndpoints(Switches switches, Stamps stamps, Shapes shapes, Listing listing) {
        this.switches = switches;
        this.stamps = stamps;
        this.shapes = shapes;
        this.listing = listing;
    }

    Answer list(Request request, List<String> ids, Org org) {
        Instant now = stamps.now();
        Set<String> expansions = expansions(request);
        List<ObjectNode> shown = new ArrayList<>();
        for (Deployment each : org.deployments()) {
            if (each.entry().isVisible(now)) {
                ObjectNode view = DeploymentView.of(each, org, now, expansions);
                if (expansions.contains("configuration")) {
                    version(each, org).ifPresent(entry -> view.set("configuration", entry.shown(now, false)));
                }
                shown.add(view);
            }
            noteRead(org, each);
        }
        ListOrder.sort(shown, switches.value(Switch.LIST_ORDER));
        return listing.page(request, shown, node -> Json.text(node, "id"));
    }

    Answer create(Request request, List<String> ids, Org org) {
        ObjectNode sent = content(request, org);
        int most = switches.count(Switch.MAX_DEPLOYMENTS);
        if (most > 0 && org.deployments().size() >= most) {
            throw Refusal.of(ErrorCode.LIMIT).limit("deployments.max", most);
        }
        String id = stamps.newId();
        Instant now = stamps.now();
        ObjectNode asked =
                switches.is(Switch.POST_STATUS, "ignored") ? sent.deepCopy().without("status") : sent;
        ObjectNode document = stamps.deployment(asked, id, Json.object(), status(asked, "Active"), org);
        Entry entry = new Entry(
                document,
                Gate.after(switches.delay(Switch.DEPLOYMENT_PENDING), now),
                Gate.after(switches.delay(Switch.DEPLOYMENT_VISIBLE), now));
        Deployment created =
                new Deployment(id, entry, Gate.after(switches.delay(Switch.CDN_DELAY), now), null, null, null);
        org.put(created);
        return Answer.json(switches.count(Switch.CREATE_STATUS), DeploymentView.of(created, org, now, Set.of()));
    }

    Answer get(Request request, List<String> ids, Org org) {
        Deployment found = found(ids, org);
        noteRead(org, found);
        return Answer.json(200, DeploymentView.of(found, org, stamps.now(), expansions(request)));
    }

    Answer put(Request request, List<String> ids, Org org) {
        Deployment found = found(ids, org);
        if (found.leaving() != null) {
            throw Refusal.of(ErrorCode.CONFLICT);
        }
        ObjectNode sent = content(request, org);
        Instant now = stamps.now();
        ObjectNode earlier = found.entry().document();
        boolean keeps = switches.is(Switch.STATUS_OMITTED, "kept");
        String status = status(sent, keeps ? Json.text(earlier, "status") : "Active");
        ObjectNode document = stamps.deployment(sent, found.id(), earlier, status, org);
        Entry entry = new Entry(document, Gate.after(switches.delay(Switch.DEPLOYMENT_PENDING), now), Gate.OPEN);
        // The public documents still show what they showed, also when a second write follows at once.
        ObjectNode before = found.published().isOpen(now) ? earlier : found.before();
        Deployment changed =
                found.withEntry(entry).withPublished(Gate.after(switches.delay(Switch.CDN_DELAY), now), before);
        org.put(changed);
        return Answer.json(200, DeploymentView.of(changed, org, now, Set.of()));
    }

    Answer delete(Request request, List<String> ids, Org org) {
        Deployment found = found(ids, org);
        Delay delay = switches.delay(Switch.DELETING);
        if (delay.equals(Delay.NONE)) {
            org.removeDeployment(found.id());
        } else if (found.leaving() == null) {
            org.put(found.leavingAfter(Gate.after(delay, stamps.now())));
        }
        return Answer.empty(204);
    }

    Answer activeConfiguration(Request request, List<String> ids, Org org) {
        Deployment found = found(ids, org);
        Instant now = stamps.now();
        noteRead(org, found);
        Entry entry = version(found, org).orElseThrow(() -> Refusal.of(ErrorCode.NOT_FOUND));
        ObjectNode both = Json.object();
        both.set("configurationVersion", entry.shown(now, false));
        both.set("deployment", DeploymentView.of(found, org, now, expansions(request)));
        return Answer.json(200, both);
    }

    Answer identities(Request request, List<String> ids, Org org) {
        Deployment found = found(ids, org);
        ObjectNode identities = found.identities();
        if (identities != null) {
            return Answer.json(200, identities);
        }
        ObjectNode usual = Json.object();
        usual.putObject("division").put("id", "*").put("name", "");
        return Answer.json(200, usual.put("resolveIdentities", false).put("selfUri", identitiesUri(found)));
    }

    Answer putIdentities(Request request, List<String> ids, Org org) {
        Deployment found = found(ids, org);
        ObjectNode sent = request.document();
        new ShapeCheck(switches).check(sent, shapes.identities());
        ObjectNode kept = sent.deepCopy().put("selfUri", identitiesUri(found));
        org.put(found.withIdentities(kept));
        return Answer.json(200, kept);
    }

    private ObjectNode content(Request request, Org org) {
        ObjectNode sent = request.document();
        new ShapeCheck(switches).check(sent, shapes.deployment());
        new Rules(switches).deployment(sent, org);
        checkVersion(sent.path("configuration"), org);
        return new Habits(switches).deployment(sent, shapes.deployment());
    }

    private void checkVersion(JsonNode reference, Org org) {
        String name = Json.text(reference, "version");
        Instant now = stamps.now();
        Optional<Configuration> configuration =
                org.configuration(Json.text(reference, "id")).filter(each -> each.leaving() == null);
        Optional<Entry> entry = configuration.flatMap(each -> each.version(name));
        // Not a final code: a version that was published a moment ago may not be visible yet.
        if (entry.isEmpty()
                || !entry.get().isVisible(now)
                || !configuration.get().draft().isVisible(now)) {
            configuration.ifPresent(each -> org.noteRead(
                    entry.isEmpty() || Configuration.isDraft(name)
                            ? each.withDraft(each.draft().read(now))
                            : each.withVersion(
                                    Configuration.number(name), entry.get().read(now))));
            throw Refusal.of(ErrorCode.BAD_REQUEST, "The configuration version does not exist")
                    .detail(ErrorCode.BAD_REQUEST.code(), "configuration.version");
        }
    }

    /** The status a deployment ends in: only Inactive can be asked for, all else is the server's affair. */
    private String status(ObjectNode sent, String usual) {
        if (switches.is(Switch.DEPLOYMENT_ENDS, "Error")) {
            return "Error";
        }
        String asked = Json.text(sent, "status");
        return asked.isEmpty() ? usual : asked.equals("Inactive") ? "Inactive" : "Active";
    }

    private Set<String> expansions(Request request) {
        return switches.is(Switch.EXPAND, "ignored") ? Set.of() : request.expansions();
    }

    private Deployment found(List<String> ids, Org org) {
        Deployment found = org.deployment(ids.get(0)).orElseThrow(() -> Refusal.of(ErrorCode.NOT_FOUND));
        if (!found.entry().isVisible(stamps.now())) {
            noteRead(org, found);
            throw Refusal.of(ErrorCode.NOT_FOUND);
        }
        return found;
    }

    private static Optional<Entry> version(Deployment deployment, Org org) {
        JsonNode reference = deployment.entry().document().path("configuration");
        return org.configuration(Json.text(reference, "id"))
                .flatMap(each -> each.version(Json.text(reference, "version")));
    }

    private void noteRead(Org org, Deployment found) {
        Deployment read = found.withEntry(found.entry().read(stamps.now()));
        Gate leaving = read.leaving();
        org.noteRead(leaving == null ? read : read.leavingAfter(leaving.read()));
    }

    private static String identitiesUri(Deployment found) {
        return Stamps.ROOT + "/deployments/" + found.id() + "/identityresolution";
    }
}
