package org.croisements.network.clubnote;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;
import static org.croisements.network.NetworkProblem.CLUB_NOTE_NOT_FOUND;

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
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.network.membership.OwnClub;
import org.croisements.network.network.Network;
import org.croisements.network.network.NetworkRepository;
import org.croisements.network.person.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A club's internal notes: for whose organisation is not a member today, there are none. */
@Path("/api/v1/networks/{network}/notes")
@Tag(name = "Club notes", description = "What the members of a network or club tell each other")
class ClubNoteResource {

    private final ClubNoteRepository notes;
    private final NetworkRepository networks;
    private final OwnClub ownClub;
    private final Lists lists;
    private final Conditional conditional;
    private final Caller caller;
    private final Clock clock;

    ClubNoteResource(
            ClubNoteRepository notes,
            NetworkRepository networks,
            OwnClub ownClub,
            Lists lists,
            Conditional conditional,
            Caller caller,
            Clock clock) {
        this.notes = notes;
        this.networks = networks;
        this.ownClub = ownClub;
        this.lists = lists;
        this.conditional = conditional;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER})
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listClubNotes", summary = "List the notes of the caller's own club, the newest first")
    @APIResponseSchema(ClubNoteDetail[].class)
    public Response list(String network, @BeanParam ListParams params) {
        return unstored(lists.answer(notes.of(own(network)), params, ClubNoteDetail.class, ClubNoteDetail::of));
    }

    @GET
    @Path("/{note}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER})
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getClubNote", summary = "Get one note of the caller's own club")
    @APIResponseSchema(ClubNoteDetail.class)
    public Response get(String network, String note) {
        var found = notes.get(own(network), note);
        return unstored(conditional.answer(ClubNoteDetail.of(found), found.version));
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR})
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "createClubNote", summary = "Write a note for the members of the caller's own club")
    @APIResponseSchema(value = ClubNoteDetail.class, responseCode = "201", responseDescription = "Written")
    public Response create(String network, NewClubNote form) {
        var of = own(network);
        var note = new ClubNote(of, caller.isNetworkAdmin() ? null : caller.ownerOf(null), clock.instant());
        note.take(form, clock.instant());
        notes.persistAndFlush(note);
        return unstored(conditional.created(note.id.toString(), ClubNoteDetail.of(note), note.version));
    }

    @PATCH
    @Path("/{note}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "updateClubNote", summary = "Change a note that the caller's organisation wrote")
    @APIResponseSchema(ClubNoteDetail.class)
    public Response update(String network, String note, MergePatch<NewClubNote> patch) {
        var found = written(network, note);
        conditional.requireMatch(found.id, found.version);
        var before = NewClubNote.of(found);
        var after = patch.applyTo(before);
        if (!after.equals(before)) {
            found.take(after, clock.instant());
            notes.flush();
            conditional.note(found.id, before, after, found.version);
        }
        return unstored(conditional.changed(ClubNoteDetail.of(found), found.version));
    }

    @DELETE
    @Path("/{note}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR})
    @Write
    @Operation(operationId = "deleteClubNote", summary = "Take away a note that the caller's organisation wrote")
    public void delete(String network, String note) {
        var found = written(network, note);
        conditional.requireMatch(found.version);
        notes.delete(found);
    }

    /** The network, if it is the caller's own. */
    private Network own(String network) {
        var found = networks.get(network);
        if (!ownClub.is(found)) {
            throw CLUB_NOTE_NOT_FOUND.with("There are no notes here for you");
        }
        return found;
    }

    private ClubNote written(String network, String note) {
        var found = notes.getForUpdate(own(network), note);
        if (!caller.mayEdit(found.ownerId, Viewer.SCOPE)) {
            throw FORBIDDEN.with("Another member wrote the note");
        }
        return found;
    }
}
