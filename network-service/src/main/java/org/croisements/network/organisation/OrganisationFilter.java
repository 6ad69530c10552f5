package org.croisements.network.organisation;

import java.time.LocalDate;
import java.util.List;
import org.croisements.kit.input.Text;
import org.croisements.network.territory.TerritoryKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what organisations can be filtered. */
public record OrganisationFilter(
        @Parameter(description = "Kinds of organisation") @RestQuery
        List<OrganisationKind> kind,

        @Parameter(
                description =
                        "Part of the name, acronym or an alias; case, accents, blanks don't matter. Where nothing has it, what is close to it is answered, each with the match TYPO",
                example = "RésOvilles")
        @RestQuery
        @Nullable
        String q,

        @Parameter(
                description = "Existing on that day, and covering then what the territory filters ask",
                example = "2018-06-05")
        @RestQuery
        @Nullable
        LocalDate on,

        @Parameter(description = "Covering that region, by code", example = "53")
        @RestQuery
        @Text(max = 3, pattern = TerritoryKind.REGION_CODE, allowed = TerritoryKind.REGION_CODE_ALLOWED)
        List<String> region,

        @Parameter(description = "Covering that department, or the region that it lies in, by code", example = "93")
        @RestQuery
        @Text(max = 3, pattern = TerritoryKind.DEPARTMENT_CODE, allowed = TerritoryKind.DEPARTMENT_CODE_ALLOWED)
        List<String> department,

        @Parameter(description = "Hosted by that organisation, by id or slug", example = "ors-creai-normandie")
        @RestQuery
        @Nullable
        String hostedBy,

        @Parameter(description = "With that identifier in a register", example = "213502388") @RestQuery @Nullable
        String identifier,

        @Parameter(
                description = "With that identifier in another system, its scheme first",
                example = "annuaire-dreets:STR-00042")
        @RestQuery
        @Nullable
        @Text(max = 300, pattern = "[a-z0-9.-]+:.+", allowed = "a scheme, a colon and a value")
        String externalId,

        @Parameter(description = "Whether somebody should have looked at it again by now") @RestQuery @Nullable
        Boolean stale) {}
