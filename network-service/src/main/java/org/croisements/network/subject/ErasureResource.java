package org.croisements.network.subject;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.network.person.PersonErasure;
import org.croisements.network.person.PersonRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erases people, and gives a receipt that names nobody. */
@Path("/api/v1/people/{person}/erasure")
@Tag(name = "People", description = "People, as far as they agreed to be shown to the caller")
class ErasureResource {

    private final ErasureRepository erasures;
    private final PersonRepository people;
    private final PersonErasure erasure;
    private final Caller caller;
    private final Clock clock;

    ErasureResource(
            ErasureRepository erasures, PersonRepository people, PersonErasure erasure, Caller caller, Clock clock) {
        this.erasures = erasures;
        this.people = people;
        this.erasure = erasure;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN})
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "erasePerson",
            summary = "Erase a person, and get a receipt",
            description = "The entry with its consents and former slugs, the person's name in other records, what the"
                    + " change feed told, what was answered to keyed requests: all of it goes at once. Counts of members"
                    + " stay. Who mirrors the feed learns that the record is gone.")
    @APIResponseSchema(value = ErasureReceipt.class, responseCode = "200", responseDescription = "Erased")
    public Response erase(String person, NewErasure form) {
        var found = people.getForUpdate(person);
        KeptEntries.requireAnsweredFor(caller, found);
        var receipt = new Erasure(found.id(), form, caller.id(), clock.instant());
        erasure.erase(found);
        erasures.persistAndFlush(receipt);
        return unstored(
                Response.ok(ErasureReceipt.of(receipt), APPLICATION_JSON).build());
    }
}
