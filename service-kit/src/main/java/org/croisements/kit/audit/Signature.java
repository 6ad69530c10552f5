package org.croisements.kit.audit;

/** Who asked for which operation in which request: what an entry of the trail needs that is written without a request. */
public record Signature(Actor actor, String operation, String traceId) {}
