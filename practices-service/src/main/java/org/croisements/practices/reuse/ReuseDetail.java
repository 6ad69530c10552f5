package org.croisements.practices.reuse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.reference.Reference;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.lesson.Agreement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A use of a practice's experience. */
@Schema(description = "What the experience of a practice was used for")
record ReuseDetail(
        @Schema(description = "Id, which never changes") UUID id,
        @Schema(description = "The practice") Reference practice,
        @Schema(description = "What for") ReusePurpose purpose,
        @Schema(description = "Who used it") Reference organisation,

        @Schema(description = "With whom", examples = "[\"ANRU\"]")
        List<String> counterparts,

        @Schema(description = "When", examples = "2016") @Nullable
        PartialDate usedOn,

        @Schema(description = "The agreement that it was used for") @Nullable
        Agreement agreement,

        @Schema(description = "How it was useful", examples = "Pour préparer les négociations") @Nullable
        String note,

        @Schema(description = "Who says so and where it can be read")
        List<Source> sources,

        @Schema(description = "Organisation whose report it is")
        Reference owner,

        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was reported") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    static ReuseDetail of(Reuse r) {
        return new ReuseDetail(
                r.id(),
                r.practice().reference(),
                r.purpose,
                r.organisation.in(Organisations.COLLECTION),
                r.counterparts,
                PartialDate.of(r.usedOn),
                r.agreement,
                r.note,
                r.sources,
                r.owner().in(Organisations.COLLECTION),
                r.version(),
                r.createdAt(),
                r.updatedAt());
    }
}
