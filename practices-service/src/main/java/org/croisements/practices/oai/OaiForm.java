package org.croisements.practices.oai;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request of a harvester as a form, for the contract; {@link OaiArguments} reads it. */
@Schema(description = "A request of OAI-PMH 2.0")
record OaiForm(
        @Schema(description = "What to do", examples = "ListRecords") @Nullable
        String verb,

        @Schema(
                description = "Which record",
                examples = "oai:croisements:practice/0197c0de-0000-7000-8000-000000000001")
        @Nullable
        String identifier,

        @Schema(description = "In which form", examples = "oai_dc") @Nullable
        String metadataPrefix,

        @Schema(description = "Changed at that day or second or later", examples = "2026-01-01") @Nullable
        String from,

        @Schema(description = "Changed at that day or second or earlier", examples = "2026-12-31") @Nullable
        String until,

        @Schema(description = "There are no sets", examples = "all") @Nullable
        String set,

        @Schema(description = "Where to go on", examples = "MTkwMC0wMS0wMVQwMDowMDowMFo") @Nullable
        String resumptionToken) {}
