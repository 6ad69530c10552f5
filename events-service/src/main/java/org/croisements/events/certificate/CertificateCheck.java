package org.croisements.events.certificate;

import java.time.LocalDate;
import java.util.List;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What anybody learns of a certificate who was shown it: that it is one, and of what; never whose. */
@Schema(description = "That a certificate is genuine, and what it is for; the name stands on the certificate alone")
record CertificateCheck(
        @Schema(description = "The event that was attended") Reference event,
        @Schema(description = "First day of the event") LocalDate startsOn,

        @Schema(description = "Last day, where it is not the first one") @Nullable
        LocalDate endsOn,

        @Schema(description = "Who organised it", examples = "[\"RésO Villes\"]")
        List<String> organisers,

        @Schema(description = "Days on which the holder was there, where it was noted")
        List<LocalDate> days,

        @Schema(
                description =
                        "Whether it is in the given name, if one was asked about; null too where it was forgotten since")
        @Nullable
        Boolean nameMatches) {}
