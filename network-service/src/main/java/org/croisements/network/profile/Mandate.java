package org.croisements.network.profile;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.croisements.network.network.MemberRole;
import org.croisements.network.network.Network;
import org.croisements.network.term.Term;
import org.hibernate.annotations.Immutable;

/** A membership as its member's entry shows it; it is written where the network's memberships are. */
@Entity
@Immutable
@Table(name = "membership")
public class Mandate {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Network network;

    @Enumerated(EnumType.STRING)
    MemberRole role;

    @Embedded
    Term term;

    protected Mandate() {}
}
