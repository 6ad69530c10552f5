package org.croisements.kit.change;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a change feed, oldest change first. */
@Schema(description = "Changes in the order in which they became visible")
public record ChangePage(
        List<Change> items,

        @Schema(
                description = "Cursor to go on from: keep it once the items are applied. Always there",
                maxLength = 4000,
                pattern = "^[A-Za-z0-9_-]+$",
                examples = "q83vEjRWeJCrze8SNFZ4kAIABG5leHQ")
        String next,

        @Schema(description = "Whether more changes are waiting right behind this page")
        boolean more) {}
