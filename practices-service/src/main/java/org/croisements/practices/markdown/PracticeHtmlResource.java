package org.croisements.practices.markdown;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.kit.page.Conditional;
import org.croisements.practices.practice.PracticeFeed;
import org.croisements.practices.practice.PracticeRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The texts of a practice as HTML; in JSON, so that nothing of it is ever a page of ours. */
@Path("/api/v1/practices/{practice}/html")
@Tag(name = "Practices", description = "What works in the field: practices, tools, instruments and levers")
class PracticeHtmlResource {

    private final PracticeRepository practices;
    private final PracticeFeed feed;
    private final Conditional conditional;

    PracticeHtmlResource(PracticeRepository practices, PracticeFeed feed, Conditional conditional) {
        this.practices = practices;
        this.feed = feed;
        this.conditional = conditional;
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "getPracticeHtml",
            summary = "Get the Markdown texts of a practice as HTML that is safe to show")
    @APIResponseSchema(PracticeHtml.class)
    public Response get(String practice) {
        var found = practices.get(practice);
        return found.wasCalled(practice)
                ? conditional.moved(practice, found.slug())
                : conditional.answer(PracticeHtml.of(feed.detail(found)), found.version());
    }
}
