package org.croisements.kit.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** By what the lines of an import can be filtered. */
public record ImportFilter(
        @Parameter(description = "What became of them") @RestQuery
        List<LineOutcome> outcome) {}
