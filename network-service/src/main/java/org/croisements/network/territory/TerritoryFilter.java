package org.croisements.network.territory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.croisements.kit.input.Text;
import org.croisements.network.evidence.QualityFlag;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what territories can be filtered. */
record TerritoryFilter(
        @Parameter(description = "Kinds of territory") @RestQuery
        List<TerritoryKind> kind,

        @Parameter(description = "Official codes", example = "35238") @RestQuery @Text(max = 20)
        List<String> code,

        @Parameter(description = "Part of the name; case, accents, blanks don't matter", example = "rennes")
        @RestQuery
        @Nullable
        String q,

        @Parameter(description = "Types within a kind, such as METRO for an EPCI", example = "METRO")
        @RestQuery
        @Text(max = 50)
        List<String> type,

        @Parameter(description = "Generations of priority quarters and city contracts", example = "2024")
        @RestQuery
        @Min(1900)
        @Max(2200)
        List<Integer> generation,

        @Parameter(
                description = "Holding on that day, and lying then in what the territory filters ask",
                example = "2020-06-05")
        @RestQuery
        @Nullable
        LocalDate on,

        @Parameter(
                description = "Lying in that territory, in whole or in part, by kind and code",
                example = "EPCI:243500139")
        @RestQuery
        @Text(max = 40, pattern = TerritoryKey.PATTERN, allowed = TerritoryKey.ALLOWED)
        List<String> within,

        @Parameter(
                description = "Containing that territory, in whole or in part, by kind and code",
                example = "QPV:QN03502M")
        @RestQuery
        @Nullable
        @Text(max = 40, pattern = TerritoryKey.PATTERN, allowed = TerritoryKey.ALLOWED)
        String containing,

        @Parameter(
                description = "That took the place of that territory, by kind and code",
                example = "CITY_CONTRACT:CV116")
        @RestQuery
        @Text(max = 40, pattern = TerritoryKey.PATTERN, allowed = TerritoryKey.ALLOWED)
        List<String> succeeds,

        @Parameter(description = "With something to be taken with care") @RestQuery
        List<QualityFlag> flag,

        @Parameter(description = "Lying in that region, by code", example = "53")
        @RestQuery
        @Text(max = 3, pattern = TerritoryKind.REGION_CODE, allowed = TerritoryKind.REGION_CODE_ALLOWED)
        List<String> region,

        @Parameter(description = "Lying in that department, by code", example = "35")
        @RestQuery
        @Text(max = 3, pattern = TerritoryKind.DEPARTMENT_CODE, allowed = TerritoryKind.DEPARTMENT_CODE_ALLOWED)
        List<String> department,

        @Parameter(description = "Lying in that EPCI, by SIREN", example = "243500139") @RestQuery @Text(max = 9)
        List<String> epci,

        @Parameter(description = "Lying in that commune, by code", example = "35238") @RestQuery @Text(max = 5)
        List<String> commune) {}
