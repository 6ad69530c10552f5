package org.croisements.events.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.croisements.events.event.Event;
import org.croisements.events.room.RoomDetail;
import org.croisements.events.session.SessionSummary;
import org.croisements.events.track.TrackDetail;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole programme of an event as a grid. */
@Schema(description = "The programme of an event as a grid of days, times, rooms and tracks")
record Programme(
        @Schema(description = "The event") Reference event,

        @Schema(description = "Time zone of all its times", examples = "Europe/Paris")
        String timeZone,

        @Schema(description = "Its rooms, in their order") List<RoomDetail> rooms,
        @Schema(description = "Its tracks, in their order") List<TrackDetail> tracks,
        @Schema(description = "Its days that have sessions") List<ProgrammeDay> days,

        @Schema(description = "The sessions that have no time yet, in the order of their positions")
        List<SessionSummary> unscheduled) {

    private record Slot(LocalDateTime startsAt, @Nullable LocalDateTime endsAt) {}

    /** The programme made of sessions in the order of time. */
    static Programme of(Event event, List<RoomDetail> rooms, List<TrackDetail> tracks, List<SessionSummary> sessions) {
        var order = rooms.stream().map(RoomDetail::id).toList();
        Map<LocalDate, Map<Slot, List<SessionSummary>>> days = new LinkedHashMap<>();
        for (SessionSummary session : sessions) {
            var start = session.startsAt();
            if (start != null) {
                days.computeIfAbsent(start.toLocalDate(), day -> new LinkedHashMap<>())
                        .computeIfAbsent(new Slot(start, session.endsAt()), slot -> new java.util.ArrayList<>())
                        .add(session);
            }
        }
        return new Programme(
                event.reference(),
                event.zone().getId(),
                rooms,
                tracks,
                days.entrySet().stream()
                        .map(day -> new ProgrammeDay(day.getKey(), slots(day.getValue(), order)))
                        .toList(),
                sessions.stream().filter(session -> session.startsAt() == null).toList());
    }

    private static List<ProgrammeSlot> slots(Map<Slot, List<SessionSummary>> slots, List<UUID> rooms) {
        return slots.entrySet().stream()
                .map(slot -> new ProgrammeSlot(
                        slot.getKey().startsAt(),
                        slot.getKey().endsAt(),
                        slot.getValue().stream()
                                .sorted(Comparator.comparing(session -> column(session, rooms)))
                                .collect(Collectors.toList())))
                .toList();
    }

    private static int column(SessionSummary session, List<UUID> rooms) {
        int column = session.roomId() == null ? -1 : rooms.indexOf(session.roomId());
        return column < 0 ? rooms.size() : column;
    }
}
