package org.croisements.practices.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the index holds of a practice.
 *
 * @param seenBy who may find it: everybody, the members of a centre, who reviews
 * @param texts what is searched
 * @param values what it is counted under, and what each value is called
 * @param links what it can be filtered by besides, by parameter
 * @param points where it takes place
 * @param shown how lists show it, as JSON
 */
public record Sheet(
        UUID id,
        long version,
        String title,
        Instant createdAt,
        Instant updatedAt,
        Set<String> seenBy,
        List<SheetText> texts,
        Map<Facet, Map<String, String>> values,
        Map<String, Set<String>> links,
        List<GeoPoint> points,
        String shown) {

    /** Found by everybody. */
    public static final String EVERYBODY = "*";

    /** Found by those who review what is proposed. */
    public static final String REVIEWERS = "review";

    /** How much it says of a sheet that a word stands in a text. */
    public enum Weight {
        TITLE,
        LEAD,
        BODY
    }

    /** A text of a sheet that is searched, by the name of its field. */
    public record SheetText(String field, Weight weight, String text) {}

    /** A place on the map, in degrees (WGS 84). */
    public record GeoPoint(double longitude, double latitude) {}
}
