package org.croisements.events.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who attended, as a certificate is made of it; who was erased has no name any more. */
record Attended(
        UUID registration,
        UUID event,
        String language,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String organisation,
        List<LocalDate> days) {}
