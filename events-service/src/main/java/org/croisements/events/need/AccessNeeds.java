package org.croisements.events.need;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.croisements.events.form.AccessNeed;
import org.croisements.events.form.NewNeeds;
import org.jspecify.annotations.Nullable;

/** What somebody who registered needs; it has the registration's id. */
@Entity
@Table(name = "access_need")
class AccessNeeds {

    @Id
    UUID id;

    UUID eventId;

    @Enumerated(EnumType.STRING)
    List<AccessNeed> needs = new ArrayList<>();

    @Nullable
    String note;

    Instant consentedAt;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected AccessNeeds() {}

    AccessNeeds(UUID registration, UUID event, NewNeeds form, Instant now) {
        id = registration;
        eventId = event;
        createdAt = now;
        consentedAt = now;
        updatedAt = now;
        take(form);
    }

    /** Takes the values of an edited form. */
    void take(NewNeeds form) {
        needs = new ArrayList<>(form.needs());
        note = form.note();
    }

    /** As its own edited form, for a patch to be applied to. */
    NewNeeds form() {
        return new NewNeeds(List.copyOf(needs), note, true);
    }
}
