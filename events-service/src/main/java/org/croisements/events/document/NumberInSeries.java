package org.croisements.events.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document's place in a numbered series, such as 2 of 3; numbers may be missing. */
@Embeddable
@Schema(description = "A document's place in a numbered series, such as 2 of 3")
public record NumberInSeries(
        @Schema(
                description = "The series: documents with the same one belong together",
                examples = "rencontre-boulogne")
        @Text(max = Slugs.MAX, pattern = Slugs.PATTERN, allowed = Slugs.ALLOWED)
        @Column(name = "series")
        String series,

        @Schema(description = "What the series is called", examples = "Rencontre nationale Boulogne-sur-Mer")
        @Text(max = 300)
        @Column(name = "series_title")
        String title,

        @Schema(description = "Number in the series", examples = "2")
        @Min(1)
        @Max(10_000)
        @Column(name = "series_number")
        int number,

        @Schema(description = "How many the series is to have, if that is known", examples = "3")
        @Nullable
        @Min(1)
        @Max(10_000)
        @Column(name = "series_total")
        Integer of) {}
