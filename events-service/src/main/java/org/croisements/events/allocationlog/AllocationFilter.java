package org.croisements.events.allocationlog;

import java.util.List;
import java.util.UUID;
import org.croisements.events.ledger.TransitionKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** By what the allocation log can be filtered. */
record AllocationFilter(
        @Parameter(description = "What happened") @RestQuery List<TransitionKind> kind,

        @Parameter(description = "To these registrations, by id") @RestQuery
        List<UUID> registration,

        @Parameter(description = "To these delegations, by id") @RestQuery
        List<UUID> delegation) {}
