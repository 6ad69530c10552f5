package org.croisements.practices.contact;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.practices.practice.Practice;
import org.croisements.practices.practice.PracticeRepository;
import org.croisements.practices.publication.PracticeRights;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom to ask about a practice. People are in no sheet, revision, feed or index, and no cache keeps them. */
@Path("/api/v1/practices/{practice}/contacts")
@Tag(name = "Practices", description = "What works in the field: practices, tools, instruments and levers")
class ContactResource {

    private final PracticeRepository practices;
    private final ContactRepository contacts;
    private final PracticeRights rights;
    private final Lists lists;
    private final Conditional conditional;
    private final Clock clock;

    ContactResource(
            PracticeRepository practices,
            ContactRepository contacts,
            PracticeRights rights,
            Lists lists,
            Conditional conditional,
            Clock clock) {
        this.practices = practices;
        this.contacts = contacts;
        this.rights = rights;
        this.lists = lists;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Read
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "listPracticeContacts",
            summary = "List whom to ask about a practice, as far as they agreed to be shown to the caller, by name")
    @APIResponseSchema(ContactDetail[].class)
    public Response list(String practice, @BeanParam ListParams params) {
        var of = practices.get(practice);
        return of.wasCalled(practice)
                ? conditional.moved(practice, of.slug())
                : Conditional.unstored(lists.answer(contacts.of(of), params, ContactDetail.class, ContactDetail::of));
    }

    @GET
    @Path("/{contact}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Problems("CONTACT_NOT_FOUND")
    @Operation(operationId = "getPracticeContact", summary = "Get one contact of a practice by id")
    @APIResponseSchema(ContactDetail.class)
    public Response get(String practice, String contact) {
        var of = practices.get(practice);
        if (of.wasCalled(practice)) {
            return conditional.moved(practice, of.slug());
        }
        var found = contacts.get(of, contact);
        return Conditional.unstored(conditional.answer(ContactDetail.of(found), found.version));
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "createPracticeContact", summary = "Add somebody to ask about a practice")
    @APIResponseSchema(value = ContactDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(String practice, NewContact form) {
        var contact = new Contact(toEdit(practice), clock.instant());
        contact.take(form);
        contacts.persistAndFlush(contact);
        return Conditional.unstored(
                conditional.created(contact.id.toString(), ContactDetail.of(contact), contact.version));
    }

    @PATCH
    @Path("/{contact}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems("CONTACT_NOT_FOUND")
    @Operation(operationId = "updatePracticeContact", summary = "Change a contact of a practice by a merge patch")
    @APIResponseSchema(ContactDetail.class)
    public Response update(String practice, String contact, MergePatch<NewContact> patch) {
        var found = contacts.getForUpdate(toEdit(practice), contact);
        conditional.requireMatch(found.id, found.version);
        var before = NewContact.of(found);
        found.take(patch.applyTo(before));
        contacts.flush();
        conditional.note(found.id, before, NewContact.of(found), found.version);
        return Conditional.unstored(conditional.changed(ContactDetail.of(found), found.version));
    }

    @DELETE
    @Path("/{contact}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Problems("CONTACT_NOT_FOUND")
    @Operation(operationId = "deletePracticeContact", summary = "Erase a contact of a practice")
    public void delete(String practice, String contact) {
        var found = contacts.getForUpdate(toEdit(practice), contact);
        conditional.requireMatch(found.id, found.version);
        conditional.forget(found.id);
        contacts.delete(found);
    }

    private Practice toEdit(String practice) {
        var of = practices.get(practice);
        rights.requireEdit(of.ownerId());
        return of;
    }
}
