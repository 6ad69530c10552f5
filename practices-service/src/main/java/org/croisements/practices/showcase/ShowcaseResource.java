package org.croisements.practices.showcase;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Format;
import org.croisements.practices.practice.PracticeRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a practice was shown, as the programmes of events tell. */
@Path("/api/v1/practices/{practice}/showcases")
@Tag(name = "Practices", description = "What works in the field: practices, tools, instruments and levers")
class ShowcaseResource {

    private final PracticeRepository practices;
    private final ShowcaseRepository showcases;
    private final Conditional conditional;
    private final ObjectMapper mapper;

    ShowcaseResource(
            PracticeRepository practices, ShowcaseRepository showcases, Conditional conditional, ObjectMapper mapper) {
        this.practices = practices;
        this.showcases = showcases;
        this.conditional = conditional;
        this.mapper = mapper;
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getShowcases", summary = "Get the sessions of events that show a practice")
    @APIResponseSchema(Showcases.class)
    public Response get(String practice) throws JsonProcessingException {
        var found = practices.get(practice);
        if (found.wasCalled(practice)) {
            return conditional.moved(practice, found.slug());
        }
        byte[] body = mapper.writeValueAsBytes(new Showcases(showcases.of(found)));
        return conditional.answer(body, Format.JSON.contentType());
    }
}
