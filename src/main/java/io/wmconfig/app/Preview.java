package io.wmconfig.app;

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
import org.jspecify.annotations.Nullable;

/** Runs {@code preview}: draws the requested look, next to the live one if a deployment is named. */
public final class Preview {
    private static final List<HexColor> LIGHT_AND_DARK = List.of(HexColor.WHITE, new HexColor("16191d"));

    private Preview() {}

    /** A requested look and the label above its drawing; the live look fills the rest. */
    public record LabelledLook(String label, Look look) {}

    /**
     * The drawn page.
     *
     * @param existing the deployment and its live version; null when offline
     * @param warnings what the page cannot show, or visitors would not see
     */
    public record PreviewResult(@Nullable Existing existing, PreviewPage page, List<Warning> warnings) {}

    /**
     * Draws looks next to the live one.
     *
     * @param target the deployment with the live look; null to work offline
     * @param title of the preview page without a deployment
     * @param requested exactly one if there is a deployment
     * @param pages background colours of pages; empty for a light and a dark one
     * @param picture screenshot of the page to use as background, a PNG in Base64; empty for none
     */
    public static PreviewResult run(
            Session session,
            @Nullable Target target,
            String title,
            List<LabelledLook> requested,
            List<HexColor> pages,
            String picture) {
        Existing existing = target == null ? null : new Resolver(session.org()).require(target);
        List<Appearance> looks = new ArrayList<>();
        Set<Warning> warnings = new LinkedHashSet<>();
        if (existing == null) {
            for (LabelledLook one : requested) {
                AppearanceReader wanted = new AppearanceReader(one.look(), LookProjection.created(one.look()));
                looks.add(wanted.read(one.label()));
                warnings.addAll(wanted.warnings());
            }
        } else {
            compare(existing, requested.get(0), looks, warnings);
        }
        List<HexColor> colors = pages.isEmpty() ? LIGHT_AND_DARK : pages;
        List<Backdrop> backdrops = picture.isEmpty()
                ? colors.stream().map(color -> new Backdrop(color, false)).toList()
                : List.of(new Backdrop(colors.get(0), true));
        PreviewPage page = new PreviewPage(existing == null ? title : existing.name(), looks, backdrops, picture);
        return new PreviewResult(existing, page, List.copyOf(warnings));
    }

    private static void compare(
            Existing existing, LabelledLook requested, List<Appearance> looks, Set<Warning> warnings) {
        Look look = requested.look();
        AppearanceReader live = new AppearanceReader(Look.NOTHING, LookProjection.over(existing, Look.NOTHING));
        AppearanceReader wanted = new AppearanceReader(look, LookProjection.over(existing, look));
        looks.add(live.read("Live now"));
        warnings.addAll(wanted.warnings());
        if (!live.read("").drawing("").equals(wanted.read("").drawing(""))) {
            looks.add(wanted.read(requested.label()));
        } else if (look.asked()) {
            warnings.add(new Warning(
                    WarningKind.NOTHING_DIFFERS, "the requested look equals the live one, so it is drawn once"));
        }
    }
}
