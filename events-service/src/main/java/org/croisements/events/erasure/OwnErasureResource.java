package org.croisements.events.erasure;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.util.List;
import org.croisements.events.erasure.AttendeeRepository.Own;
import org.croisements.events.own.LinkHolder;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Erases whoever holds a registration's link from it. */
@Path("/api/v1/own-registration")
@Tag(name = "Own registration", description = "What people see and do by the link that each message brings them")
class OwnErasureResource {

    private final LinkHolder holder;
    private final Attendees attendees;
    private final Erasing erasing;

    OwnErasureResource(LinkHolder holder, Attendees attendees, Erasing erasing) {
        this.holder = holder;
        this.attendees = attendees;
        this.erasing = erasing;
    }

    @DELETE
    @PermitAll
    @Write
    @Unversioned
    @Problems("LINK_NOT_FOUND")
    @Operation(
            operationId = "eraseOwnRegistration",
            summary = "Cancel one's own registration if need be, and erase oneself from it, by its link",
            description =
                    "What it took is free again; that somebody registered goes on counting. The link leads nowhere after it.")
    public void erase(
            @Parameter(description = LinkHolder.DESCRIPTION) @RestHeader(LinkHolder.HEADER) @Nullable String link) {
        var held = holder.known(link);
        attendees.release(List.of(new Own(held.id(), held.event(), held.isActive())));
        erasing.erase(List.of(held.id()));
    }
}
