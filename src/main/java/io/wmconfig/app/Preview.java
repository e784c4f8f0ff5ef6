package io.wmconfig.app;

import io.wmconfig.genesys.Org;
import io.wmconfig.look.HexColor;
import io.wmconfig.look.Look;
import io.wmconfig.plan.LookProjection;
import io.wmconfig.plan.Observed.Existing;
import io.wmconfig.plan.Resolver;
import io.wmconfig.plan.Target;
import io.wmconfig.plan.Warning;
import io.wmconfig.problem.WarningKind;
import io.wmconfig.web.Appearance;
import io.wmconfig.web.Backdrop;
import io.wmconfig.web.PreviewPage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code preview}: the live look, if a deployment is named, and the requested one. */
public final class Preview {
    private static final List<HexColor> LIGHT_AND_DARK = List.of(HexColor.WHITE, new HexColor("16191d"));

    private Preview() {}

    /**
     * What to draw.
     *
     * @param target the deployment with the live look; null to work offline
     * @param looks one if there is a deployment
     * @param pages backgrounds of pages; empty for a light and a dark one
     * @param picture screenshot of the page behind, a PNG in Base64; empty for none
     */
    public record PreviewRequest(
            @Nullable Target target, String title, List<LabelledLook> looks, List<HexColor> pages, String picture) {}

    /** A look with the label above it; the live look fills the rest. */
    public record LabelledLook(String label, Look look) {}

    /**
     * The drawn page.
     *
     * @param existing the deployment and its live version; null when offline
     * @param warnings what the page cannot show, or visitors would not see
     */
    public record PreviewResult(@Nullable Existing existing, PreviewPage page, List<Warning> warnings) {}

    public static PreviewResult run(Supplier<Org> org, PreviewRequest request) {
        Target target = request.target();
        return target == null ? offline(request) : beside(request, new Resolver(org.get()).require(target));
    }

    private static PreviewResult offline(PreviewRequest request) {
        List<Appearance> looks = new ArrayList<>();
        Set<Warning> warnings = new LinkedHashSet<>();
        for (LabelledLook one : request.looks()) {
            AppearanceReader wanted = new AppearanceReader(one.look(), LookProjection.created(one.look()));
            looks.add(wanted.read(one.label()));
            warnings.addAll(wanted.warnings());
        }
        return new PreviewResult(null, page(request, request.title(), looks), List.copyOf(warnings));
    }

    private static PreviewResult beside(PreviewRequest request, Existing existing) {
        LabelledLook asked = request.looks().get(0);
        AppearanceReader live = new AppearanceReader(Look.NOTHING, LookProjection.over(existing, Look.NOTHING));
        AppearanceReader wanted = new AppearanceReader(asked.look(), LookProjection.over(existing, asked.look()));
        List<Appearance> looks = new ArrayList<>(List.of(live.read("Live now")));
        boolean same = live.read("").drawing("").equals(wanted.read("").drawing(""));
        List<Warning> warnings = new ArrayList<>(wanted.warnings());
        if (!same) {
            looks.add(wanted.read(asked.label()));
        } else if (asked.look().asked()) {
            warnings.add(new Warning(
                    WarningKind.NOTHING_DIFFERS, "the requested look equals the live one, so it is drawn once"));
        }
        return new PreviewResult(existing, page(request, existing.name(), looks), warnings);
    }

    private static PreviewPage page(PreviewRequest request, String title, List<Appearance> looks) {
        boolean pictured = !request.picture().isEmpty();
        List<HexColor> colors = request.pages().isEmpty() ? LIGHT_AND_DARK : request.pages();
        List<Backdrop> backdrops = pictured
                ? List.of(new Backdrop(colors.get(0), true))
                : colors.stream().map(color -> new Backdrop(color, false)).toList();
        return new PreviewPage(title, looks, backdrops, request.picture());
    }
}
