package org.croisements.kit.input;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A JSON Merge Patch (RFC 7396) for the editable record of an aggregate. */
public final class MergePatch<T> {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectNode patch;
    private final Class<T> type;
    private final JsonBodies bodies;

    MergePatch(ObjectNode patch, Class<T> type, JsonBodies bodies) {
        this.patch = patch;
        this.type = type;
        this.bodies = bodies;
    }

    /** The record as it is after the patch, checked like a new one. */
    public T applyTo(T current) {
        return bodies.patched(current, patch, type);
    }

    /** Whether the patch speaks of a field, be it to take it away. */
    public boolean touches(String field) {
        return patch.has(field);
    }
}
