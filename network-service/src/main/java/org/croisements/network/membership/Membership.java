package org.croisements.network.membership;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.fact.Source;
import org.croisements.network.network.MemberRole;
import org.croisements.network.network.Network;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.person.Person;
import org.croisements.network.person.Viewer;
import org.croisements.network.profile.PersonField;
import org.croisements.network.term.Term;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That an organisation or a person belongs to a network in a role for a time. Of an erased person it only counts. */
@Entity
class Membership {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Network network;

    @Enumerated(EnumType.STRING)
    MemberKind memberKind;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "for_id")
    @Nullable
    Organisation onBehalfOf;

    @Enumerated(EnumType.STRING)
    MemberRole role;

    @Embedded
    Term term;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Source> sources = new ArrayList<>();

    /** What the feed told last; null: nothing. */
    @OptimisticLock(excluded = true)
    @Nullable
    String toldDigest;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Membership() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    Membership(Network network, @Nullable Organisation organisation, @Nullable Person person, Instant now) {
        this.network = network;
        this.memberKind = person == null ? MemberKind.ORGANISATION : MemberKind.PERSON;
        this.organisation = organisation;
        this.person = person;
        createdAt = now;
    }

    void take(NewMembership form, @Nullable Organisation represented, Instant now) {
        onBehalfOf = represented;
        role = form.role();
        term = new Term(form.from(), form.to());
        sources = form.sources();
        updatedAt = now;
    }

    /** Whether a viewer may know of it: an organisation's is public, a person's as far as the person agrees. */
    boolean isShownTo(Viewer viewer) {
        return organisation != null || (person != null && viewer.sees(person, PersonField.MANDATES));
    }

    /** Keeps no more than that somebody was a member, and when. */
    void forgetPerson() {
        person = null;
        onBehalfOf = null;
        role = MemberRole.MEMBER;
        sources = List.of();
        toldDigest = null;
    }

    /** What the member is called. */
    @Nullable
    String memberName() {
        if (organisation != null) {
            return organisation.reference().label();
        }
        return person == null ? null : person.reference().label();
    }
}
