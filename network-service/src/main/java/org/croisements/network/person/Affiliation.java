package org.croisements.network.person;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.croisements.network.organisation.Organisation;

/** A function that a person has or had in an organisation. */
@Embeddable
class Affiliation {

    @ManyToOne(fetch = FetchType.LAZY)
    Organisation organisation;

    String title;

    @Embedded
    Term term;

    protected Affiliation() {}

    Affiliation(Organisation organisation, NewAffiliation form) {
        this.organisation = organisation;
        this.title = form.title();
        this.term = new Term(form.from(), form.to());
    }

    boolean repeats(Affiliation other) {
        return organisation.id().equals(other.organisation.id())
                && title.equals(other.title)
                && term.overlaps(other.term);
    }

    NewAffiliation form() {
        return new NewAffiliation(organisation.id().toString(), title, term.from(), term.to());
    }
}
