package org.croisements.practices.tool;

import java.time.Instant;
import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.croisements.practices.contributor.Organisations;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A joint tool, as listed. */
@Schema(description = "A joint tool, as listed")
record JointToolSummary(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "l-eco-des-quartiers")
        String slug,

        @Schema(description = "Title", examples = "L'Éco des quartiers")
        String title,

        @Schema(description = "How far it has come") ToolStatus status,

        @Schema(description = "Club or network whose tool it is") @Nullable
        Reference club,

        @Schema(description = "How often it was disseminated", minimum = "0", examples = "4")
        int disseminations,

        @Schema(description = "Organisation it belongs to") Reference owner,
        @Schema(description = "When it last changed") Instant updatedAt) {

    static JointToolSummary of(JointTool t) {
        return new JointToolSummary(
                t.id,
                t.slug,
                t.title,
                t.status,
                t.club == null ? null : t.club.in("networks"),
                t.disseminations,
                t.owner.in(Organisations.COLLECTION),
                t.updatedAt);
    }
}
