package org.croisements.kit.reference;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another record, perhaps of another service: its id, and as much of it as a reader needs to show. */
@Schema(description = "A reference to another record")
public record Reference(
        @Schema(description = "Id of the record", examples = "0197c0de-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "Its slug, if it has been seen", examples = "reso-villes") @Nullable
        String slug,

        @Schema(description = "Its name, if it has been seen", examples = "RésO Villes") @Nullable
        String label,

        @Schema(
                description = "Its address",
                format = "uri-reference",
                examples = "/api/v1/organisations/0197c0de-0000-7000-8000-000000000001")
        String href,

        @Schema(description = "What is known of it") ReferenceState state) {

    /** A reference to a record of this service's own, which is there. */
    public static Reference to(String collection, UUID id, String slug, String label) {
        return new Reference(id, slug, label, "/api/v1/" + collection + "/" + id, ReferenceState.RESOLVED);
    }

    /** A reference to a record of this service for readers who don't see it: its id alone. */
    public static Reference unseen(String collection, UUID id) {
        return new Reference(id, null, null, "/api/v1/" + collection + "/" + id, ReferenceState.MISSING);
    }
}
