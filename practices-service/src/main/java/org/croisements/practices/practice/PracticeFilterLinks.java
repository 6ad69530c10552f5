package org.croisements.practices.practice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The records that a filter names, found; what the caller did not filter by is empty. */
record PracticeFilterLinks(
        List<UUID> themes,
        List<UUID> contributors,
        List<UUID> wholes,
        List<String> publics,
        Map<String, List<String>> territories) {}
