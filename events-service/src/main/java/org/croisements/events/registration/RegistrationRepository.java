package org.croisements.events.registration;

import static org.croisements.events.EventsProblem.REGISTRATION_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Sorting;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Every query on registrations that is for reading. */
@ApplicationScoped
public class RegistrationRepository implements PanacheRepositoryBase<EventRegistration, UUID> {

    private static final Sorting SORTING = Sorting.byDefault("number")
            .key("number", "r.number", Long.class)
            .key("createdAt", "r.createdAt", Instant.class);

    /** The id of a registration that is about to be made; later ones are greater. */
    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    EventRegistration get(UUID event, String id) {
        return Slugs.id(id)
                .flatMap(this::findByIdOptional)
                .filter(found -> found.eventId.equals(event))
                .orElseThrow(() -> REGISTRATION_NOT_FOUND.with("There is no registration %s for that event", id));
    }

    /** One of a delegation's people, and the organisation that they come for. */
    public record Named(UUID id, UUID organisation) {}

    /** One of a delegation's people, by the id of their registration. */
    public Named getNamed(UUID event, UUID delegation, String id) {
        var found = get(event, id);
        var organisation = found.organisation;
        if (organisation == null || !delegation.equals(found.delegationId)) {
            throw REGISTRATION_NOT_FOUND.with("There is no registration %s of that delegation", id);
        }
        return new Named(found.id, organisation.id());
    }

    /** The people of a delegation; where it takes organisations, those who come for them. */
    public ListQuery<EventRegistration> ofDelegation(UUID delegation, @Nullable Set<UUID> organisations) {
        return new ListQuery<>(getEntityManager(), EventRegistration.class, "r", SORTING)
                .where("r.delegationId = :delegation", "delegation", delegation)
                .whereGiven("r.organisation.id in :own", "own", organisations);
    }

    /** The registrations for an event that the filter keeps. */
    ListQuery<EventRegistration> matching(UUID event, RegistrationFilter filter) {
        var query = new ListQuery<>(getEntityManager(), EventRegistration.class, "r", SORTING)
                .where("r.eventId = :event", "event", event)
                .whereGiven("r.state in :states", "states", filter.state())
                .whereGiven("r.delegationId in :delegations", "delegations", filter.delegation());
        return filter.session().isEmpty()
                ? query
                : query.where(
                        "array_intersects(r.sessions, :sessions)",
                        "sessions",
                        filter.session().toArray(UUID[]::new));
    }
}
