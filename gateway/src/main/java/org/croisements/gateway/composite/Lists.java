package org.croisements.gateway.composite;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Lists as services answer them. */
final class Lists {

    private Lists() {}

    /** The items of a page, each as a part; the page itself where there is none. */
    static List<Part> items(Part page) {
        JsonObject body = page.body();
        return body == null
                ? List.of(page)
                : body.getJsonArray("items", new JsonArray()).stream()
                        .map(item -> Part.of((JsonObject) item))
                        .toList();
    }
}
