package org.croisements.events.delegate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.croisements.events.registration.NewPerson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of a delegation's people. */
@Schema(
        description =
                "One of a delegation's people; their organisation is the one that leads, unless they name another")
record NewDelegate(
        @Schema(description = "Who comes") @Valid NewPerson person,

        @Schema(description = "Ids of the sessions that they want a seat in; all of them or none") @Size(max = 50)
        List<UUID> sessions) {}
