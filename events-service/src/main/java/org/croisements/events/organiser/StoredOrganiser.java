package org.croisements.events.organiser;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.croisements.kit.reference.StoredReference;

/** An organiser as an event stores it. */
@Embeddable
public record StoredOrganiser(
        @Embedded
        @AttributeOverride(name = "id", column = @Column(name = "organisation_id"))
        @AttributeOverride(name = "slug", column = @Column(name = "organisation_slug"))
        @AttributeOverride(name = "label", column = @Column(name = "organisation_label"))
        @AttributeOverride(name = "state", column = @Column(name = "organisation_state"))
        StoredReference organisation,

        @Enumerated(EnumType.STRING) OrganiserRole role) {

    /** The organiser as answers show it. */
    public Organiser shown() {
        return new Organiser(organisation.in(Organisations.COLLECTION), role);
    }

    /** The organiser as it would be written. */
    public NewOrganiser form() {
        return new NewOrganiser(organisation.id().toString(), role);
    }

    /** Whether that organisation runs the event. */
    public boolean isRunBy(UUID centre) {
        return role.isOrganising() && organisation.id().equals(centre);
    }

    /** The organiser with what is known of the organisation now. */
    public StoredOrganiser renewed(UnaryOperator<StoredReference> renewal) {
        return new StoredOrganiser(renewal.apply(organisation), role);
    }
}
