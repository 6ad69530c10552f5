package org.croisements.gateway.composite;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.croisements.gateway.web.Page;
import org.jspecify.annotations.Nullable;

/** A composite answer in the making: what is there, and by name what is not. */
final class Composition {

    private final JsonObject whole = new JsonObject();
    private final JsonArray missing = new JsonArray();

    Composition with(String name, @Nullable Object value) {
        whole.put(name, value);
        return this;
    }

    /** One answer as it is. */
    Composition add(String name, Part part) {
        whole.put(name, part.body());
        miss(name, part);
        return this;
    }

    /** Several records; those that this caller may not see are left out. */
    Composition add(String name, List<Part> records) {
        JsonArray items = new JsonArray();
        records.stream().filter(part -> part.body() != null).forEach(part -> items.add(part.body()));
        records.stream()
                .filter(part -> part.body() == null && !part.isAbsent())
                .findFirst()
                .ifPresentOrElse(
                        part -> {
                            whole.put(name, items.isEmpty() ? null : items);
                            miss(name, part);
                        },
                        () -> whole.put(name, items));
        return this;
    }

    /** The beginning of a list, with its number and where to read on. */
    Composition addList(String name, Part part, String href) {
        JsonObject page = part.body();
        whole.put(
                name,
                page == null
                        ? null
                        : new JsonObject()
                                .put("items", page.getJsonArray("items", new JsonArray()))
                                .put(
                                        "total",
                                        page.getJsonObject("page", new JsonObject())
                                                .getValue("total"))
                                .put("href", href));
        miss(name, part);
        return this;
    }

    private void miss(String name, Part part) {
        if (part.body() == null) {
            missing.add(new JsonObject()
                    .put("part", name)
                    .put("status", part.status())
                    .put("code", part.code()));
        }
    }

    /** Sends it; what lacks a part is not kept by anybody. */
    void answer(HttpServerRequest request) {
        whole.put("partial", !missing.isEmpty()).put("missing", missing);
        boolean anonymous = !request.headers().contains(HttpHeaders.AUTHORIZATION);
        String control = missing.isEmpty() ? "no-cache" : "no-store";
        request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, anonymous ? control : "private, " + control)
                .putHeader(HttpHeaders.VARY, "Authorization");
        Page.of("application/json", whole.encode()).answer(request);
    }
}
