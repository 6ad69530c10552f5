package org.croisements.gateway.composite;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How many places are left, pool by pool. */
final class Places {

    private static final List<String> KEPT = List.of("id", "kind", "session", "label", "capacity", "waiting");

    private static final Set<Integer> NOT_FOR_ALL = Set.of(401, 403, 404);

    private Places() {}

    /** Puts them in; null where they are not for this caller to know. */
    static Composition addTo(Composition composition, Part pools) {
        if (NOT_FOR_ALL.contains(pools.status())) {
            return composition.with("places", null);
        }
        JsonObject page = pools.body();
        return composition.add("places", page == null ? List.of(pools) : places(page));
    }

    private static List<Part> places(JsonObject page) {
        List<Part> places = new ArrayList<>();
        for (Object item : page.getJsonArray("items", new JsonArray())) {
            JsonObject pool = (JsonObject) item;
            JsonObject place = new JsonObject();
            KEPT.forEach(name -> place.put(name, pool.getValue(name)));
            place.put("left", Math.max(0, pool.getInteger("capacity", 0) - pool.getInteger("taken", 0)));
            places.add(Part.of(place));
        }
        return places;
    }
}
