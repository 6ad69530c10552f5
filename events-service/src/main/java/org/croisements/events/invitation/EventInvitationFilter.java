package org.croisements.events.invitation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** By what the invitations to an event can be filtered. */
record EventInvitationFilter(
        @Parameter(description = "What became of them") @RestQuery
        List<InvitationState> state) {}
