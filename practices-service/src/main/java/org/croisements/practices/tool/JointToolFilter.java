package org.croisements.practices.tool;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** By what joint tools can be filtered. */
record JointToolFilter(
        @Parameter(description = "How far they have come") @RestQuery
        List<ToolStatus> status,

        @Parameter(description = "Made by that organisation, by id or slug", example = "irev") @RestQuery
        List<String> contributor) {}
