package org.croisements.events.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.croisements.events.admission.Direction;
import org.croisements.events.admission.RefusalReason;
import org.croisements.events.checkin.CheckInRepository.Holder;
import org.croisements.events.event.Event;
import org.croisements.events.event.EventDetail;
import org.croisements.events.pass.Pass;
import org.croisements.events.pass.Passes;
import org.croisements.events.status.EventStatus;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may pass. Whoever is at a door is decided on under the lock of their registration, all of a batch taken in
 * one order, so that of many devices that see the same code at once one lets somebody in. Called in a transaction.
 */
@ApplicationScoped
class Doorkeeper {

    private static final Duration AROUND = Duration.ofDays(1);

    private final CheckInRepository checkIns;
    private final Passes passes;
    private final Clock clock;

    Doorkeeper(CheckInRepository checkIns, Passes passes, Clock clock) {
        this.checkIns = checkIns;
        this.passes = passes;
        this.clock = clock;
    }

    /** What becomes of those at the doors of an event, in the order in which they are given. */
    List<CheckInDetail> decide(Event event, List<NewCheckIn> forms) {
        var read = new HashMap<NewCheckIn, Optional<Pass>>();
        forms.forEach(form -> read.put(form, pass(event, form)));
        var named = read.values().stream()
                .flatMap(Optional::stream)
                .map(Pass::registration)
                .distinct()
                .toList();
        var door =
                new Door(event, EventDetail.of(event), checkIns.hold(event.id(), named), checkIns.sessions(event.id()));
        Map<NewCheckIn, CheckInDetail> decided = new LinkedHashMap<>();
        forms.stream()
                .sorted(Comparator.comparing(form -> time(form)))
                .forEach(form -> decided.put(form, decide(door, form, read.getOrDefault(form, Optional.empty()))));
        return forms.stream()
                .map(form -> Objects.requireNonNull(decided.get(form)))
                .toList();
    }

    private record Door(Event event, EventDetail detail, Map<UUID, Holder> holders, Map<UUID, Boolean> sessions) {}

    private Instant time(NewCheckIn form) {
        return form.at() == null ? clock.instant() : form.at();
    }

    /** Whose code it is; where the registration was looked up, it is taken as if it had come with its code. */
    private Optional<Pass> pass(Event event, NewCheckIn form) {
        return form.registration() == null
                ? passes.read(String.valueOf(form.code()))
                : form.registrationId().map(registration -> new Pass(event.id(), registration, 0));
    }

    private CheckInDetail decide(Door door, NewCheckIn form, Optional<Pass> pass) {
        var holder = pass.map(p -> door.holders().get(p.registration())).orElse(null);
        var event = door.event().id();
        var known = checkIns.byNonce(event, form.nonce());
        if (known.isPresent()) {
            return again(known.get(), form, holder);
        }
        var now = clock.instant();
        var since = holder == null ? Optional.<Instant>empty() : checkIns.insideSince(holder.id(), form.sessionId());
        var reason = reason(door, form, pass, holder, since);
        boolean added = checkIns.add(event, form, holder == null ? null : holder.id(), reason, time(form), now);
        if (added && reason == null && holder != null) {
            pass(holder, form, now);
        }
        var stored = checkIns.byNonce(event, form.nonce()).orElseThrow();
        return CheckInDetail.of(
                stored,
                reason == RefusalReason.ALREADY_INSIDE ? since.orElse(null) : null,
                holder == null ? null : holder.name());
    }

    private void pass(Holder holder, NewCheckIn form, Instant now) {
        if (form.direction() == Direction.EXIT) {
            checkIns.leave(holder.id(), form.sessionId());
        } else {
            checkIns.attended(holder.id(), now);
        }
    }

    /** The same check-in sent again is answered as it was; another one under its nonce is not let pass. */
    private static CheckInDetail again(CheckIn known, NewCheckIn form, @Nullable Holder holder) {
        boolean same = Objects.equals(known.registrationId, holder == null ? null : holder.id())
                && Objects.equals(known.sessionId, form.sessionId())
                && known.direction == form.direction();
        var detail = CheckInDetail.of(known, null, same && holder != null ? holder.name() : null);
        return same ? detail : detail.refused(RefusalReason.NONCE_REUSED);
    }

    private @Nullable RefusalReason reason(
            Door door, NewCheckIn form, Optional<Pass> pass, @Nullable Holder holder, Optional<Instant> since) {
        var fault = form.isAhead(clock.instant()) ? RefusalReason.TIME_TO_COME : reasonOfCode(door, form, pass, holder);
        if (fault != null || holder == null) {
            return fault;
        }
        var session = form.sessionId();
        if (form.session() != null && (session == null || !door.sessions().containsKey(session))) {
            return RefusalReason.UNKNOWN_SESSION;
        }
        if (session != null
                && Boolean.TRUE.equals(door.sessions().get(session))
                && !holder.sessions().contains(session)) {
            return RefusalReason.NOT_IN_SESSION;
        }
        if (form.direction() == Direction.ENTRY) {
            return since.isPresent() ? RefusalReason.ALREADY_INSIDE : null;
        }
        return since.isPresent() ? null : RefusalReason.NOT_INSIDE;
    }

    private @Nullable RefusalReason reasonOfCode(
            Door door, NewCheckIn form, Optional<Pass> pass, @Nullable Holder holder) {
        if (pass.isEmpty()) {
            return RefusalReason.UNKNOWN_CODE;
        }
        if (!pass.get().event().equals(door.event().id())) {
            return RefusalReason.OTHER_EVENT;
        }
        if (holder == null) {
            return RefusalReason.UNKNOWN_CODE;
        }
        if (form.code() != null && pass.get().generation() != holder.generation()) {
            return RefusalReason.CODE_REPLACED;
        }
        if (door.detail().status() == EventStatus.CANCELLED) {
            return RefusalReason.EVENT_CANCELLED;
        }
        var of = reasonOfState(holder.state());
        return of == null ? reasonOfTime(door, time(form)) : of;
    }

    private static @Nullable RefusalReason reasonOfState(String state) {
        return switch (state) {
            case "CONFIRMED", "ATTENDED", "NO_SHOW" -> null;
            default -> RefusalReason.valueOf(state);
        };
    }

    private static @Nullable RefusalReason reasonOfTime(Door door, Instant at) {
        var schedule = door.event().schedule();
        var begins = schedule.begins().atZone(schedule.zone()).toInstant();
        if (at.isBefore(begins.minus(AROUND))) {
            return RefusalReason.TOO_EARLY;
        }
        return at.isAfter(schedule.overAt().plus(AROUND)) ? RefusalReason.TOO_LATE : null;
    }
}
