package org.croisements.events.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a series: what a new one is made of, and what a patch changes. */
@Schema(description = "A series of events to add")
record NewEventSeries(
        @Schema(description = "Readable name in addresses; made of the title where left out", examples = "cites-cap")
        @Nullable
        @Text(max = Slugs.MAX, pattern = Slugs.PATTERN, allowed = Slugs.ALLOWED)
        String slug,

        @Schema(description = "What it is called", examples = "Forum Cités Cap") @Text(max = 300)
        String title,

        @Schema(description = "What it is about") @Nullable @Text(max = 20_000, lines = true)
        String description,

        @Schema(description = "How often it comes back, in words", examples = "Tous les deux ans") @Nullable
        String cadence,

        @Schema(description = "Organisations that hold it, by id or slug, in order", examples = "[\"reso-villes\"]")
        @Size(max = 50)
        List<String> organisers,

        @Schema(description = "Where the facts come from") @Size(max = 50)
        List<@Valid Source> sources) {

    /** A series as its own edited form, for a patch to be applied to. */
    static NewEventSeries of(EventSeries s) {
        return new NewEventSeries(
                s.slug,
                s.title,
                s.description,
                s.cadence,
                s.organisers.stream().map(o -> o.id().toString()).toList(),
                s.sources);
    }
}
