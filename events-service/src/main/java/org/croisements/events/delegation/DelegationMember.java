package org.croisements.events.delegation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.croisements.kit.reference.StoredReference;

/** An organisation of a delegation. The event stands here too: an organisation comes to it in one delegation only. */
@Embeddable
record DelegationMember(
        UUID eventId,

        @Embedded
        @AttributeOverride(name = "id", column = @Column(name = "organisation_id"))
        @AttributeOverride(name = "slug", column = @Column(name = "organisation_slug"))
        @AttributeOverride(name = "label", column = @Column(name = "organisation_label"))
        @AttributeOverride(name = "state", column = @Column(name = "organisation_state"))
        StoredReference organisation,

        @Enumerated(EnumType.STRING) MemberState state) {

    /** Whether an organisation comes. */
    enum MemberState {
        /** It is named; nothing keeps it from coming with another delegation. */
        PROPOSED,
        /** It comes with this delegation and with no other. */
        CONFIRMED,
        /** It does not come after all. */
        WITHDRAWN
    }

    DelegationMember withdrawn() {
        return new DelegationMember(eventId, organisation, MemberState.WITHDRAWN);
    }

    boolean comes() {
        return state != MemberState.WITHDRAWN;
    }
}
