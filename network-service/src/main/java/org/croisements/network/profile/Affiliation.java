package org.croisements.network.profile;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.term.Term;

/** A function that a person has or had in an organisation. */
@Embeddable
public class Affiliation {

    @ManyToOne(fetch = FetchType.LAZY)
    Organisation organisation;

    String title;

    @Embedded
    Term term;

    protected Affiliation() {}

    public Affiliation(Organisation organisation, NewAffiliation form) {
        this.organisation = organisation;
        this.title = form.title();
        this.term = new Term(form.from(), form.to());
    }

    boolean repeats(Affiliation other) {
        return organisation.id().equals(other.organisation.id())
                && title.equals(other.title)
                && term.overlaps(other.term);
    }

    public NewAffiliation form() {
        return new NewAffiliation(organisation.id().toString(), title, term.from(), term.to());
    }
}
