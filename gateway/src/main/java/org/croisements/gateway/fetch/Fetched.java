package org.croisements.gateway.fetch;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** What a service answered; without a body where that was longer than there was room for. */
public record Fetched(
        int status, MultiMap headers, @Nullable Buffer body) {}
