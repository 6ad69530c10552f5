package org.croisements.network.membership;

import static org.croisements.network.NetworkProblem.MEMBERSHIP_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.PartRepository;
import org.croisements.kit.page.Sorting;
import org.croisements.network.network.MemberRole;
import org.croisements.network.network.Network;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.person.Person;
import org.croisements.network.person.Viewer;
import org.croisements.network.profile.PersonField;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Every query on memberships. */
@ApplicationScoped
class MembershipRepository extends PartRepository<Network, Membership> {

    private static final String ONCE_AT_A_TIME = "_once_at_a_time";
    private static final Sorting SORTING = Sorting.byDefault("from")
            .key("from", "m.term.fromDay", LocalDate.class)
            .key("to", "m.term.toDay", LocalDate.class);

    MembershipRepository() {
        super("network", MEMBERSHIP_NOT_FOUND, "The network has no membership %s");
    }

    /** A membership of a network that a viewer may know of, or the problem that there is none. */
    Membership get(Network network, String id, Viewer viewer) {
        return lookUp(network, id).filter(m -> m.isShownTo(viewer)).orElseThrow(() -> notFound(id));
    }

    /** Writes to the database; false where it refuses, since somebody would be a member twice at a time. */
    boolean flushes() {
        try {
            flush();
            return true;
        } catch (ConstraintViolationException e) {
            if (isOverlap(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isOverlap(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
                return String.valueOf(sql.getServerErrorMessage().getConstraint())
                        .endsWith(ONCE_AT_A_TIME);
            }
        }
        return false;
    }

    /** What stands in the way of a membership: committed, while the transaction that met it is spoilt. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Membership> overlapping(Membership m) {
        var organisation = m.organisation == null ? null : m.organisation.id();
        var person = m.person == null ? null : m.person.id();
        return find(
                        "from Membership m left join fetch m.organisation left join fetch m.person"
                                + " where m.network.id = ?1 and (m.organisation.id = ?2 or m.person.id = ?3)"
                                + " and m.id <> ?4 and m.term.fromDay <= ?5 and m.term.toDay >= ?6"
                                + " order by m.term.fromDay",
                        m.network.id(),
                        organisation,
                        person,
                        m.id,
                        m.term.toDay(),
                        m.term.fromDay())
                .firstResultOptional();
    }

    ListQuery<Membership> matching(
            Network network,
            MembershipFilter filter,
            List<UUID> organisations,
            List<UUID> except,
            @Nullable UUID person,
            Viewer viewer) {
        String shown = "m.memberKind = ORGANISATION or exists (select 1 from Person p where p = m.person and "
                + viewer.condition("p", PersonField.MANDATES) + ")";
        return viewer.where(
                        new ListQuery<>(getEntityManager(), Membership.class, "m", SORTING).seenDifferently(), shown)
                .where("m.network = :network", "network", network)
                .whereGiven("m.term.fromDay <= :on and m.term.toDay >= :on", "on", filter.on())
                .whereGiven("m.role in :roles", "roles", filter.role())
                .whereGiven("m.memberKind in :kinds", "kinds", filter.memberKind())
                .whereGiven("m.organisation.id in :organisations", "organisations", organisations)
                .whereGiven("m.organisation is null or m.organisation.id not in :except", "except", except)
                .whereGiven("m.person.id = :person", "person", person);
    }

    /** How many people were members of a network on a day, whether or not they may be named. */
    long countPeople(Network network, LocalDate on) {
        return count("network = ?1 and memberKind = PERSON and term.fromDay <= ?2 and term.toDay >= ?2", network, on);
    }

    /** How many organisations were members of a network on a day; what was merged into another counts as that one. */
    long countOrganisations(Network network, LocalDate on) {
        return getEntityManager()
                .createQuery("""
                        select distinct o from Membership m join m.organisation o
                        where m.network = :network and m.term.fromDay <= :on and m.term.toDay >= :on
                        """, Organisation.class)
                .setParameter("network", network)
                .setParameter("on", on)
                .getResultList()
                .stream()
                .map(member -> member.present().id())
                .distinct()
                .count();
    }

    /** Whether one of these organisations is a member on a day, itself or by somebody who is a member for it. */
    boolean areMembers(Network network, Collection<UUID> organisations, LocalDate on) {
        return haveRole(network, organisations, on, EnumSet.allOf(MemberRole.class));
    }

    /** Whether one of these organisations presides or coordinates on a day, itself or by somebody. */
    boolean lead(Network network, Collection<UUID> organisations, LocalDate on) {
        return haveRole(network, organisations, on, EnumSet.of(MemberRole.PRESIDENT, MemberRole.COORDINATOR));
    }

    private boolean haveRole(
            Network network, Collection<UUID> organisations, LocalDate on, Collection<MemberRole> roles) {
        return count(
                        "network = ?1 and (organisation.id in ?2 or onBehalfOf.id in ?2) and role in ?3"
                                + " and term.fromDay <= ?4 and term.toDay >= ?4",
                        network,
                        organisations,
                        roles,
                        on)
                > 0;
    }

    List<Membership> of(Person person) {
        return list("person", person);
    }

    /** The memberships that show this organisation's name. */
    List<Membership> naming(Organisation organisation) {
        return list("organisation = ?1 or onBehalfOf = ?1", organisation);
    }

    List<Membership> of(Network network) {
        return list("network", network);
    }

    /** Lets go of a person: what is left says that somebody was a member, and when. */
    void forget(Person person) {
        of(person).forEach(Membership::forgetPerson);
        flush();
    }

    /** Takes away what is left of erased people in a network. */
    void deleteNameless(Network network) {
        delete("network = ?1 and memberKind = PERSON and person is null", network);
    }
}
