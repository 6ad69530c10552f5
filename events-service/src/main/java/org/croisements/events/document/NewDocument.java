package org.croisements.events.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.croisements.events.statement.Credit;
import org.croisements.events.statement.NewTakeaway;
import org.croisements.events.statement.Photo;
import org.croisements.events.statement.Question;
import org.croisements.events.statement.Quote;
import org.croisements.events.statement.StoredTakeaway;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a document: what a new one is made of, and what a patch changes. */
@Schema(
        description = "A document to add",
        examples = {"""
{"slug": "trois-questions-a-patrice-allais", "kind": "INTERVIEW", "title": "Trois questions à Patrice Allais",
 "event": "cites-cap-2018", "publisher": "reso-villes", "questions": [{"question": "Quels freins rencontrez-vous ?",
   "answer": "Le premier frein est le réseau : il manque à qui entreprend loin du centre."}],
 "publishedOn": "2018-07-03", "status": "DRAFT", "owner": "reso-villes"}""", """
{"section": "Actualités du CNER", "publishedOn": "2018-07-05"}"""})
record NewDocument(
        @Schema(
                description = "Readable name in addresses; made of the title where left out",
                examples = "trois-questions-a-patrice-allais")
        @Nullable
        @Text(max = Slugs.MAX, pattern = Slugs.PATTERN, allowed = Slugs.ALLOWED)
        String slug,

        @Schema(description = "What kind of document it is") DocumentKind kind,

        @Schema(description = "What it is called", examples = "Trois questions à Patrice Allais") @Text(max = 300)
        String title,

        @Schema(description = "Section of the publication it stands in", examples = "Actualités du CNER") @Nullable
        String section,

        @Schema(description = "In a sentence or two") @Nullable @Text(max = 1000)
        String summary,

        @Schema(description = "At length, in Markdown") @Nullable @Text(max = 100_000, lines = true)
        String body,

        @Schema(
                description = "Where it is, if it is not here",
                format = "uri",
                examples = "https://example.org/compte-rendu")
        @Nullable
        @Text(max = 2000, pattern = Text.WEB_ADDRESS, allowed = Text.WEB_ADDRESS_ALLOWED)
        String url,

        @Schema(description = "Event that it is about, by id or slug", examples = "cites-cap-2018") @Nullable
        String event,

        @Schema(description = "Organisation that publishes it, by id or slug", examples = "reso-villes") @Nullable
        String publisher,

        @Schema(description = "Place in a numbered series") @Nullable @Valid
        NumberInSeries inSeries,

        @Schema(description = "Who is to thank for it, in order; nobody in the role AUTHOR: anonymous") @Size(max = 50)
        List<@Valid Credit> credits,

        @Schema(description = "Photographs, in order") @Size(max = 100)
        List<@Valid Photo> photos,

        @Schema(description = "Questions and answers, in order") @Size(max = 100)
        List<@Valid Question> questions,

        @Schema(description = "What was said") @Size(max = 200)
        List<@Valid Quote> quotes,

        @Schema(description = "What is kept from the event") @Size(max = 200)
        List<@Valid NewTakeaway> takeaways,

        @Schema(description = "Day of publication, past or announced", examples = "2016-10-20") @Nullable
        LocalDate publishedOn,

        @Schema(description = "How far it is on its way to its readers")
        DocumentStatus status,

        @Schema(
                description =
                        "Organisation it belongs to, by id or slug: the caller's own, unless a network administrator says otherwise",
                examples = "reso-villes")
        @Nullable
        String owner,

        @Schema(description = "Where the facts come from") @Size(max = 50)
        List<@Valid Source> sources) {

    /** A document as its own edited form, for a patch to be applied to. */
    static NewDocument of(Document d) {
        return new NewDocument(
                d.slug,
                d.kind,
                d.title,
                d.section,
                d.summary,
                d.body,
                d.url,
                d.event == null ? null : d.event.id().toString(),
                d.publisher == null ? null : d.publisher.id().toString(),
                d.inSeries,
                d.credits,
                d.photos,
                d.questions,
                d.quotes,
                d.takeaways.stream().map(StoredTakeaway::form).toList(),
                d.publishedOn,
                d.status,
                d.owner.id().toString(),
                d.sources);
    }
}
