package org.croisements.kit.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.Rendition;
import org.jspecify.annotations.Nullable;

/** Records as features on a map (RFC 7946): a list is a FeatureCollection, one record a Feature. */
public final class GeoJson<E> implements Rendition<E> {

    /** About a centimetre; more digits say more than anybody measured. */
    private static final int DECIMALS = 7;

    private final ObjectMapper mapper;
    private final Function<E, Feature> toFeature;

    /**
     * A record on the map.
     *
     * @param geometry where it is, such as a {@link GeoJson#point}; null where nobody knows
     * @param properties a record, written as its JSON
     */
    public record Feature(Object id, @Nullable ObjectNode geometry, Object properties) {}

    /** Records as what {@code toFeature} makes of them. */
    public GeoJson(ObjectMapper mapper, Function<E, Feature> toFeature) {
        this.mapper = mapper;
        this.toFeature = toFeature;
    }

    /** A place as a geometry. */
    public static ObjectNode point(double longitude, double latitude) {
        var point = JsonNodeFactory.instance.objectNode().put("type", "Point");
        point.putArray("coordinates").add(rounded(longitude)).add(rounded(latitude));
        return point;
    }

    private static BigDecimal rounded(double degrees) {
        var rounded = BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    @Override
    public Format format() {
        return Format.GEOJSON;
    }

    @Override
    public Document<E> open(About about) {
        if (about.single()) {
            return JsonDocument.single(mapper, this::feature);
        }
        var frame = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
        frame.putArray("features");
        return JsonDocument.list(mapper, frame, this::feature);
    }

    private ObjectNode feature(E entity) {
        var feature = toFeature.apply(entity);
        var node = JsonNodeFactory.instance.objectNode().put("type", "Feature");
        node.put("id", feature.id().toString());
        node.set("geometry", feature.geometry());
        node.set("properties", mapper.valueToTree(feature.properties()));
        return node;
    }
}
