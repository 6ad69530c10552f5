package org.croisements.events.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.croisements.events.statement.Credit;
import org.croisements.events.statement.Photo;
import org.croisements.events.statement.Question;
import org.croisements.events.statement.Quote;
import org.croisements.events.statement.StoredTakeaway;
import org.croisements.events.statement.Takeaway;
import org.croisements.kit.fact.Source;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document with all that its readers see of it. */
@Schema(description = "A document with all that its readers see of it")
record DocumentDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "trois-questions-a-patrice-allais")
        String slug,

        @Schema(description = "Former slugs, which still lead here")
        List<String> formerSlugs,

        @Schema(description = "What kind of document it is") DocumentKind kind,

        @Schema(description = "What it is called", examples = "Trois questions à Patrice Allais")
        String title,

        @Schema(description = "Section of the publication it stands in") @Nullable
        String section,

        @Schema(description = "In a sentence or two") @Nullable
        String summary,

        @Schema(description = "At length, in Markdown") @Nullable
        String body,

        @Schema(description = "Where it is, if it is not here", format = "uri") @Nullable
        String url,

        @Schema(description = "Event that it is about") @Nullable
        Reference event,

        @Schema(description = "Organisation that publishes it") @Nullable
        Reference publisher,

        @Schema(description = "Place in a numbered series") @Nullable
        NumberInSeries inSeries,

        @Schema(description = "The one before it in its series that its readers see") @Nullable
        Reference previous,

        @Schema(description = "The one after it in its series that its readers see") @Nullable
        Reference next,

        @Schema(description = "Who is to thank for it, in order")
        List<Credit> credits,

        @Schema(description = "Photographs, in order") List<Photo> photos,

        @Schema(description = "Questions and answers, in order")
        List<Question> questions,

        @Schema(description = "What was said") List<Quote> quotes,

        @Schema(description = "What is kept from the event") List<Takeaway> takeaways,

        @Schema(description = "Day of publication, past or announced") @Nullable
        LocalDate publishedOn,

        @Schema(description = "How far it is on its way to its readers")
        DocumentStatus status,

        @Schema(description = "Organisation that the record belongs to")
        Reference owner,

        @Schema(description = "Where the facts come from") List<Source> sources,
        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was entered") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    /** A document with the event it is about, as its reader sees it, and its neighbours in its series. */
    static DocumentDetail of(
            Document d, @Nullable Reference event, @Nullable Document previous, @Nullable Document next) {
        return new DocumentDetail(
                d.id,
                d.slug,
                d.formerSlugs.stream().sorted().toList(),
                d.kind,
                d.title,
                d.section,
                d.summary,
                d.body,
                d.url,
                event,
                d.publisher == null ? null : d.publisher.in("organisations"),
                d.inSeries,
                previous == null ? null : previous.reference(),
                next == null ? null : next.reference(),
                d.credits,
                d.photos,
                d.questions,
                d.quotes,
                d.takeaways.stream().map(StoredTakeaway::shown).toList(),
                d.publishedOn,
                d.status,
                d.owner.in("organisations"),
                d.sources,
                d.version,
                d.createdAt,
                d.updatedAt);
    }
}
