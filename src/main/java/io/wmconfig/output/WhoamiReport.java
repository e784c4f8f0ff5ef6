package io.wmconfig.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wmconfig.app.Cost;
import io.wmconfig.app.Whoami.Identity;
import io.wmconfig.genesys.WritableFields;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of {@code whoami}: the org, the OAuth client, and its token and permissions. */
public record WhoamiReport(Identity identity, Cost cost) implements Report {
    @Override
    public Rendering text(Style style) {
        TextLines lines = new TextLines(style.colored());
        JsonNode organization = identity.owner().path("organization");
        lines.add("Org     " + named(organization, WritableFields.text(organization, "id")));
        lines.add("Region  " + cost.org().stated() + ", API at " + cost.org().host());
        lines.add("Client  " + named(identity.owner().path("OAuthClient"), identity.clientId()) + ", from "
                + identity.origin());
        Duration life = identity.life();
        lines.add("Token   " + (life == null ? "unknown lifetime" : "expires in " + words(life)));
        lines.add("");
        DoctorReport.checks(identity.permissions(), style.colored()).all().forEach(lines::add);
        return new Rendering(lines.text(), List.of());
    }

    private static String named(JsonNode node, @Nullable String id) {
        String name = WritableFields.text(node, "name");
        String shown = id == null || id.isEmpty() ? "" : name.isEmpty() ? id : " (ID " + id + ")";
        return name.isEmpty() && shown.isEmpty() ? "unknown" : Ansi.sanitize(name + shown);
    }

    private static String words(Duration life) {
        long minutes = Math.max(0, life.plusSeconds(30).toMinutes());
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    @Override
    public Rendering json() {
        ObjectNode document = JsonDocument.start("whoami", cost);
        JsonNode organization = identity.owner().path("organization");
        String client = WritableFields.text(identity.owner().path("OAuthClient"), "name");
        document.putObject("organization")
                .put("id", JsonDocument.orNull(WritableFields.text(organization, "id")))
                .put("name", JsonDocument.orNull(WritableFields.text(organization, "name")));
        document.putObject("client")
                .put("id", identity.clientId())
                .put("name", JsonDocument.orNull(client))
                .put("source", identity.origin());
        Duration life = identity.life();
        document.putObject("token").put("expiresInSeconds", life == null ? null : life.toSeconds());
        DoctorReport.add(document.putArray("permissions"), identity.permissions());
        return JsonDocument.end(document, cost);
    }
}
