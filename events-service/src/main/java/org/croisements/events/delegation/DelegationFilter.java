package org.croisements.events.delegation;

import java.util.List;
import org.croisements.events.ledger.DelegationState;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** By what the delegations to an event can be filtered. */
record DelegationFilter(
        @Parameter(description = "What became of them") @RestQuery
        List<DelegationState> state) {}
