package org.croisements.events.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.croisements.events.statement.Credit;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document, as listed. */
@Schema(description = "A document, as listed")
record DocumentSummary(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "trois-questions-a-patrice-allais")
        String slug,

        @Schema(description = "What kind of document it is") DocumentKind kind,

        @Schema(description = "What it is called", examples = "Trois questions à Patrice Allais")
        String title,

        @Schema(description = "In a sentence or two") @Nullable
        String summary,

        @Schema(description = "Where it is, if it is not here", format = "uri") @Nullable
        String url,

        @Schema(description = "Event that it is about") @Nullable
        Reference event,

        @Schema(description = "Organisation that publishes it") @Nullable
        Reference publisher,

        @Schema(description = "Place in a numbered series") @Nullable
        NumberInSeries inSeries,

        @Schema(description = "Who is to thank for it, in order")
        List<Credit> credits,

        @Schema(description = "Day of publication, past or announced") @Nullable
        LocalDate publishedOn,

        @Schema(description = "How far it is on its way to its readers")
        DocumentStatus status,

        @Schema(description = "When it last changed") Instant updatedAt) {

    static DocumentSummary of(Document d, @Nullable Reference event) {
        return new DocumentSummary(
                d.id,
                d.slug,
                d.kind,
                d.title,
                d.summary,
                d.url,
                event,
                d.publisher == null ? null : d.publisher.in("organisations"),
                d.inSeries,
                d.credits,
                d.publishedOn,
                d.status,
                d.updatedAt);
    }
}
