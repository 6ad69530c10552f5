package org.croisements.practices.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.practices.difference.FieldDifference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposed revision of a practice. */
@Schema(description = "A proposed revision of a practice")
record RevisionProposalDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "What became of it") ProposalState state,

        @Schema(description = "Why it is proposed", examples = "Les chiffres de 2025 sont connus") @Nullable
        String reason,

        @Schema(description = "What it changes, field by field")
        List<FieldDifference> fields,

        @Schema(description = "Who proposes it: the subject of their token", examples = "crs_01hzyq")
        String author,

        @Schema(description = "Why it was decided so") @Nullable
        String decisionReason,

        @Schema(description = "Who decided: the subject of their token", examples = "crs_01hzyr") @Nullable
        String decidedBy,

        @Schema(description = "When it was decided") @Nullable
        Instant decidedAt,

        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was proposed") Instant createdAt) {}
