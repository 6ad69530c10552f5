package org.croisements.events.message;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** By what messages can be filtered. */
record MessageFilter(
        @Parameter(description = "What they are about") @RestQuery
        List<MessageKind> kind,

        @Parameter(description = "How far they are on their way") @RestQuery
        List<MessageState> state) {}
