package org.croisements.network.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one line of a source says of a territory that a city contract covers; a contract may cover several. */
@Schema(description = "A territory that a city contract covers, as one line of a source says")
public record ContractArea(
        @Schema(description = "The territory covered, by kind and code", examples = "EPCI:243500139")
        String territory,

        @Schema(description = "Department that the line names, by code", examples = "35") @Nullable
        String department,

        @Schema(description = "Name that the line gives", examples = "Rennes Métropole")
        String name,

        @Schema(
                description = "Inhabitants of its quarters now",
                minimum = "0",
                maximum = "100000000",
                examples = "33840")
        @Nullable
        Integer people,

        @Schema(
                description = "Inhabitants of its quarters in the generation before",
                minimum = "0",
                maximum = "100000000",
                examples = "33840")
        @Nullable
        Integer peopleBefore,

        @Schema(description = "What the line says against its own figures") @Nullable
        QualityFlag stated,

        @Schema(description = "Where the line puts it on the map") @Nullable
        Point point,

        @Schema(description = "Key of the source", examples = "anct-city-contracts-2024")
        String source) {

    /** Tells a source's lines on one contract apart. */
    public String place() {
        return territory + " " + (department == null ? "" : department);
    }
}
