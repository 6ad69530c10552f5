package org.croisements.events.badge;

import static org.croisements.kit.page.Conditional.unstored;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.croisements.events.badge.BadgeRepository.Guest;
import org.croisements.events.event.Event;
import org.croisements.events.event.EventDetail;
import org.croisements.events.event.EventRepository;
import org.croisements.events.pass.Pass;
import org.croisements.events.pass.Passes;
import org.croisements.events.pass.QrCode;
import org.croisements.events.pdf.TaggedPdf;
import org.croisements.events.registration.RegistrationRights;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The badges of an event, for those who run it. */
@Path("/api/v1/events/{event}/badges")
@Tag(name = "On the day", description = "Doors, badges and what remains of a day")
class BadgeResource {

    private static final String PDF = "application/pdf";
    private static final int A_PART = 200;
    private static final int PIXELS_A_MODULE = 3;

    private final EventRepository events;
    private final BadgeRepository badges;
    private final Passes passes;
    private final RegistrationRights rights;
    private final Conditional conditional;
    private final Template template;

    BadgeResource(
            EventRepository events,
            BadgeRepository badges,
            Passes passes,
            RegistrationRights rights,
            Conditional conditional,
            @Location("badge/badges") Template template) {
        this.events = events;
        this.badges = badges;
        this.passes = passes;
        this.rights = rights;
        this.conditional = conditional;
        this.template = template;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Transactional
    @Unversioned
    @Produces(PDF)
    @Operation(
            operationId = "getBadges",
            summary = "Get the badges of those who come to an event, to be printed",
            description = "Eight a page, by family name, 200 in each part; a part behind the last one is empty.")
    @APIResponseSchema(String.class)
    public Response get(
            String event,
            @Parameter(description = "Of these registrations only, by id") @RestQuery List<UUID> registration,
            @Parameter(description = "Which 200 of them", example = "1")
                    @RestQuery
                    @DefaultValue("1")
                    @Min(1)
                    @Max(10_000)
                    int part) {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        rights.require(of.centres());
        var title = EventDetail.of(of).title();
        var sheet = badges.guests(of.id(), registration, (part - 1) * A_PART, A_PART).stream()
                .map(guest -> badge(of, title, guest))
                .toList();
        String html = template.data("badges", sheet).data("event", title).render();
        return unstored(Response.ok(TaggedPdf.of(html), PDF).build());
    }

    private Badge badge(Event event, String title, Guest guest) {
        String code = passes.code(new Pass(event.id(), guest.registration(), guest.generation()));
        return new Badge(
                guest.givenName(),
                guest.familyName(),
                guest.function(),
                guest.organisation(),
                title,
                TaggedPdf.picture(QrCode.png(code, PIXELS_A_MODULE)));
    }
}
