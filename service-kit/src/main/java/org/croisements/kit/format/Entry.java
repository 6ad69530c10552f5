package org.croisements.kit.format;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of a record.
 *
 * @param path where the record is, such as {@code /api/v1/events/cites-cap-2018}
 * @param summary a plain text
 */
public record Entry(
        UUID id,
        String title,
        String path,
        Instant published,
        Instant updated,
        @Nullable String summary,
        List<String> authors,
        List<String> tags) {

    /** An instant as every feed reader understands it: some take what stands behind a second for whole ones. */
    static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
