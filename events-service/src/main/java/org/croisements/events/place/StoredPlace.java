package org.croisements.events.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.reference.ReferenceState;
import org.jspecify.annotations.Nullable;

/** A place as an event stores it, with what is known of its commune; all null where the event has none. */
@Embeddable
public record StoredPlace(
        @Nullable @Column(name = "place_name") String name,
        @Nullable @Column(name = "place_address") String address,
        @Nullable @Column(name = "place_city") String city,
        @Nullable @Column(name = "place_latitude") Double latitude,
        @Nullable @Column(name = "place_longitude") Double longitude,

        // As filters compare it.
        @Nullable @Column(name = "place_city_folded") String cityFolded,

        @Nullable @Column(name = "commune_code") String commune,
        @Nullable @Column(name = "commune_label") String communeLabel,

        @Nullable @Enumerated(EnumType.STRING) @Column(name = "commune_state")
        ReferenceState communeState,

        // The commune and all that it lies in, such as COMMUNE:35238 and REGION:53.
        @Nullable @Column(name = "territories") List<String> territories) {

    /** A place as it is written, before anything is known of its commune. */
    static StoredPlace of(NewPlace form) {
        String city = form.city();
        var position = form.position();
        return new StoredPlace(
                form.name(),
                form.address(),
                city,
                position == null ? null : position.latitude().doubleValue(),
                position == null ? null : position.longitude().doubleValue(),
                city == null ? null : Slugs.searchable(city),
                form.commune(),
                null,
                form.commune() == null ? null : ReferenceState.MISSING,
                null);
    }

    StoredPlace with(@Nullable String label, ReferenceState state, List<String> keys) {
        return new StoredPlace(name, address, city, latitude, longitude, cityFolded, commune, label, state, keys);
    }

    /** The place as answers show it. */
    public Place shown() {
        return new Place(
                name,
                address,
                city,
                commune == null || communeState == null
                        ? null
                        : TerritoryReference.commune(commune, communeLabel, communeState),
                Coordinates.of(latitude, longitude));
    }

    /** The place as it would be written. */
    public NewPlace form() {
        return new NewPlace(name, address, city, commune, Coordinates.of(latitude, longitude));
    }
}
