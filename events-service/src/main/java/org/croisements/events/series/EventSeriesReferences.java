package org.croisements.events.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.croisements.events.organiser.Organisations;
import org.croisements.kit.change.Changes;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.ReferenceListener;
import org.croisements.kit.reference.StoredReference;

/** Keeps what series say of organisations true. */
@ApplicationScoped
class EventSeriesReferences implements ReferenceListener {

    private final EventSeriesRepository series;
    private final Organisations organisations;
    private final Changes changes;
    private final Clock clock;

    EventSeriesReferences(EventSeriesRepository series, Organisations organisations, Changes changes, Clock clock) {
        this.series = series;
        this.organisations = organisations;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void referencesChanged(List<ReferenceChange> changed) {
        var ids = organisations.changed(changed);
        if (ids.isEmpty()) {
            return;
        }
        var renewal = organisations.renewal(changed);
        for (EventSeries held : series.heldBy(ids)) {
            var renewed = held.organisers.stream()
                    .map(renewal.of(
                            held.id,
                            held.organisers.stream().map(StoredReference::id).toList()))
                    .distinct()
                    .toList();
            if (!renewed.equals(held.organisers)) {
                held.setOrganisers(renewed);
                held.updatedAt = clock.instant();
                series.flush();
                changes.changed("series", held.id, held.slug, held.version, EventSeriesDetail.of(held));
            }
        }
    }
}
