package org.croisements.gateway.composite;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What a service contributed: its answer, or why there is none.
 *
 * @param status of the answer, or what stands for it where there was none
 * @param code of the problem; empty where all went well
 */
record Part(int status, String code, @Nullable JsonObject body) {

    static Part of(JsonObject body) {
        return new Part(200, "", body);
    }

    /** Whether a record is not there, or not for this caller: nothing is missing then. */
    boolean isAbsent() {
        return status == 404 || status == 410;
    }
}
