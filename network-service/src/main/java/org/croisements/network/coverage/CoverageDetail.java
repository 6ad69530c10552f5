package org.croisements.network.coverage;

import java.time.LocalDate;
import java.util.List;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.reference.Reference;
import org.croisements.network.territory.TerritoryReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which resource centres cover a territory on a day. */
@Schema(description = "Which resource centres cover a territory on a day")
record CoverageDetail(
        @Schema(description = "The territory asked") TerritoryReference territory,

        @Schema(description = "The day asked", examples = "2018-06-05")
        LocalDate on,

        @Schema(description = "The centres, by name") List<Centre> centres) {

    /** A resource centre that covers the territory. */
    @Schema(description = "A resource centre that covers the territory")
    record Centre(
            @Schema(description = "The centre") Reference organisation,

            @Schema(description = "What it declares to cover, in which the territory lies")
            List<Through> through) {}

    /** A declared territory, and since when until when it is covered. */
    @Schema(description = "A declared territory, and since when until when it is covered")
    record Through(
            @Schema(description = "The territory declared; it contains the one asked, in whole or in part, or is it")
            TerritoryReference territory,

            @Schema(description = "Since when; null where nobody knows", examples = "2008") @Nullable
            PartialDate from,

            @Schema(description = "Until when, that day included; null while it lasts", examples = "2019-12-31")
            @Nullable
            PartialDate to) {}
}
