package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Endpoints of configurations, drafts and versions. */
record ConfigurationEndpoints(Behaviors switches, ServerFields serverFields, DocumentSchema shapes, Listing listing) {
    Response list(Request request, List<String> ids, OrgState org) {
        boolean published = request.parameter("showOnlyPublished").orElse("").equalsIgnoreCase("true");
        Instant now = serverFields.now();
        List<ObjectNode> shown = new ArrayList<>();
        for (Configuration each : org.configurations()) {
            boolean leaving = each.leaving() != null;
            if (each.draft().isVisible(now) && !(published && each.versions().isEmpty())) {
                boolean newest = published && switches.is(Behavior.PUBLISHED_LIST, "newest");
                StoredDocument entry = newest ? each.versions().lastEntry().getValue() : each.draft();
                shown.add(entry.shown(now, leaving));
            }
            noteRead(org, each.withDraft(each.draft().read(now)));
        }
        listing.sort(shown);
        return listing.page(request, shown, "id");
    }

    Response create(Request request, List<String> ids, OrgState org) {
        ObjectNode content = content(request);
        int most = switches.count(Behavior.MAX_CONFIGURATIONS);
        if (most > 0 && org.configurations().size() >= most) {
            throw ApiError.of(ErrorCode.LIMIT).limit("configuration.max", most);
        }
        String id = serverFields.newId();
        Instant now = serverFields.now();
        StoredDocument draft = new StoredDocument(
                serverFields.draft(content, id, Json.object(), switches.value(Behavior.DRAFT_ENDS)),
                switches.pending(Behavior.DRAFT_PENDING, now),
                switches.pending(Behavior.CONFIGURATION_VISIBLE, now));
        org.put(new Configuration(id, draft, new TreeMap<>(), null));
        return Response.json(switches.count(Behavior.CREATE_STATUS), draft.shown(now, false));
    }

    Response delete(Request request, List<String> ids, OrgState org) {
        Configuration found = found(ids, org);
        for (Deployment each : org.deployments()) {
            if (Json.text(each.reference(), "id").equals(found.id())) {
                throw ApiError.of(ErrorCode.IN_USE);
            }
        }
        PendingDelay leaving = switches.pending(Behavior.DELETING, serverFields.now());
        if (leaving.equals(PendingDelay.OPEN)) {
            org.removeConfiguration(found.id());
        } else if (found.leaving() == null) {
            org.put(found.leavingAfter(leaving));
        }
        return Response.empty(204);
    }

    Response versions(Request request, List<String> ids, OrgState org) {
        Configuration found = found(ids, org);
        Instant now = serverFields.now();
        boolean leaving = found.leaving() != null;
        List<ObjectNode> shown = new ArrayList<>();
        Configuration read = found;
        for (Map.Entry<Integer, StoredDocument> version : found.versions().entrySet()) {
            if (version.getValue().isVisible(now)) {
                shown.add(version.getValue().shown(now, leaving));
            }
            read = read.withVersion(version.getKey(), version.getValue().read(now));
        }
        shown.add(found.draft().shown(now, leaving));
        noteRead(org, read.withDraft(found.draft().read(now)));
        switch (switches.value(Behavior.VERSIONS_ORDER)) {
            case "ascending" -> {}
            case "mixed" ->
                shown.sort(Comparator.comparing((ObjectNode node) -> Json.text(node, "version"))
                        .reversed());
            default -> Collections.reverse(shown);
        }
        return listing.page(request, shown, "version");
    }

    Response version(Request request, List<String> ids, OrgState org) {
        Configuration found = found(ids, org);
        String name = ids.get(1);
        StoredDocument entry = found.version(name).orElseThrow(() -> ApiError.of(ErrorCode.NOT_FOUND));
        Instant now = serverFields.now();
        noteRead(org, found.with(name, entry.read(now)));
        if (!entry.isVisible(now)) {
            throw ApiError.of(ErrorCode.NOT_FOUND);
        }
        return Response.json(200, entry.shown(now, found.leaving() != null));
    }

    Response putDraft(Request request, List<String> ids, OrgState org) {
        Configuration found = unlocked(found(ids, org));
        ObjectNode content = content(request);
        Instant now = serverFields.now();
        StoredDocument draft = new StoredDocument(
                serverFields.draft(content, found.id(), found.draft().document(), switches.value(Behavior.DRAFT_ENDS)),
                switches.pending(Behavior.DRAFT_PENDING, now),
                PendingDelay.OPEN);
        org.put(found.withDraft(draft));
        return Response.json(200, draft.shown(now, false));
    }

    Response publish(Request request, List<String> ids, OrgState org) {
        Configuration found = unlocked(found(ids, org));
        Instant now = serverFields.now();
        boolean isActive = found.draft().ready().isOpen(now)
                && Json.text(found.draft().document(), "status").equals("Active");
        if (!isActive && switches.is(Behavior.PENDING_PUBLISH, "refused")) {
            org.noteRead(found.withDraft(found.draft().read(now)));
            throw ApiError.of(ErrorCode.BAD_REQUEST, "The draft is not active");
        }
        boolean isNew = found.versions().isEmpty()
                || !serverFields
                        .content(found.draft().document())
                        .equals(serverFields.content(
                                found.versions().lastEntry().getValue().document()));
        if (!isNew && switches.is(Behavior.UNCHANGED_PUBLISH, "refused")) {
            throw ApiError.of(ErrorCode.BAD_REQUEST, "There are no changes from previous version.");
        }
        int number = found.nextNumber();
        StoredDocument version = new StoredDocument(
                serverFields.version(
                        found.draft().document(), found.id(), number, switches.value(Behavior.VERSION_ENDS)),
                switches.pending(Behavior.VERSION_PENDING, now),
                switches.pending(Behavior.VERSION_VISIBLE, now));
        org.put(found.withVersion(number, version));
        return Response.json(200, version.shown(now, false));
    }

    private ObjectNode content(Request request) {
        ObjectNode sent = request.document();
        new Validator(switches).check(sent, shapes.member("configuration"));
        ObjectNode content = new Normalizer(switches).configuration(sent, shapes.member("configuration"));
        new Validator(switches).configuration(content);
        return content;
    }

    private Configuration found(List<String> ids, OrgState org) {
        Configuration found = org.configuration(ids.get(0)).orElseThrow(() -> ApiError.of(ErrorCode.NOT_FOUND));
        if (!found.draft().isVisible(serverFields.now())) {
            org.noteRead(found.withDraft(found.draft().read(serverFields.now())));
            throw ApiError.of(ErrorCode.NOT_FOUND);
        }
        return found;
    }

    private static Configuration unlocked(Configuration found) {
        if (found.leaving() != null) {
            throw ApiError.of(ErrorCode.CONFLICT);
        }
        return found;
    }

    private static void noteRead(OrgState org, Configuration read) {
        PendingDelay leaving = read.leaving();
        org.noteRead(leaving == null ? read : read.leavingAfter(leaving.read()));
    }
}
