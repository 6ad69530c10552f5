package org.croisements.events.subject;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.croisements.events.place.StoredTerritory;

/** What an event is about, as it is searched for: themes, and territories with all that they lie in. */
@Embeddable
public record Subject(
        @Column(name = "themes") List<String> themes,
        @Column(name = "subject_territories") List<String> territoryKeys) {

    /** What an event with these themes and territories is about. */
    public static Subject of(List<String> themes, List<StoredTerritory> territories) {
        return new Subject(
                List.copyOf(themes),
                territories.stream().flatMap(t -> t.keys().stream()).distinct().toList());
    }

    /** The same themes in these territories. */
    public Subject in(List<StoredTerritory> territories) {
        return of(themes, territories);
    }
}
