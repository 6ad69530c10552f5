package org.croisements.events.checkin;

import java.util.List;
import java.util.UUID;
import org.croisements.events.admission.CheckInOutcome;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what check-ins can be filtered. */
record CheckInFilter(
        @Parameter(description = "Whether they were let pass") @RestQuery
        List<CheckInOutcome> outcome,

        @Parameter(description = "Of these registrations, by id") @RestQuery
        List<UUID> registration,

        @Parameter(description = "At the doors of these sessions, by id") @RestQuery
        List<UUID> session,

        @Parameter(description = "Whether they are inside still") @RestQuery @Nullable
        Boolean inside) {}
