package org.croisements.events.need;

import java.util.List;
import org.croisements.events.form.AccessNeed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one needs, as one said it oneself. */
@Schema(description = "What one needs to take part")
record OwnNeeds(
        @Schema(description = "What is needed") List<AccessNeed> needs,

        @Schema(description = "What else there is to know about it", examples = "Place près de l'écran") @Nullable
        String note,

        @Schema(description = "Version; also the ETag") long version) {

    static OwnNeeds of(@Nullable AccessNeeds n) {
        // No needs is version 0.
        return n == null ? new OwnNeeds(List.of(), null, 0) : new OwnNeeds(List.copyOf(n.needs), n.note, n.version + 1);
    }
}
