package org.croisements.practices.intake;

import java.time.Instant;
import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.croisements.practices.identifier.ExternalId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal to withdraw what a catalogue no longer has. */
@Schema(description = "A proposal to withdraw what a harvested catalogue no longer has")
record TombstoneProposalDetail(
        @Schema(description = "Id, which never changes") UUID id,
        @Schema(description = "The practice") Reference practice,

        @Schema(description = "By what the catalogue knew it")
        ExternalId externalId,

        @Schema(description = "When it was missed first") Instant noticedAt) {

    static TombstoneProposalDetail of(TombstoneProposal p) {
        return new TombstoneProposalDetail(
                p.id, p.practice.reference(), new ExternalId(p.scheme, p.value), p.noticedAt);
    }
}
