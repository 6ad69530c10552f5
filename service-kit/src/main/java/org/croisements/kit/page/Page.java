package org.croisements.kit.page;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list, in the list's own order. */
public record Page<T>(
        @Schema(description = "The page's items, in the list's order")
        List<T> items,

        @Schema(description = "Where this page stands in the list")
        Position page) {

    /** Where a page stands in its list, and how to go on. */
    @Schema(description = "Where a page stands in its list")
    public record Position(
            @Schema(description = "Address of the next page; null on the last", format = "uri") @Nullable
            String next,

            @Schema(description = "Address of the previous page; null on the first", format = "uri") @Nullable
            String prev,

            @Schema(description = "Items a page at most", minimum = "1", maximum = "200", examples = "20")
            int limit,

            @Schema(description = "Items in the whole list", minimum = "0", examples = "13")
            long total) {}
}
