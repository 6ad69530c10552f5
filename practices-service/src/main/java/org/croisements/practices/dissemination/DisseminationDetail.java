package org.croisements.practices.dissemination;

import java.time.Instant;
import java.util.UUID;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.reference.Reference;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.territory.TerritoryReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dissemination of a joint tool. */
@Schema(description = "That a joint tool was brought to a territory")
record DisseminationDetail(
        @Schema(description = "Id, which never changes") UUID id,
        @Schema(description = "The tool") Reference tool,
        @Schema(description = "Where") TerritoryReference territory,
        @Schema(description = "Who disseminated it") Reference organisation,
        @Schema(description = "When", examples = "2019-03") PartialDate on,

        @Schema(description = "Which version of the tool", examples = "1.1") @Nullable
        String toolVersion,

        @Schema(description = "How many people it reached", examples = "40") @Nullable
        Integer people,

        @Schema(description = "What they said", examples = "Utile aux chefs de projet") @Nullable
        String feedback,

        @Schema(description = "When it was logged") Instant createdAt) {

    static DisseminationDetail of(Dissemination d) {
        return new DisseminationDetail(
                d.id,
                d.tool.reference(),
                d.territory.shown(),
                d.organisation.in(Organisations.COLLECTION),
                new PartialDate(d.disseminatedOn),
                d.toolVersion,
                d.people,
                d.feedback,
                d.createdAt);
    }
}
