package org.croisements.events.session;

import java.util.List;
import org.croisements.events.room.Room;
import org.croisements.events.speaker.StoredSpeaker;
import org.croisements.events.track.Track;
import org.croisements.kit.reference.StoredReference;
import org.jspecify.annotations.Nullable;

/** What the names in an edited form of a session stand for. */
record SessionLinks(
        @Nullable Room room, @Nullable Track track, List<StoredSpeaker> speakers, List<StoredReference> practices) {}
