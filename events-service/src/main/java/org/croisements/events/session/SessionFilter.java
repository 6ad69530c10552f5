package org.croisements.events.session;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** By what the sessions of an event can be filtered. */
record SessionFilter(
        @Parameter(description = "Kinds of session") @RestQuery
        List<SessionFormat> format) {}
