package org.croisements.network.membership;

import java.time.LocalDate;
import java.util.List;
import org.croisements.network.network.MemberRole;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what memberships can be filtered. */
record MembershipFilter(
        @Parameter(
                description = "Lasting on that day, as far as partial dates allow it: \"2018\" begins on 1 January and"
                        + " ends on 31 December",
                example = "2018-06-06")
        @RestQuery
        @Nullable
        LocalDate on,

        @Parameter(description = "Roles in the network") @RestQuery
        List<MemberRole> role,

        @Parameter(description = "What members are") @RestQuery
        List<MemberKind> memberKind,

        @Parameter(description = "Of that organisation, by id or slug", example = "reso-villes") @RestQuery @Nullable
        String organisation,

        @Parameter(description = "Of all but that organisation, by id or slug", example = "reso-villes")
        @RestQuery
        @Nullable
        String except,

        @Parameter(description = "Of that person, by id or slug", example = "patrice-allais") @RestQuery @Nullable
        String person) {}
