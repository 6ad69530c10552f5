package org.croisements.network.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.croisements.network.identifier.Identifier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge that was done. */
@Schema(description = "A merge of two organisations that was done and can be undone")
record OrganisationMergeDetail(
        @Schema(description = "Id of the merge") UUID id,

        @Schema(description = "The organisation that went, as it was called")
        Reference organisation,

        @Schema(description = "The organisation that stands for it")
        Reference into,

        @Schema(description = "Names that the survivor did not have", examples = "[\"Résovilles\"]")
        List<String> addedAliases,

        @Schema(description = "Identifiers that the survivor did not have")
        List<Identifier> addedIdentifiers,

        @Schema(description = "When they were merged") Instant mergedAt) {

    static OrganisationMergeDetail of(OrganisationMerge m) {
        return new OrganisationMergeDetail(
                m.id,
                m.merged.ownReference(),
                m.survivor.ownReference(),
                List.copyOf(m.addedAliases),
                List.copyOf(m.addedIdentifiers),
                m.mergedAt);
    }
}
