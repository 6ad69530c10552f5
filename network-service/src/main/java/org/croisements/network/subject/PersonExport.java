package org.croisements.network.subject;

import java.time.Instant;
import java.util.List;
import org.croisements.network.consent.ConsentDetail;
import org.croisements.network.person.PersonDetail;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that the directory holds of a person. */
@Schema(description = "All that the directory holds of a person")
record PersonExport(
        @Schema(description = "When it was put together") Instant exportedAt,
        @Schema(description = "The whole entry") PersonDetail entry,

        @Schema(description = "What everybody sees of it, in the directory and in the change feed; null: nothing")
        @Nullable
        PersonDetail publicView,

        @Schema(description = "Slugs that led to the entry before", examples = "[\"patrice-alais\"]")
        List<String> formerSlugs,

        @Schema(description = "What the person agreed to, and what they took back")
        List<ConsentDetail> consents) {}
