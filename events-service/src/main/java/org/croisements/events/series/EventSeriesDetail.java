package org.croisements.events.series;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.fact.Source;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A series with all that is public of it. */
@Schema(description = "A series of events with all that is public of it")
record EventSeriesDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "cites-cap")
        String slug,

        @Schema(description = "Former slugs, which still lead here")
        List<String> formerSlugs,

        @Schema(description = "What it is called", examples = "Forum Cités Cap")
        String title,

        @Schema(description = "What it is about") @Nullable String description,

        @Schema(description = "How often it comes back, in words", examples = "Tous les deux ans") @Nullable
        String cadence,

        @Schema(description = "Organisations that hold it, in order")
        List<Reference> organisers,

        @Schema(description = "Where the facts come from") List<Source> sources,
        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was entered") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    static EventSeriesDetail of(EventSeries s) {
        return new EventSeriesDetail(
                s.id,
                s.slug,
                s.formerSlugs.stream().sorted().toList(),
                s.title,
                s.description,
                s.cadence,
                s.organisers.stream().map(o -> o.in("organisations")).toList(),
                s.sources,
                s.version,
                s.createdAt,
                s.updatedAt);
    }
}
