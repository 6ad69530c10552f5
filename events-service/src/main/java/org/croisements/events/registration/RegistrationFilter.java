package org.croisements.events.registration;

import java.util.List;
import java.util.UUID;
import org.croisements.events.ledger.RegistrationState;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** By what the registrations for an event can be filtered. */
record RegistrationFilter(
        @Parameter(description = "What became of them") @RestQuery
        List<RegistrationState> state,

        @Parameter(description = "For that session, by id") @RestQuery
        List<UUID> session,

        @Parameter(description = "Of that delegation, by id") @RestQuery
        List<UUID> delegation) {}
