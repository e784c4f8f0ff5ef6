package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Endpoints of deployments and their identity resolution. */
record DeploymentEndpoints(Behaviors switches, ServerFields serverFields, DocumentSchema shapes, Listing listing) {
    Response list(Request request, List<String> ids, OrgState org) {
        Instant now = serverFields.now();
        Set<String> expansions = expansions(request);
        List<ObjectNode> shown = new ArrayList<>();
        for (Deployment each : org.deployments()) {
            if (each.entry().isVisible(now)) {
                ObjectNode view = each.shown(org, now, expansions);
                if (expansions.contains("configuration")) {
                    org.version(each.reference())
                            .ifPresent(entry -> view.set("configuration", entry.shown(now, false)));
                }
                shown.add(view);
            }
            noteRead(org, each);
        }
        listing.sort(shown);
        return listing.page(request, shown, "id");
    }

    Response create(Request request, List<String> ids, OrgState org) {
        ObjectNode sent = content(request, org);
        int most = switches.count(Behavior.MAX_DEPLOYMENTS);
        if (most > 0 && org.deployments().size() >= most) {
            throw ApiError.of(ErrorCode.LIMIT).limit("deployments.max", most);
        }
        String id = serverFields.newId();
        Instant now = serverFields.now();
        ObjectNode asked =
                switches.is(Behavior.POST_STATUS, "ignored") ? sent.deepCopy().without("status") : sent;
        ObjectNode document = serverFields.deployment(asked, id, Json.object(), status(asked, "Active"), org);
        StoredDocument entry = new StoredDocument(
                document,
                switches.pending(Behavior.DEPLOYMENT_PENDING, now),
                switches.pending(Behavior.DEPLOYMENT_VISIBLE, now));
        Deployment created = new Deployment(id, entry, switches.pending(Behavior.CDN_DELAY, now), null, null, null);
        org.put(created);
        return Response.json(switches.count(Behavior.CREATE_STATUS), created.shown(org, now, Set.of()));
    }

    Response get(Request request, List<String> ids, OrgState org) {
        Deployment found = found(ids, org);
        noteRead(org, found);
        return Response.json(200, found.shown(org, serverFields.now(), expansions(request)));
    }

    Response put(Request request, List<String> ids, OrgState org) {
        Deployment found = found(ids, org);
        if (found.leaving() != null) {
            throw ApiError.of(ErrorCode.CONFLICT);
        }
        ObjectNode sent = content(request, org);
        Instant now = serverFields.now();
        ObjectNode earlier = found.entry().document();
        boolean keeps = switches.is(Behavior.STATUS_OMITTED, "kept");
        String status = status(sent, keeps ? Json.text(earlier, "status") : "Active");
        ObjectNode document = serverFields.deployment(sent, found.id(), earlier, status, org);
        StoredDocument entry =
                new StoredDocument(document, switches.pending(Behavior.DEPLOYMENT_PENDING, now), PendingDelay.OPEN);
        // If a second write follows at once, the public documents still show the state before both.
        ObjectNode before = found.published().isOpen(now) ? earlier : found.before();
        Deployment changed = found.withEntry(entry).withPublished(switches.pending(Behavior.CDN_DELAY, now), before);
        org.put(changed);
        return Response.json(200, changed.shown(org, now, Set.of()));
    }

    Response delete(Request request, List<String> ids, OrgState org) {
        Deployment found = found(ids, org);
        PendingDelay leaving = switches.pending(Behavior.DELETING, serverFields.now());
        if (leaving.equals(PendingDelay.OPEN)) {
            org.removeDeployment(found.id());
        } else if (found.leaving() == null) {
            org.put(found.leavingAfter(leaving));
        }
        return Response.empty(204);
    }

    Response activeConfiguration(Request request, List<String> ids, OrgState org) {
        Deployment found = found(ids, org);
        Instant now = serverFields.now();
        noteRead(org, found);
        StoredDocument entry = org.version(found.reference()).orElseThrow(() -> ApiError.of(ErrorCode.NOT_FOUND));
        ObjectNode both = Json.object();
        both.set("configurationVersion", entry.shown(now, false));
        both.set("deployment", found.shown(org, now, expansions(request)));
        return Response.json(200, both);
    }

    Response identities(Request request, List<String> ids, OrgState org) {
        Deployment found = found(ids, org);
        ObjectNode identities = found.identities();
        if (identities != null) {
            return Response.json(200, identities);
        }
        ObjectNode usual = Json.object();
        usual.putObject("division").put("id", "*").put("name", "");
        return Response.json(200, usual.put("resolveIdentities", false).put("selfUri", identitiesUri(found)));
    }

    Response putIdentities(Request request, List<String> ids, OrgState org) {
        Deployment found = found(ids, org);
        ObjectNode sent = request.document();
        new Validator(switches).check(sent, shapes.member("identityresolution"));
        ObjectNode kept = sent.deepCopy().put("selfUri", identitiesUri(found));
        org.put(found.withIdentities(kept));
        return Response.json(200, kept);
    }

    private ObjectNode content(Request request, OrgState org) {
        ObjectNode sent = request.document();
        new Validator(switches).check(sent, shapes.member("deployment"));
        new Validator(switches).deployment(sent, org);
        checkVersion(sent.path("configuration"), org);
        return new Normalizer(switches).deployment(sent, shapes.member("deployment"));
    }

    private void checkVersion(JsonNode reference, OrgState org) {
        String name = Json.text(reference, "version");
        Instant now = serverFields.now();
        Optional<Configuration> configuration =
                org.configuration(Json.text(reference, "id")).filter(each -> each.leaving() == null);
        Optional<StoredDocument> entry = configuration.flatMap(each -> each.version(name));
        // Clients retry this error: a new version may not be visible yet.
        if (entry.isEmpty()
                || !entry.get().isVisible(now)
                || !configuration.get().draft().isVisible(now)) {
            configuration.ifPresent(each -> org.noteRead(
                    entry.isEmpty()
                            ? each.withDraft(each.draft().read(now))
                            : each.with(name, entry.get().read(now))));
            throw ApiError.of(ErrorCode.BAD_REQUEST, "The configuration version does not exist")
                    .detail(ErrorCode.BAD_REQUEST.code(), "configuration.version");
        }
    }

    /** Returns the final status of a deployment; a client can only request Inactive. */
    private String status(ObjectNode sent, String usual) {
        if (switches.is(Behavior.DEPLOYMENT_ENDS, "Error")) {
            return "Error";
        }
        String asked = Json.text(sent, "status");
        return asked.isEmpty() ? usual : asked.equals("Inactive") ? "Inactive" : "Active";
    }

    private Set<String> expansions(Request request) {
        return switches.is(Behavior.EXPAND, "ignored") ? Set.of() : request.expansions();
    }

    private Deployment found(List<String> ids, OrgState org) {
        Deployment found = org.deployment(ids.get(0)).orElseThrow(() -> ApiError.of(ErrorCode.NOT_FOUND));
        if (!found.entry().isVisible(serverFields.now())) {
            noteRead(org, found);
            throw ApiError.of(ErrorCode.NOT_FOUND);
        }
        return found;
    }

    private void noteRead(OrgState org, Deployment found) {
        Deployment read = found.withEntry(found.entry().read(serverFields.now()));
        PendingDelay leaving = read.leaving();
        org.noteRead(leaving == null ? read : read.leavingAfter(leaving.read()));
    }

    private static String identitiesUri(Deployment found) {
        return ServerFields.ROOT + "/deployments/" + found.id() + "/identityresolution";
    }
}
