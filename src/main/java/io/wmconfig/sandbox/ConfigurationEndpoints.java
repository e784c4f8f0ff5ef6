package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Configurations, their draft and their versions. */
final class ConfigurationEndpoints {
    private final Switches switches;
    private final Stamps stamps;
    private final Shapes shapes;
    private final Listing listing;

    ConfigurationEndpoints(Switches switches, Stamps stamps, Shapes shapes, Listing listing) {
        this.switches = switches;
        this.stamps = stamps;
        this.shapes = shapes;
        this.listing = listing;
    }

    Answer list(Request request, List<String> ids, Org org) {
        boolean published = request.parameter("showOnlyPublished").orElse("").equalsIgnoreCase("true");
        Instant now = stamps.now();
        List<ObjectNode> shown = new ArrayList<>();
        for (Configuration each : org.configurations()) {
            boolean leaving = each.leaving() != null;
            if (each.draft().isVisible(now) && !(published && each.versions().isEmpty())) {
                boolean newest = published && switches.is(Switch.PUBLISHED_LIST, "newest");
                Entry entry = newest ? each.versions().lastEntry().getValue() : each.draft();
                shown.add(entry.shown(now, leaving));
            }
            noteRead(org, each.withDraft(each.draft().read(now)));
        }
        ListOrder.sort(shown, switches.value(Switch.LIST_ORDER));
        return listing.page(request, shown, node -> Json.text(node, "id"));
    }

    Answer create(Request request, List<String> ids, Org org) {
        ObjectNode content = content(request);
        int most = switches.count(Switch.MAX_CONFIGURATIONS);
        if (most > 0 && org.configurations().size() >= most) {
            throw Refusal.of(ErrorCode.LIMIT).limit("configuration.max", most);
        }
        String id = stamps.newId();
        Instant now = stamps.now();
        Entry draft = new Entry(
                stamps.draft(content, id, Json.object(), switches.value(Switch.DRAFT_ENDS)),
                Gate.after(switches.delay(Switch.DRAFT_PENDING), now),
                Gate.after(switches.delay(Switch.CONFIGURATION_VISIBLE), now));
        org.put(new Configuration(id, draft, new TreeMap<>(), null));
        return Answer.json(switches.count(Switch.CREATE_STATUS), draft.shown(now, false));
    }

    Answer delete(Request request, List<String> ids, Org org) {
        Configuration found = found(ids, org);
        for (Deployment each : org.deployments()) {
            if (each.configurationId().equals(found.id())) {
                throw Refusal.of(ErrorCode.IN_USE);
            }
        }
        Delay delay = switches.delay(Switch.DELETING);
        if (delay.equals(Delay.NONE)) {
            org.removeConfiguration(found.id());
        } else if (found.leaving() == null) {
            org.put(found.leavingAfter(Gate.after(delay, stamps.now())));
        }
        return Answer.empty(204);
    }

    Answer versions(Request request, List<String> ids, Org org) {
        Configuration found = found(ids, org);
        Instant now = stamps.now();
        boolean leaving = found.leaving() != null;
        List<ObjectNode> shown = new ArrayList<>();
        Configuration read = found;
        for (Map.Entry<Integer, Entry> version : found.versions().entrySet()) {
            if (version.getValue().isVisible(now)) {
                shown.add(version.getValue().shown(now, leaving));
            }
            read = read.withVersion(version.getKey(), version.getValue().read(now));
        }
        shown.add(found.draft().shown(now, leaving));
        noteRead(org, read.withDraft(found.draft().read(now)));
        switch (switches.value(Switch.VERSIONS_ORDER)) {
            case "ascending" -> {}
            case "mixed" ->
                shown.sort(Comparator.comparing((ObjectNode node) -> Json.text(node, "version"))
                        .reversed());
            default -> Collections.reverse(shown);
        }
        return listing.page(request, shown, node -> Json.text(node, "version"));
    }

    Answer version(Request request, List<String> ids, Org org) {
        Configuration found = found(ids.subList(0, 1), org);
        String name = ids.size() > 1 ? ids.get(1) : Stamps.DRAFT;
        Entry entry = found.version(name).orElseThrow(() -> Refusal.of(ErrorCode.NOT_FOUND));
        Instant now = stamps.now();
        Entry read = entry.read(now);
        noteRead(
                org,
                Configuration.isDraft(name)
                        ? found.withDraft(read)
                        : found.withVersion(Configuration.number(name), read));
        if (!entry.isVisible(now)) {
            throw Refusal.of(ErrorCode.NOT_FOUND);
        }
        return Answer.json(200, entry.shown(now, found.leaving() != null));
    }

    Answer putDraft(Request request, List<String> ids, Org org) {
        Configuration found = unlocked(found(ids, org));
        ObjectNode content = content(request);
        Instant now = stamps.now();
        Entry draft = new Entry(
                stamps.draft(content, found.id(), found.draft().document(), switches.value(Switch.DRAFT_ENDS)),
                Gate.after(switches.delay(Switch.DRAFT_PENDING), now),
                Gate.OPEN);
        org.put(found.withDraft(draft));
        return Answer.json(200, draft.shown(now, false));
    }

    Answer publish(Request request, List<String> ids, Org org) {
        Configuration found = unlocked(found(ids, org));
        Instant now = stamps.now();
        boolean isActive = found.draft().ready().isOpen(now)
                && Json.text(found.draft().document(), "status").equals("Active");
        if (!isActive && switches.is(Switch.PENDING_PUBLISH, "refused")) {
            org.noteRead(found.withDraft(found.draft().read(now)));
            throw Refusal.of(ErrorCode.BAD_REQUEST, "The draft is not active");
        }
        boolean isNew = found.versions().isEmpty()
                || !stamps.content(found.draft().document())
                        .equals(stamps.content(
                                found.versions().lastEntry().getValue().document()));
        if (!isNew && switches.is(Switch.UNCHANGED_PUBLISH, "refused")) {
            throw Refusal.of(ErrorCode.BAD_REQUEST, "There are no changes from previous version.");
        }
        int number = found.nextNumber();
        Entry version = new Entry(
                stamps.version(found.draft().document(), found.id(), number, switches.value(Switch.VERSION_ENDS)),
                Gate.after(switches.delay(Switch.VERSION_PENDING), now),
                Gate.after(switches.delay(Switch.VERSION_VISIBLE), now));
        org.put(found.withVersion(number, version));
        return Answer.json(200, version.shown(now, false));
    }

    private ObjectNode content(Request request) {
        ObjectNode sent = request.document();
        new ShapeCheck(switches).check(sent, shapes.configuration());
        ObjectNode content = new Habits(switches).configuration(sent, shapes.configuration());
        new Rules(switches).configuration(content);
        return content;
    }

    private Configuration found(List<String> ids, Org org) {
        Configuration found = org.configuration(ids.get(0)).orElseThrow(() -> Refusal.of(ErrorCode.NOT_FOUND));
        if (!found.draft().isVisible(stamps.now())) {
            org.noteRead(found.withDraft(found.draft().read(stamps.now())));
            throw Refusal.of(ErrorCode.NOT_FOUND);
        }
        return found;
    }

    private static Configuration unlocked(Configuration found) {
        if (found.leaving() != null) {
            throw Refusal.of(ErrorCode.CONFLICT);
        }
        return found;
    }

    private static void noteRead(Org org, Configuration read) {
        Gate leaving = read.leaving();
        org.noteRead(leaving == null ? read : read.leavingAfter(leaving.read()));
    }
}
