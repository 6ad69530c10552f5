package org.croisements.events.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.events.form.AccessNeed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody needs, as whoever runs the event sees it: without a name beside it. */
@Schema(description = "What somebody who registered needs to take part")
record NeedDetail(
        @Schema(description = "Id of the registration") UUID id,
        @Schema(description = "What is needed") List<AccessNeed> needs,

        @Schema(description = "What else there is to know about it", examples = "Place près de l'écran") @Nullable
        String note,

        @Schema(description = "When the person agreed that this is kept")
        Instant consentedAt,

        @Schema(description = "When it last changed") Instant updatedAt) {

    static NeedDetail of(AccessNeeds n) {
        return new NeedDetail(n.id, List.copyOf(n.needs), n.note, n.consentedAt, n.updatedAt);
    }
}
