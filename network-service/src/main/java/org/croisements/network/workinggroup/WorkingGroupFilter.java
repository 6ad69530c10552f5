package org.croisements.network.workinggroup;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what working groups can be filtered. */
record WorkingGroupFilter(
        @Parameter(description = "Where their work stands") @RestQuery
        List<WorkingGroupStatus> status,

        @Parameter(description = "Lasting on that day, as far as partial dates allow it", example = "2018-06-06")
        @RestQuery
        @Nullable
        LocalDate on,

        @Parameter(description = "With that organisation, by id or slug", example = "pqn-a") @RestQuery @Nullable
        String organisation) {}
