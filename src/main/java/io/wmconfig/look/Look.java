package io.wmconfig.look;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks a deployment to look like. Whatever is null was not asked for and stays as it is.
 *
 * @param primary the one colour Messenger has
 * @param palette colours beside it
 * @param position which bottom corner
 * @param sideSpace pixels between launcher and the side of the page
 * @param bottomSpace pixels between launcher and the bottom of the page
 * @param launcher when the launcher is shown
 * @param launcherStyle what the launcher shows
 * @param launcherIcon https address of the launcher's icon
 * @param logo https address of the home screen's logo
 * @param defaultLanguage the default language
 * @param language of texts that are given with it; the default one of a new deployment unless there is another
 * @param texts texts for {@code defaultLanguage}, else for the configuration's default language
 * @param labels texts by language
 * @param availability whether the deployment is switched on
 * @param domains which pages may embed the deployment
 * @param flowId the inbound message flow that answers
 * @param description of the deployment
 * @param settings any other member of the configuration
 */
public record Look(
        @Nullable HexColor primary,
        Palette palette,
        @Nullable LauncherPosition position,
        @Nullable Integer sideSpace,
        @Nullable Integer bottomSpace,
        @Nullable LauncherVisibility launcher,
        @Nullable LauncherStyle launcherStyle,
        @Nullable WebAddress launcherIcon,
        @Nullable WebAddress logo,
        @Nullable LanguageTag defaultLanguage,
        @Nullable LanguageTag language,
        Texts texts,
        Map<LanguageTag, Texts> labels,
        @Nullable Availability availability,
        @Nullable DomainPolicy domains,
        @Nullable String flowId,
        @Nullable String description,
        List<MemberSetting> settings) {

    /** The look that asks for nothing. */
    public static final Look NOTHING = new Look(
            null,
            Palette.NONE,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Texts.NONE,
            Map.of(),
            null,
            null,
            null,
            null,
            List.of());

    /** Returns a look that asks only for what the deployment itself holds, but for its flow. */
    public static Look ofDeployment(
            Availability availability, @Nullable DomainPolicy domains, @Nullable String description) {
        return new Look(
                null,
                Palette.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Texts.NONE,
                Map.of(),
                availability,
                domains,
                null,
                description,
                List.of());
    }

    /** Returns the same look with that language as the one of its texts. */
    public Look inLanguage(@Nullable LanguageTag tag) {
        return withLanguages(defaultLanguage, tag);
    }

    /** Returns the same look as a new deployment gets it: the language of the texts is the default one. */
    public Look ofNewDeployment() {
        return defaultLanguage == null ? withLanguages(language, language) : this;
    }

    private Look withLanguages(@Nullable LanguageTag standard, @Nullable LanguageTag ofTexts) {
        return new Look(
                primary,
                palette,
                position,
                sideSpace,
                bottomSpace,
                launcher,
                launcherStyle,
                launcherIcon,
                logo,
                standard,
                ofTexts,
                texts,
                labels,
                availability,
                domains,
                flowId,
                description,
                settings);
    }

    /** Returns the texts that are given without a language, or with {@code --language}. */
    public Texts ownTexts() {
        return language == null ? texts : labels.getOrDefault(language, texts);
    }

    /** Copies the collections, in their order. */
    public Look {
        labels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        settings = List.copyOf(settings);
    }

    /** Returns whether anything was asked for; not by equality, which a record makes at run time, at every start. */
    public boolean asked() {
        boolean single = any(
                primary,
                position,
                sideSpace,
                bottomSpace,
                launcher,
                launcherStyle,
                launcherIcon,
                logo,
                defaultLanguage,
                language,
                availability,
                domains,
                flowId,
                description);
        return single || palette.asked() || texts.asked() || !labels.isEmpty() || !settings.isEmpty();
    }

    private static boolean any(@Nullable Object... parts) {
        for (Object part : parts) {
            if (part != null) {
                return true;
            }
        }
        return false;
    }
}
