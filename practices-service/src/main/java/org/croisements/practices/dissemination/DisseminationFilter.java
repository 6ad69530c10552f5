package org.croisements.practices.dissemination;

import java.util.List;
import org.croisements.kit.input.Text;
import org.croisements.practices.territory.TerritoryKey;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** By what the log of a joint tool can be filtered. */
record DisseminationFilter(
        @Parameter(description = "In that region or in what lies in it, by code", example = "53")
        @RestQuery
        @Text(max = 20, pattern = TerritoryKey.ASKED, allowed = TerritoryKey.ASKED_ALLOWED)
        List<String> region,

        @Parameter(description = "In that department or in what lies in it, by code", example = "35")
        @RestQuery
        @Text(max = 20, pattern = TerritoryKey.ASKED, allowed = TerritoryKey.ASKED_ALLOWED)
        List<String> department,

        @Parameter(description = "In that EPCI or in what lies in it, by SIREN", example = "243500139")
        @RestQuery
        @Text(max = 20, pattern = TerritoryKey.ASKED, allowed = TerritoryKey.ASKED_ALLOWED)
        List<String> epci,

        @Parameter(description = "In that commune or in what lies in it, by code", example = "35238")
        @RestQuery
        @Text(max = 20, pattern = TerritoryKey.ASKED, allowed = TerritoryKey.ASKED_ALLOWED)
        List<String> commune) {}
