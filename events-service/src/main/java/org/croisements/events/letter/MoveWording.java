package org.croisements.events.letter;

import java.util.List;
import java.util.Locale;
import org.croisements.events.announcement.Announcement;
import org.croisements.events.announcement.Announcement.SessionMove;
import org.croisements.events.letter.LetterRepository.Moving;
import org.jspecify.annotations.Nullable;

/** What a letter says of an event that moved: what was announced before; what holds is in the letter as in every other. */
public record MoveWording(
        boolean isPostponed,
        boolean isResumed,
        boolean isTime,
        String before,
        boolean isPlace,
        boolean isOnline,
        @Nullable String placeBefore,
        boolean wasOnline,
        List<SessionWording> sessions,
        boolean isSeated,
        boolean isEnclosed) {

    /** A session as it was announced and as it is; null where that is not known. */
    public record SessionWording(
            String title, @Nullable String before, @Nullable String now, boolean isGone) {}

    /** What to tell somebody. */
    static MoveWording of(Moving moving, Announcement now, Locale locale) {
        var known = moving.known();
        boolean times = known.isTimeMovedTo(now);
        boolean place = moving.inPerson() && known.isPlaceMovedTo(now);
        return new MoveWording(
                now.postponed(),
                known.postponed() && !now.postponed(),
                times && !now.postponed(),
                Times.of(known.schedule(), locale),
                place,
                now.online(),
                known.place(),
                known.online(),
                known.sessionsMovedTo(now).stream()
                        .map(move -> of(move, locale))
                        .toList(),
                moving.seated(),
                moving.seated() && (times || place));
    }

    private static SessionWording of(SessionMove move, Locale locale) {
        var now = move.now();
        return new SessionWording(
                move.before().title(),
                Times.of(move.before(), locale),
                now == null ? null : Times.of(now, locale),
                now == null);
    }
}
