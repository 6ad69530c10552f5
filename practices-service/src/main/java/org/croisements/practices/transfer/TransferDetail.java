package org.croisements.practices.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.reference.Reference;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.lesson.EvidenceLevel;
import org.croisements.practices.outcome.TransferOutcome;
import org.croisements.practices.territory.TerritoryReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A transfer of a practice. */
@Schema(description = "That somebody took a practice up elsewhere, and what became of it there")
record TransferDetail(
        @Schema(description = "Id, which never changes") UUID id,
        @Schema(description = "The practice") Reference practice,

        @Schema(description = "What became of the practice there")
        TransferOutcome outcome,

        @Schema(description = "Who took it up") Reference adopter,
        @Schema(description = "Where") TerritoryReference territory,

        @Schema(description = "Since when", examples = "2017-09") @Nullable
        PartialDate startedOn,

        @Schema(description = "Until when", examples = "2019") @Nullable
        PartialDate endedOn,

        @Schema(description = "What was done otherwise", examples = "Dans les locaux du bailleur") @Nullable
        String changes,

        @Schema(description = "Why it came out so", examples = "Le local n'était pas accessible le soir") @Nullable
        String reason,

        @Schema(description = "How well that is known") @Nullable
        EvidenceLevel evidenceLevel,

        @Schema(description = "Who says so and where it can be read")
        List<Source> sources,

        @Schema(description = "Organisation whose report it is")
        Reference owner,

        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was reported") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    static TransferDetail of(Transfer t) {
        return new TransferDetail(
                t.id(),
                t.practice().reference(),
                t.outcome,
                t.adopter.in(Organisations.COLLECTION),
                t.territory.shown(),
                PartialDate.of(t.startedOn),
                PartialDate.of(t.endedOn),
                t.changes,
                t.reason,
                t.evidenceLevel,
                t.sources,
                t.owner().in(Organisations.COLLECTION),
                t.version(),
                t.createdAt(),
                t.updatedAt());
    }
}
