package org.croisements.events.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.croisements.events.announcement.Announcement;
import org.croisements.events.announcement.AnnouncementRepository;
import org.croisements.events.ledger.Transition;
import org.croisements.events.ledger.TransitionKind;
import org.croisements.events.ledger.TransitionListener;
import org.croisements.events.mail.MailConfig;
import org.croisements.events.message.MoveRepository.Move;
import org.croisements.events.message.MoveRepository.Registrant;

/**
 * Puts down whom to tell that an event, or a session of theirs, is at another time or place than they reckon with. It
 * looks under the lock of the ledger: whoever came before is seen and told, whoever comes after comes to what is announced
 * now.
 */
@ApplicationScoped
class Moves implements TransitionListener {

    /** Who comes, or takes over from somebody, in the transaction that looks, comes to what is announced now. */
    private static final Set<TransitionKind> NEW = Set.of(TransitionKind.ARRIVED, TransitionKind.TRANSFERRED);

    private final AnnouncementRepository announcements;
    private final MoveRepository moves;
    private final MailConfig config;
    private final Clock clock;

    Moves(AnnouncementRepository announcements, MoveRepository moves, MailConfig config, Clock clock) {
        this.announcements = announcements;
        this.moves = moves;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void happened(UUID event, List<Transition> transitions) {
        var handedOver = registrations(transitions, Set.of(TransitionKind.TRANSFERRED));
        if (!handedOver.isEmpty()) {
            moves.forgetKnown(List.copyOf(handedOver));
        }
    }

    @Override
    public void changed(UUID event, List<Transition> transitions) {
        var last = announcements.last(event);
        boolean haveMoved = moves.holdKnown(event);
        var present = announcements.present(event);
        boolean isMoved = last.isPresent() && !last.get().equals(present.announcement());
        if (isMoved || haveMoved) {
            tell(event, last.orElse(present.announcement()), present.announcement(), registrations(transitions, NEW));
        }
        announcements.keep(event, present);
    }

    private void tell(UUID event, Announcement last, Announcement present, Set<UUID> comers) {
        var all = moves.registrants(event, comers).stream()
                .map(registrant -> move(registrant, last, present))
                .toList();
        if (!last.equals(present)) {
            moves.keepKnown(event, all);
        }
        var now = clock.instant();
        moves.put(event, all.stream().filter(Move::isToTell).toList(), now.plus(config.moveAfter()), now);
        moves.drop(all.stream().filter(move -> !move.isToTell()).toList(), now);
    }

    private static Move move(Registrant registrant, Announcement last, Announcement present) {
        var known = registrant.known();
        var before =
                known == null ? last.concerning(registrant.sessions()) : known.concerning(registrant.sessions(), last);
        var now = present.concerning(registrant.sessions());
        // What is being said to somebody at this moment is not known, so that it is looked at again afterwards.
        boolean toTell = registrant.isBeingTold() || before.isMovedTo(now, registrant.inPerson());
        return new Move(registrant.registration(), before, now, toTell);
    }

    private static Set<UUID> registrations(List<Transition> transitions, Set<TransitionKind> kinds) {
        return transitions.stream()
                .filter(transition -> kinds.contains(transition.kind()))
                .map(Transition::registration)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
