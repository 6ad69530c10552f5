package org.croisements.practices.oai;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A request of a harvester in an address, for the contract; {@link OaiArguments} reads it. */
record OaiQuery(
        @Parameter(description = "What to do", example = "ListRecords") @RestQuery @Nullable
        String verb,

        @Parameter(
                description = "Which record",
                example = "oai:croisements:practice/0197c0de-0000-7000-8000-000000000001")
        @RestQuery
        @Nullable
        String identifier,

        @Parameter(description = "In which form", example = "oai_dc") @RestQuery @Nullable
        String metadataPrefix,

        @Parameter(description = "Changed at that day or second or later", example = "2026-01-01") @RestQuery @Nullable
        String from,

        @Parameter(description = "Changed at that day or second or earlier", example = "2026-12-31")
        @RestQuery
        @Nullable
        String until,

        @Parameter(description = "There are no sets", example = "all") @RestQuery @Nullable
        String set,

        @Parameter(description = "Where to go on", example = "MTkwMC0wMS0wMVQwMDowMDowMFo")
        @RestQuery
        @Nullable
        @Text(max = 500)
        String resumptionToken) {}
