package org.croisements.events.track;

import static org.croisements.events.EventsProblem.TRACK_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.croisements.events.event.Event;
import org.croisements.events.part.NamedPartRepository;

/** Every query on tracks. */
@ApplicationScoped
public class TrackRepository extends NamedPartRepository<Track> {

    TrackRepository() {
        super(Track.class, "track", "title", "event_track_title", TRACK_NOT_FOUND);
    }

    @Override
    protected Track copyOf(Track part, Event copy, Instant now) {
        var added = new Track(copy, now);
        added.take(NewTrack.of(part));
        return added;
    }
}
