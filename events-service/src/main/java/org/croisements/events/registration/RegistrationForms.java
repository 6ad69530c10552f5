package org.croisements.events.registration;

import static org.croisements.events.EventsProblem.REGISTRATION_CLOSED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.croisements.events.allocation.PoolKind;
import org.croisements.events.allocation.Presence;
import org.croisements.events.allocation.Wants;
import org.croisements.events.ledger.Desk;
import org.croisements.events.ledger.Person;
import org.croisements.events.ledger.Standing;
import org.croisements.events.organiser.Organisations;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.reference.StoredReference;
import org.jspecify.annotations.Nullable;

/** Reads what people write when they register. */
@ApplicationScoped
public class RegistrationForms {

    private final Organisations organisations;
    private final Clock clock;

    RegistrationForms(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The id of a registration that is about to be made. */
    public UUID newId() {
        return RegistrationRepository.newId();
    }

    /** The person to store. */
    public Person person(NewPerson form, boolean consent, @Nullable StoredReference organisation) {
        var language = form.language();
        return new Person(
                form.givenName(),
                form.familyName(),
                form.email(),
                form.function(),
                organisation,
                form.organisationName(),
                language == null ? "fr" : language.name().toLowerCase(Locale.ROOT),
                consent ? clock.instant() : null);
    }

    /** The organisation that a form names, at its place in the body. */
    @Transactional
    public StoredReference organisation(String idOrSlug, String where) {
        return organisations.resolve(idOrSlug, where);
    }

    /** How somebody takes part who does not say it. */
    static Presence presence(@Nullable Presence asked, Standing standing) {
        var usual = standing.attendanceMode().equals("ONLINE") ? Presence.ONLINE : Presence.IN_PERSON;
        if (asked != null && asked != usual && !standing.attendanceMode().equals("MIXED")) {
            throw Fault.at("/attendance", "INVALID_VALUE", "the event takes place " + standing.attendanceMode())
                    .alone();
        }
        return asked == null ? usual : asked;
    }

    /** What is asked for, with what there is to be asked for. */
    static Wants wants(Presence presence, List<UUID> sessions, @Nullable UUID quota, Desk desk) {
        checkSessions(sessions, desk.standing());
        boolean isQuota = quota == null
                || desk.seats()
                        .pool(quota)
                        .filter(pool -> pool.kind() == PoolKind.QUOTA)
                        .isPresent();
        if (!isQuota) {
            throw Fault.at("/quota", "UNKNOWN_REFERENCE", "the event has no such quota")
                    .alone();
        }
        return new Wants(presence, new HashSet<>(sessions), quota);
    }

    /** Ends the request where the event has no such session. */
    public static void checkSessions(List<UUID> sessions, Standing standing) {
        for (int i = 0; i < sessions.size(); i++) {
            if (!standing.sessions().containsKey(sessions.get(i))) {
                throw Fault.at("/sessions/" + i, "UNKNOWN_REFERENCE", "the event has no such session")
                        .alone();
            }
        }
    }

    /** Ends the request unless people register here, and for those who do it themselves, now. */
    public static void requireOpen(Standing standing, boolean byThemselves) {
        if (!standing.takesRegistrations() || (byThemselves && !standing.isOpen())) {
            throw REGISTRATION_CLOSED.with("Nobody registers for that event here, or not now");
        }
    }
}
