package org.croisements.events.announcement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.croisements.events.schedule.Schedule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people reckon with who registered for an event: when and where it is, and when their sessions are. */
@Schema(description = "What an event announced of when and where it and its sessions are")
public record Announcement(
        @Schema(description = "First day, in the time zone beside it", examples = "2027-06-08")
        LocalDate startsOn,

        @Schema(description = "When it begins", examples = "09:30") @Nullable
        String startTime,

        @Schema(description = "Last day, where that is not the first one", examples = "2027-06-09") @Nullable
        LocalDate endsOn,

        @Schema(description = "When it ends", examples = "17:00") @Nullable
        String endTime,

        @Schema(description = "Time zone", examples = "Europe/Paris")
        String timeZone,

        @Schema(description = "Whether it is postponed, and the day one that no longer holds")
        boolean postponed,

        @Schema(description = "Whether it takes place over the network alone")
        boolean online,

        @Schema(description = "Its place in one line", examples = "Couvent des Jacobins, Rennes") @Nullable
        String place,

        @Schema(description = "Its sessions, or those of whoever is told")
        List<AnnouncedSession> sessions) {

    /** Its days and times. */
    public Schedule schedule() {
        return new Schedule(startsOn, time(startTime), endsOn, time(endTime), ZoneId.of(timeZone));
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    /** What of it concerns whoever chose some sessions. */
    public Announcement concerning(Collection<UUID> chosen) {
        return with(sessions.stream()
                .filter(session -> chosen.contains(session.id()))
                .toList());
    }

    /** The same for whoever chose other sessions since: those that are not in it are as another one says. */
    public Announcement concerning(Collection<UUID> chosen, Announcement others) {
        var all = new ArrayList<>(concerning(chosen).sessions);
        others.concerning(chosen).sessions.stream()
                .filter(session -> find(session.id()).isEmpty())
                .forEach(all::add);
        return with(all);
    }

    private Announcement with(List<AnnouncedSession> others) {
        return new Announcement(
                startsOn, startTime, endsOn, endTime, timeZone, postponed, online, place, List.copyOf(others));
    }

    private Optional<AnnouncedSession> find(UUID session) {
        return sessions.stream().filter(s -> s.id().equals(session)).findFirst();
    }

    /** Whether whoever reckons with this is to be told of what holds now; the place is for those who come there. */
    public boolean isMovedTo(Announcement now, boolean inPerson) {
        return isTimeMovedTo(now)
                || (inPerson && isPlaceMovedTo(now))
                || !sessionsMovedTo(now).isEmpty();
    }

    /** Whether the event is at another time, or no longer at any that is known. */
    public boolean isTimeMovedTo(Announcement now) {
        return postponed != now.postponed || !schedule().equals(now.schedule());
    }

    /** Whether the event is at another place. */
    public boolean isPlaceMovedTo(Announcement now) {
        return online != now.online || !Objects.equals(place, now.place);
    }

    /** A session as it was announced, and as it is now if it is still there. */
    public record SessionMove(
            AnnouncedSession before, @Nullable AnnouncedSession now) {}

    /** The sessions in this that are at another time, or gone. */
    public List<SessionMove> sessionsMovedTo(Announcement now) {
        return sessions.stream()
                .map(before -> new SessionMove(before, now.find(before.id()).orElse(null)))
                .filter(move -> move.now == null || !move.before.isWhen(move.now))
                .toList();
    }
}
