package org.croisements.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A change feed that waits until the test changes something. */
public final class StubFeed {

    private final List<HttpServerRequest> waiting = new ArrayList<>();
    private final List<String> operations = new ArrayList<>();

    /** Whether the request is one of the gateway's own: those that it forwards say where they came from. */
    synchronized boolean takes(HttpServerRequest request) {
        if (!request.path().startsWith("/api/v1/changes/") || request.headers().contains("X-Forwarded-For")) {
            return false;
        }
        if (String.valueOf(request.getHeader("Accept")).equals("application/x-ndjson")) {
            request.response()
                    .putHeader("Changes-Cursor", "c" + operations.size())
                    .end("{}\n".repeat(1000));
        } else {
            waiting.add(request);
            answer();
        }
        return true;
    }

    public synchronized void change(String operation) {
        operations.add(operation);
        answer();
    }

    /** Ends whatever waits, without news. */
    public synchronized void breakOff() {
        waiting.forEach(request -> request.connection().close());
        waiting.clear();
    }

    private void answer() {
        waiting.removeIf(request -> {
            int known = Integer.parseInt(request.getParam("cursor").substring(1));
            if (known >= operations.size() && !"0".equals(request.getParam("wait"))) {
                return request.response().closed();
            }
            JsonArray items = new JsonArray();
            operations.stream()
                    .skip(known)
                    .forEach(operation -> items.add(new JsonObject().put("operation", operation)));
            request.response()
                    .end(new JsonObject()
                            .put("items", items)
                            .put("next", "c" + operations.size())
                            .put("more", false)
                            .encode());
            return true;
        });
    }
}
