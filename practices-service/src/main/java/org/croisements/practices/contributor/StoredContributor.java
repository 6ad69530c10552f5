package org.croisements.practices.contributor;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.function.UnaryOperator;
import org.croisements.kit.reference.StoredReference;

/** A contributor as a practice stores it. */
@Embeddable
public record StoredContributor(
        @Embedded
        @AttributeOverride(name = "id", column = @Column(name = "organisation_id"))
        @AttributeOverride(name = "slug", column = @Column(name = "organisation_slug"))
        @AttributeOverride(name = "label", column = @Column(name = "organisation_label"))
        @AttributeOverride(name = "state", column = @Column(name = "organisation_state"))
        StoredReference organisation,

        @Enumerated(EnumType.STRING) ContributorRole role) {

    /** The contributor as answers show it. */
    public Contributor shown() {
        return new Contributor(organisation.in(Organisations.COLLECTION), role);
    }

    /** The contributor as it would be written. */
    public NewContributor form() {
        return new NewContributor(organisation.id().toString(), role);
    }

    /** The contributor with what is known of the organisation now. */
    public StoredContributor renewed(UnaryOperator<StoredReference> renewal) {
        return new StoredContributor(renewal.apply(organisation), role);
    }
}
