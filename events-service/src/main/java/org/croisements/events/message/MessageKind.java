package org.croisements.events.message;

import java.util.Optional;
import org.croisements.events.ledger.Transition;
import org.jspecify.annotations.Nullable;

/** What a message is about. */
public enum MessageKind {
    /** The registration came in; whoever runs the event decides. */
    RECEIPT,
    CONFIRMATION,
    /** The registration waits for a seat. */
    WAITING,
    /** A seat is held until it is accepted or the time is over. */
    OFFER,
    /** A seat was found for somebody who waited. */
    PROMOTION,
    REFUSAL,
    /** The registration is cancelled; a calendar takes the event away. */
    CANCELLATION,
    /** An offered seat was not accepted in time. */
    EXPIRY,
    NEW_SESSIONS,
    /** The registration was handed over to the person that is told. */
    HANDOVER,
    /** Somebody asked again; only who is registered learns of it. */
    ALREADY_REGISTERED,
    REMINDER,
    /** The event, or a session of theirs, is at another time or place. */
    EVENT_MOVED;

    /** What is to be told of something that happened to a registration, if anything. */
    static Optional<MessageKind> of(Transition transition) {
        return Optional.ofNullable(
                switch (transition.kind()) {
                    case ARRIVED, MOVED -> ofState(transition.before(), transition.after());
                    case RESEATED -> NEW_SESSIONS;
                    case TRANSFERRED -> HANDOVER;
                    case DUPLICATE -> ALREADY_REGISTERED;
                    default -> null;
                });
    }

    private static @Nullable MessageKind ofState(@Nullable String before, @Nullable String after) {
        return switch (String.valueOf(after)) {
            case "PENDING" -> RECEIPT;
            case "CONFIRMED" -> confirmed(String.valueOf(before));
            case "WAITLISTED" -> WAITING;
            case "OFFERED" -> OFFER;
            case "REFUSED" -> REFUSAL;
            case "CANCELLED" -> CANCELLATION;
            case "EXPIRED" -> EXPIRY;
            default -> null;
        };
    }

    /** Who was noted as there by mistake and is confirmed again has been told long ago. */
    private static @Nullable MessageKind confirmed(String before) {
        return switch (before) {
            case "ATTENDED", "NO_SHOW" -> null;
            case "WAITLISTED" -> PROMOTION;
            default -> CONFIRMATION;
        };
    }

    /** Whether it tells that there is a seat. */
    public boolean isSeat() {
        return this == CONFIRMATION
                || this == PROMOTION
                || this == HANDOVER
                || this == NEW_SESSIONS
                || this == REMINDER;
    }
}
