package org.croisements.network.clubnote;

import java.time.Instant;
import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A note of a network or club. */
@Schema(description = "A note that only the members of a network or club read")
record ClubNoteDetail(
        @Schema(description = "Id, which never changes") UUID id,
        @Schema(description = "Network or club") Reference network,

        @Schema(description = "Title", examples = "Compte rendu de la réunion du 6 juin 2018")
        String title,

        @Schema(description = "Text", examples = "Étaient présents cinq centres.")
        String text,

        @Schema(description = "Id of the centre that wrote it; null: the network's administrators") @Nullable
        UUID owner,

        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was written") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    static ClubNoteDetail of(ClubNote n) {
        return new ClubNoteDetail(
                n.id, n.network.reference(), n.title, n.text, n.ownerId, n.version, n.createdAt, n.updatedAt);
    }
}
