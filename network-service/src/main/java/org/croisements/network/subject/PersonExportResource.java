package org.croisements.network.subject;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.network.consent.ConsentRepository;
import org.croisements.network.person.PersonDetail;
import org.croisements.network.person.PersonRepository;
import org.croisements.network.person.Viewer;
import org.croisements.network.profile.PersonField;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hands out all that is held of a person, for them to be given. */
@Path("/api/v1/people/{person}/export")
@Tag(name = "People", description = "People, as far as they agreed to be shown to the caller")
class PersonExportResource {

    private final PersonRepository people;
    private final ConsentRepository consents;
    private final Caller caller;
    private final Clock clock;

    PersonExportResource(PersonRepository people, ConsentRepository consents, Caller caller, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER})
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "exportPerson",
            summary = "Export all that is held of one person",
            description = "For the person, and for administrators who keep the entry.")
    @APIResponseSchema(PersonExport.class)
    public Response export(String person) {
        var found = people.get(person);
        var viewer = Viewer.of(caller);
        if (!viewer.isSelf(found)) {
            KeptEntries.requireAnsweredFor(caller, found);
        }
        var export = new PersonExport(
                clock.instant(),
                PersonDetail.of(found, viewer),
                Viewer.PUBLIC.sees(found, PersonField.NAME) ? PersonDetail.of(found, Viewer.PUBLIC) : null,
                found.formerSlugs().stream().sorted().toList(),
                consents.of(found));
        return unstored(Response.ok(export, APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + found.id() + ".json\"")
                .build());
    }
}
