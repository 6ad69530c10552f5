package org.croisements.practices.markdown;

import org.croisements.practices.practice.PracticeDetail;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The long texts of a practice, which are Markdown, as HTML. */
@Schema(description = "The long texts of a practice, which are Markdown, as HTML that is safe to show")
record PracticeHtml(
        @Schema(description = "What it answers", examples = "<p>Un problème</p>") @Nullable
        String problem,

        @Schema(description = "How it answers", examples = "<p>Une réponse</p>") @Nullable
        String answer,

        @Schema(description = "All that else is to be told", examples = "<p>Le reste</p>") @Nullable
        String description,

        @Schema(description = "Who may take part", examples = "<p>Tous</p>") @Nullable
        String eligibility) {

    static PracticeHtml of(PracticeDetail practice) {
        return new PracticeHtml(
                html(practice.problem()),
                html(practice.answer()),
                html(practice.description()),
                html(practice.eligibility()));
    }

    private static @Nullable String html(@Nullable String markdown) {
        return markdown == null ? null : SafeHtml.of(markdown);
    }
}
