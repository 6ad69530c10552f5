package org.croisements.events.invitation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** By what invitations can be filtered. */
record InvitationFilter(
        @Parameter(
                description =
                        "Sent to that organisation, by id or slug; a caller's own, but for the network's administrators",
                example = "irev")
        @RestQuery
        List<String> organisation,

        @Parameter(description = "What became of them") @RestQuery
        List<InvitationState> state) {}
