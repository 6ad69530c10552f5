package org.croisements.events.allocationlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Sorting;

/** Every query on the allocation log. */
@ApplicationScoped
class AllocationEntryRepository {

    private static final Sorting SORTING = Sorting.byDefault("number").key("number", "l.number", Long.class);

    private final EntityManager entities;

    AllocationEntryRepository(EntityManager entities) {
        this.entities = entities;
    }

    ListQuery<AllocationEntry> of(UUID event, AllocationFilter filter) {
        return new ListQuery<>(entities, AllocationEntry.class, "l", SORTING)
                .where("l.eventId = :event", "event", event)
                .whereGiven("l.kind in :kinds", "kinds", filter.kind())
                .whereGiven("l.registrationId in :registrations", "registrations", filter.registration())
                .whereGiven("l.delegationId in :delegations", "delegations", filter.delegation());
    }
}
