package org.croisements.events.event;

import java.util.List;
import org.croisements.events.organiser.StoredOrganiser;
import org.croisements.events.place.StoredPlace;
import org.croisements.events.place.StoredTerritory;
import org.croisements.events.schedule.Schedule;
import org.croisements.events.series.EventSeries;
import org.croisements.events.status.PreviousDates;
import org.croisements.kit.reference.StoredReference;
import org.jspecify.annotations.Nullable;

/** What the names in an edited form stand for. */
record EventLinks(
        StoredReference owner,
        List<StoredOrganiser> organisers,
        @Nullable EventSeries series,
        @Nullable Event follows,
        @Nullable String network,
        @Nullable StoredPlace place,
        Schedule schedule,
        List<StoredTerritory> territories,
        List<PreviousDates> previousDates) {}
