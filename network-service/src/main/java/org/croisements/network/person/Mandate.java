package org.croisements.network.person;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.croisements.network.network.Network;

/** A role that a person has or had in a network. */
@Embeddable
class Mandate {

    @ManyToOne(fetch = FetchType.LAZY)
    Network network;

    @Enumerated(EnumType.STRING)
    MandateRole role;

    @Embedded
    Term term;

    protected Mandate() {}

    Mandate(Network network, NewMandate form) {
        this.network = network;
        this.role = form.role();
        this.term = new Term(form.from(), form.to());
    }

    boolean repeats(Mandate other) {
        return network.id().equals(other.network.id()) && role == other.role && term.overlaps(other.term);
    }

    NewMandate form() {
        return new NewMandate(network.id().toString(), role, term.from(), term.to());
    }
}
