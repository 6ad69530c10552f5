package org.croisements.events.openagendaimport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an import: the number that OpenAgenda knows the event by, the members of our form that the line speaks of, how
 * far its agenda lets it be seen, and what of the line has no place here.
 */
record AgendaLine(
        long uid,
        ObjectNode members,
        @Nullable String slug,
        String publication,
        boolean isPrivate,
        List<String> untaken) {

    private static final int TOLD = 30;

    /** What of the line was not taken, in words; null where nothing was left. */
    @Nullable
    String note() {
        if (untaken.isEmpty()) {
            return null;
        }
        String more = untaken.size() > TOLD ? " and %d more".formatted(untaken.size() - TOLD) : "";
        return "Not taken: " + String.join(", ", untaken.subList(0, Math.min(TOLD, untaken.size()))) + more;
    }
}
