package org.croisements.events.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.events.ledger.Transition;
import org.croisements.events.ledger.TransitionKind;
import org.croisements.events.ledger.TransitionListener;
import org.croisements.events.link.RegistrationLinks;
import org.croisements.events.message.MessageRepository.Telling;

/** Puts down whom to tell of what, in the transaction in which it happens: no change without its message, and no message without its change. */
@ApplicationScoped
class Messages implements TransitionListener {

    private final MessageRepository messages;
    private final RegistrationLinks links;
    private final Clock clock;

    Messages(MessageRepository messages, RegistrationLinks links, Clock clock) {
        this.messages = messages;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void happened(UUID event, List<Transition> transitions) {
        // The link of whoever had it before leads nowhere from now on.
        links.end(transitions.stream()
                .filter(transition -> transition.kind() == TransitionKind.TRANSFERRED)
                .map(Transition::registration)
                .filter(Objects::nonNull)
                .toList());
        var tellings = transitions.stream().flatMap(Messages::telling).toList();
        if (!tellings.isEmpty()) {
            messages.put(event, tellings, clock.instant());
        }
    }

    private static Stream<Telling> telling(Transition transition) {
        var registration = transition.registration();
        return registration == null
                ? Stream.empty()
                : MessageKind.of(transition).map(kind -> new Telling(registration, kind, transition.reason())).stream();
    }
}
