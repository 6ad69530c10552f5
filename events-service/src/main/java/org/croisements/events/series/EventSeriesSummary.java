package org.croisements.events.series;

import java.util.List;
import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A series, as listed. */
@Schema(description = "A series of events, as listed")
record EventSeriesSummary(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "cites-cap")
        String slug,

        @Schema(description = "What it is called", examples = "Forum Cités Cap")
        String title,

        @Schema(description = "Organisations that hold it, in order")
        List<Reference> organisers) {

    static EventSeriesSummary of(EventSeries s) {
        return new EventSeriesSummary(
                s.id,
                s.slug,
                s.title,
                s.organisers.stream().map(o -> o.in("organisations")).toList());
    }
}
